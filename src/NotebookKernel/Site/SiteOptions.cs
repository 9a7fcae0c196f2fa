namespace NotebookKernel.Site;

/// <summary>The options of a site from the command line. Paths are absolute.</summary>
internal sealed record SiteOptions
{
    /// <summary>The folder whose notebooks become pages.</summary>
    public required string Folder { get; init; }

    /// <summary>The folder of the site.</summary>
    public required string Output { get; init; }

    /// <summary>The new initial values of parameters; each applies to all notebooks that have the parameter.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Links to what lies beside the notebooks' pages.</summary>
    public IReadOnlyList<SiteLink> Links { get; init; } = [];

    /// <summary>The folder to which what runs notebooks in a browser was published; null for a site without that.</summary>
    public string? Workers { get; init; }

    /// <summary>Whether to continue after a failing cell or notebook, and to write the site with the failures in it.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>Whether to run the notebooks; if not, they are shown with the outputs that they contain.</summary>
    public bool Run { get; init; } = true;

    /// <summary>The maximum size of a page in bytes, without its scripts and without copies of plotly.js.</summary>
    public long LargestPage { get; init; }
}
