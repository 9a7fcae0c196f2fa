namespace NotebookKernel.Headless;

/// <summary>What the command line asks a headless run to do. Paths are absolute.</summary>
internal sealed record RunOptions
{
    public required string Notebook { get; init; }

    /// <summary>Where the executed notebook goes.</summary>
    public required string Output { get; init; }

    /// <summary>Where the page goes.</summary>
    public required string Page { get; init; }

    /// <summary>The new initial values of variables in the cell tagged <c>parameters</c>.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>How long a cell may take; null for as long as it wants.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Whether the cells after a failing one are run too.</summary>
    public bool KeepGoing { get; init; }
}
