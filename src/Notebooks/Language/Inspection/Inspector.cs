using Microsoft.CodeAnalysis;
using Notebooks.Cells;
using Notebooks.Directives;
using Notebooks.Formatting;
using Notebooks.Language.Analysis;
using Notebooks.Language.Documentation;
using Notebooks.Running;

namespace Notebooks.Language.Inspection;

/// <summary>Explains the code at the cursor of a cell.</summary>
internal sealed class Inspector(ScriptRunner scripts)
{
    private const int MaxOverloads = 30;

    /// <param name="cell">The cell and its cursor.</param>
    /// <param name="detail">0 for the declaration, its documentation and the value; 1 for remarks, examples and all overloads too.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>Plain text and HTML, or null if there is nothing to explain.</returns>
    public MimeBundle? Inspect(CellText cell, int detail, CancellationToken cancellationToken)
    {
        var report = cell.IsDirective ? OfDirective(cell)
            : cell.IsOutsideCode ? null
            : OfCode(cell, detail, cancellationToken);
        return report is null
            ? null
            : new MimeBundle().Add(MimeTypes.Html, ReportHtml.Render(report)).Add(MimeTypes.Plain, ReportText.Render(report));
    }

    private static Report? OfDirective(CellText cell) => DirectiveSyntax.Find(CellParser.Words(cell.Line.Trim())[0]) is { } directive
        ? new Report(directive.Usage, "directive")
        {
            Summary = [new DocBlock(DocBlockKind.Paragraph, [new DocRun(directive.Summary, IsCode: false)])],
        }
        : null;

    private Report? OfCode(CellText cell, int detail, CancellationToken cancellationToken)
    {
        var model = scripts.Analyze(cell.Source, cell.Before, cancellationToken);
        if (new SymbolFinder(model, cell.Cursor).Find() is not { } found)
            return null;
        var documentation = new DocumentationReader(model.Compilation);
        var comment = documentation.Of(found.Symbol);
        if (comment is null && found.Symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor)
            comment = documentation.Of(constructor.ContainingType);
        return new Report(Signatures.Of(found.Symbol), SymbolDescription.Of(found.Symbol))
        {
            OtherOverloads = Math.Max(0, found.Overloads.Count - 1),
            Overloads = detail > 0 ? OverloadsOf(found) : [],
            Value = ValueOf(found.Symbol, detail),
            Summary = comment?.Summary ?? [],
            Sections = [.. SectionsOf(found.Symbol, comment, detail), .. TypeSection(found.Symbol, documentation)],
        };
    }

    private static IReadOnlyList<string> OverloadsOf(SymbolAtCursor found) =>
        [.. found.Overloads.Where(overload => !overload.Equals(found.Symbol, SymbolEqualityComparer.Default))
            .Take(MaxOverloads)
            .Select(Signatures.Of)];

    private static IEnumerable<ReportSection> SectionsOf(ISymbol symbol, DocComment? comment, int detail)
    {
        if (comment is null)
            return [];
        // The receiver of an extension method is not one of its arguments.
        string? receiver = (symbol as IMethodSymbol)?.ReducedFrom?.Parameters[0].Name;
        var sections = new List<ReportSection>
        {
            new("Type parameters", comment.TypeParameters),
            new("Parameters", [.. comment.Parameters.Where(parameter => parameter.Name != receiver)]),
            new("Returns", comment.Returns),
            new("Throws", comment.Exceptions),
        };
        if (detail > 0)
            sections.AddRange([new("Remarks", comment.Remarks), new("Example", comment.Example)]);
        return sections.Where(section => section.Entries.Count > 0);
    }

    /// <summary>Returns the documentation of a variable's type; nothing for other symbols.</summary>
    private static IEnumerable<ReportSection> TypeSection(ISymbol symbol, DocumentationReader documentation)
    {
        var type = symbol switch
        {
            ILocalSymbol local => local.Type,
            IFieldSymbol { ContainingType.IsScriptClass: true } field => field.Type,
            _ => null,
        };
        if (type is not null && documentation.Of(type) is { Summary: { Count: > 0 } summary })
            yield return new ReportSection(Signatures.OfType(type), summary);
    }

    /// <summary>
    /// Returns the value of a session variable. The cell may declare it again; the value is then that of
    /// its last run if the type is unchanged.
    /// </summary>
    private string? ValueOf(ISymbol symbol, int detail) =>
        symbol is IFieldSymbol { ContainingType.IsScriptClass: true } field && scripts.Variable(field.Name) is { } variable
            && variable.Type.Name == field.Type.MetadataName
            ? ValueText.Of(variable, detail)
            : null;
}
