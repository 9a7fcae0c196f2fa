namespace Notebooks.Zmtp.Wire;

/// <summary>A socket type of this end: its name in the protocol, and those of the types that it can talk to.</summary>
internal sealed record ZmtpSocketType(string Name, params string[] Peers)
{
    public static ZmtpSocketType Router { get; } = new("ROUTER", "DEALER", "REQ", "ROUTER") { UsesIdentity = true };

    public static ZmtpSocketType Publisher { get; } = new("PUB", "SUB", "XSUB");

    public static ZmtpSocketType Reply { get; } = new("REP", "REQ", "DEALER");

    public static ZmtpSocketType Dealer { get; } = new("DEALER", "ROUTER", "REP", "DEALER") { Connects = true };

    public static ZmtpSocketType Subscriber { get; } = new("SUB", "PUB", "XPUB") { Connects = true };

    /// <summary>Whether peers are known by the identity that they claim; otherwise, that identity is ignored.</summary>
    public bool UsesIdentity { get; private init; }

    /// <summary>Whether this end connects to the other, and so introduces itself without being asked.</summary>
    public bool Connects { get; private init; }
}
