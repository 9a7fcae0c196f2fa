namespace NotebookKernel.Headless;

/// <summary>The options of a headless run from the command line. Paths are absolute.</summary>
internal sealed record RunOptions
{
    public required string Notebook { get; init; }

    /// <summary>The path of the executed notebook.</summary>
    public required string Output { get; init; }

    /// <summary>The path of the page.</summary>
    public required string Page { get; init; }

    /// <summary>The new initial values of variables in the cell tagged <c>parameters</c>.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The time limit per cell; null for none.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Whether to continue with the cells after a failing one.</summary>
    public bool KeepGoing { get; init; }
}
