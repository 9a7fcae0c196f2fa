namespace MnistApp.Serve.Settings;

/// <summary>The command-line options of the web server.</summary>
internal sealed record ServeOptions
{
    public const int DefaultPort = 8080, DefaultRate = 200;

    /// <summary>The network; null for the one that comes with the library.</summary>
    public string? Model { get; init; }

    /// <summary>The address to listen on.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>The port; 0 for any free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>Additional names, besides the address's own, by which clients may call the server in the header <c>Host</c>.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The number of requests per second that one client may send; 0 for no limit.</summary>
    public int Rate { get; init; } = DefaultRate;

    /// <summary>The number of requests processed at a time; 0 for no limit.</summary>
    public int Concurrency { get; init; } = 4 * Environment.ProcessorCount;

    /// <summary>Whether to open the page in the browser.</summary>
    public bool Opens { get; init; }
}
