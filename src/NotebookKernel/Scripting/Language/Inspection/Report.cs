using NotebookKernel.Scripting.Language.Documentation;

namespace NotebookKernel.Scripting.Language.Inspection;

/// <summary>What is known of the thing at the cursor.</summary>
/// <param name="Signature">The declaration.</param>
/// <param name="Description">What kind of thing it is and where it belongs.</param>
internal sealed record Report(string Signature, string Description)
{
    /// <summary>The number of other functions with the same name.</summary>
    public int OtherOverloads { get; init; }

    /// <summary>The signatures of these functions, if requested.</summary>
    public IReadOnlyList<string> Overloads { get; init; } = [];

    /// <summary>The current value of a variable, as text.</summary>
    public string? Value { get; init; }

    /// <summary>What its documentation says first.</summary>
    public IReadOnlyList<DocBlock> Summary { get; init; } = [];

    public IReadOnlyList<ReportSection> Sections { get; init; } = [];
}

/// <summary>A part of a report: blocks, each of them under a name if the part is a list of names.</summary>
internal sealed record ReportSection(string Title, IReadOnlyList<(string Name, IReadOnlyList<DocBlock> Text)> Entries)
{
    public ReportSection(string title, IReadOnlyList<DocBlock> text) : this(title, text.Count == 0 ? [] : [("", text)])
    {
    }
}
