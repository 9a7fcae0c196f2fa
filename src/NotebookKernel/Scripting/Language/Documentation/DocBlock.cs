namespace NotebookKernel.Scripting.Language.Documentation;

/// <summary>A paragraph, an item of a list or a piece of code in a documentation.</summary>
internal sealed record DocBlock(DocBlockKind Kind, IReadOnlyList<DocRun> Runs)
{
    public string Text => string.Concat(Runs.Select(run => run.Text));
}

internal enum DocBlockKind
{
    Paragraph,
    Item,
    Code,
}

/// <summary>Text of one kind: words, or a name or piece of code among them.</summary>
internal sealed record DocRun(string Text, bool IsCode);
