namespace NotebookKernel.Site;

/// <summary>What the command line asks of a site. Paths are absolute.</summary>
internal sealed record SiteOptions
{
    /// <summary>Whose notebooks become pages.</summary>
    public required string Folder { get; init; }

    /// <summary>Where the site goes.</summary>
    public required string Output { get; init; }

    /// <summary>The new initial values of parameters, each for all notebooks that have it.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether cells and notebooks after a failing one are run too, and the site is written with the failures in it.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>Whether the notebooks are run, or shown with the outputs that they hold.</summary>
    public bool Run { get; init; } = true;

    /// <summary>How many bytes a page may have, without its scripts.</summary>
    public long LargestPage { get; init; }
}
