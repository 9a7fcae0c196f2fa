namespace NotebookKernel.Jupyter.Zmtp.Wire;

/// <summary>A type of socket that this end can be: its name in the protocol, and those of the types that it can talk to.</summary>
internal sealed record ZmtpSocketType(string Name, params string[] Peers)
{
    public static ZmtpSocketType Router { get; } = new("ROUTER", "DEALER", "REQ", "ROUTER") { UsesIdentity = true };

    public static ZmtpSocketType Publisher { get; } = new("PUB", "SUB", "XSUB");

    public static ZmtpSocketType Reply { get; } = new("REP", "REQ", "DEALER");

    /// <summary>Whether it knows its peers by what they call themselves; else that means nothing.</summary>
    public bool UsesIdentity { get; private init; }
}
