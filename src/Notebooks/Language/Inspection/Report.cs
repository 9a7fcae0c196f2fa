using Notebooks.Language.Documentation;

namespace Notebooks.Language.Inspection;

/// <summary>The explanation of what the cursor is at.</summary>
/// <param name="Signature">The declaration.</param>
/// <param name="Description">The kind of thing it is and where it belongs.</param>
internal sealed record Report(string Signature, string Description)
{
    /// <summary>The number of other functions with the same name.</summary>
    public int OtherOverloads { get; init; }

    /// <summary>The signatures of these functions, if requested.</summary>
    public IReadOnlyList<string> Overloads { get; init; } = [];

    /// <summary>The current value of a variable, as text.</summary>
    public string? Value { get; init; }

    /// <summary>The summary of its documentation.</summary>
    public IReadOnlyList<DocBlock> Summary { get; init; } = [];

    public IReadOnlyList<ReportSection> Sections { get; init; } = [];
}

/// <summary>A section of a report: blocks, each under a name if the section is a list of names.</summary>
internal sealed record ReportSection(string Title, IReadOnlyList<(string Name, IReadOnlyList<DocBlock> Text)> Entries)
{
    public ReportSection(string title, IReadOnlyList<DocBlock> text) : this(title, text.Count == 0 ? [] : [("", text)])
    {
    }
}
