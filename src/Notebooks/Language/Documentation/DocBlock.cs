namespace Notebooks.Language.Documentation;

/// <summary>A paragraph, a list item or a piece of code in documentation.</summary>
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

/// <summary>A piece of text of one kind: either words, or a name or other code among them.</summary>
internal sealed record DocRun(string Text, bool IsCode);
