using System.Net;
using Notebooks.KernelSpecs;

namespace NotebookServer.Hosting;

/// <summary>What the server is started with.</summary>
internal sealed record ServerOptions
{
    public const int DefaultPort = 8888;

    /// <summary>The notebook to open, or the folder to serve.</summary>
    public required string Path { get; init; }

    /// <summary>The port; null for the default one, or the next that is free.</summary>
    public int? Port { get; init; }

    /// <summary>The address to listen on.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Further names by which clients may call the server.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The token; null for a random one.</summary>
    public string? Token { get; init; }

    /// <summary>The data folders of Jupyter, in which further kernels are looked for; the first counts most.</summary>
    public IReadOnlyList<string> JupyterFolders { get; init; } = JupyterPaths.All;

    /// <summary>How long nobody has to be connected until the server ends by itself; null for ever.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>Whether the page is opened in the browser.</summary>
    public bool OpensBrowser { get; init; } = true;
}
