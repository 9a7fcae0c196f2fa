namespace MnistApp.Serve.Settings;

/// <summary>What the command line asks of the web page.</summary>
internal sealed record ServeOptions
{
    public const int DefaultPort = 8080, DefaultRate = 200;

    /// <summary>The network; null for the one that comes with the library.</summary>
    public string? Model { get; init; }

    /// <summary>The address that it listens on.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>The port; 0 for any that is free.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>Names besides the address's own by which clients may call it, in the header <c>Host</c>.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>How many requests a second one client may send; 0 for any number.</summary>
    public int Rate { get; init; } = DefaultRate;

    /// <summary>How many requests are worked on at a time; 0 for any number.</summary>
    public int Concurrency { get; init; } = 4 * Environment.ProcessorCount;

    /// <summary>Whether the page is opened in the browser.</summary>
    public bool Opens { get; init; }
}
