using Notebooks.Language.Analysis;
using Notebooks.Running;

namespace Notebooks.Language.Completion;

/// <summary>Completes C#.</summary>
internal static class CodeCompletion
{
    public static CompletionList Complete(ScriptRunner scripts, CellText cell, CancellationToken cancellationToken)
    {
        if (Draft.Create(scripts, cell, cancellationToken) is not { } draft)
            return CompletionList.None(cell.Cursor);
        return new CompletionList(draft.Start, cell.Cursor, Ranking.Choose(Candidates(draft), draft.Typed));
    }

    private static IEnumerable<Candidate> Candidates(Draft draft)
    {
        if (new MemberCandidates(draft).Find() is { } members)
            return members;
        var (initialized, nothingElse) = InitializerCandidates.Find(draft);
        if (nothingElse)
            return initialized;
        var place = NamePlaces.Of(draft);
        return initialized
            .Concat(ExpectedCandidates.Find(draft, place))
            .Concat(ArgumentNames.Find(draft))
            .Concat(new ScopeCandidates(draft).Find(place));
    }
}
