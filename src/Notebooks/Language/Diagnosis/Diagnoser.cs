using System.Globalization;
using Microsoft.CodeAnalysis;
using Notebooks.Language.Analysis;
using Notebooks.Language.Inspection;
using Notebooks.References;
using Notebooks.Running;

namespace Notebooks.Language.Diagnosis;

/// <summary>Finds what the compiler would refuse in a cell that is being written.</summary>
internal static class Diagnoser
{
    /// <summary>The most problems that are reported of one cell.</summary>
    private const int Most = 100;

    /// <summary>The errors that name something unknown: it may come from a package that has not been restored yet.</summary>
    private static readonly HashSet<string> s_unknown = ["CS0012", "CS0103", "CS0117", "CS0234", "CS0246", "CS0400", "CS1061", "CS8179"];

    /// <returns>The problems in the order of the text.</returns>
    public static IReadOnlyList<CodeProblem> Find(ScriptRunner scripts, CellText cell, CancellationToken cancellationToken)
    {
        if (HelpQuery.Parse(cell.Text) is not null)
            return [];
        var model = scripts.Analyze(cell.Source, cell.Before, cancellationToken);
        bool isOpen = cell.Before.Prepend(cell.Source).SelectMany(source => source.References).Any(ReferenceCatalog.IsUnknown);
        return [.. model.GetDiagnostics(cancellationToken: cancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !(isOpen && s_unknown.Contains(diagnostic.Id)))
            .Select(diagnostic => (diagnostic, span: diagnostic.Location.SourceSpan))
            .OrderBy(item => item.span.Start)
            .Take(Most)
            .Select(item => new CodeProblem(
                item.span.Start, item.span.End, item.diagnostic.Id, item.diagnostic.GetMessage(CultureInfo.InvariantCulture)))];
    }
}
