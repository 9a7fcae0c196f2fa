using Notebooks.Cells;
using Notebooks.Directives;
using Notebooks.Formatting;
using Notebooks.Language.Analysis;
using Notebooks.Language.Calling;
using Notebooks.Language.Completion;
using Notebooks.Language.Diagnosis;
using Notebooks.Language.Inspection;
using Notebooks.Language.Layout;
using Notebooks.Language.Symbols;
using Notebooks.Running;

namespace Notebooks.Language;

/// <summary>
/// Helps with writing a cell, based on the current state of the session. The cell is not run; only the value of an inspected variable is
/// formatted, by code of its type. Callable from any thread, even while another cell runs.
/// </summary>
internal sealed class LanguageServices(ScriptRunner scripts, DirectiveRunner directives)
{
    private readonly DirectiveCompletion _directives = new(
        () => scripts.Variables.Select(variable => variable.Name), () => directives.KeptValues);

    private readonly Inspector _inspector = new(scripts);
    private readonly Lock _lock = new();

    /// <summary>The cells before the one that was asked about last, by their text.</summary>
    private Dictionary<string, DraftSource> _before = [];

    /// <summary>Returns the items that can be inserted at the cursor.</summary>
    /// <param name="code">The whole cell.</param>
    /// <param name="cursor">An index in its text.</param>
    /// <param name="before">The cells before it that have not been run.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public CompletionList Complete(string code, int cursor, IReadOnlyList<string> before, CancellationToken cancellationToken)
    {
        var cell = Cell(code, cursor, before);
        if (cell.IsDirective)
            return _directives.Complete(cell);
        return cell.IsOutsideCode ? CompletionList.None(cell.Cursor) : CodeCompletion.Complete(scripts, cell, cancellationToken);
    }

    /// <summary>Explains the code at the cursor.</summary>
    /// <param name="code">The whole cell.</param>
    /// <param name="cursor">An index in its text.</param>
    /// <param name="detail">0 for the essentials, 1 for everything that is known.</param>
    /// <param name="before">The cells before it that have not been run.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>HTML and plain text; null if there is nothing to explain.</returns>
    public MimeBundle? Inspect(
        string code, int cursor, int detail, IReadOnlyList<string> before, CancellationToken cancellationToken) =>
        _inspector.Inspect(Cell(code, cursor, before), detail, cancellationToken);

    /// <summary>Returns what the compiler would refuse. Of code that is nested too deeply, that is all that can be said.</summary>
    public IReadOnlyList<CodeProblem> Diagnose(string code, IReadOnlyList<string> before, CancellationToken cancellationToken)
    {
        try
        {
            return Diagnoser.Find(scripts, Cell(code, 0, before), cancellationToken);
        }
        catch (CellFailedException error)
        {
            return [new CodeProblem(0, code.Length, "", error.Message)];
        }
    }

    /// <summary>Returns what can be called at the cursor.</summary>
    public CallHelp HelpCall(string code, int cursor, IReadOnlyList<string> before, CancellationToken cancellationToken) =>
        CallHelper.Find(scripts, Cell(code, cursor, before), cancellationToken);

    /// <summary>Returns what the names in a cell stand for, to color them.</summary>
    public IReadOnlyList<NameKind> Classify(string code, IReadOnlyList<string> before, CancellationToken cancellationToken)
    {
        var cell = Cell(code, 0, before);
        return NameKinds.Of(scripts.Analyze(cell.Source, cell.Before, cancellationToken), cancellationToken);
    }

    /// <summary>Finds what a name in the cells of a notebook stands for, and where else it stands.</summary>
    public NamedSymbol? Find(IReadOnlyList<string> cells, int cell, int cursor, CancellationToken cancellationToken) =>
        cell >= 0 && cell < cells.Count ? Symbols(cells, cancellationToken).Find(cell, cursor, cancellationToken) : null;

    /// <summary>Finds what is to be written where, so that something that a cell declares has another name.</summary>
    public Renaming Rename(
        IReadOnlyList<string> cells, int cell, int cursor, string newName, CancellationToken cancellationToken) =>
        cell >= 0 && cell < cells.Count
            ? new Renamer(Symbols).Rename(cells, cell, cursor, newName, cancellationToken)
            : Renaming.Refused("There is no such cell.");

    /// <summary>Formats the C# of a cell. Code that is nested too deeply stays as it is.</summary>
    public static string Format(string code, CancellationToken cancellationToken)
    {
        try
        {
            return CodeLayout.Format(code, cancellationToken);
        }
        catch (CellFailedException)
        {
            return code;
        }
    }

    private CellSymbols Symbols(IReadOnlyList<string> cells, CancellationToken cancellationToken) =>
        new(scripts.AnalyzeAll([.. cells.Select(SourceOf)], cancellationToken));

    /// <summary>Reads an earlier cell. One that is nested too deeply declares nothing for those after it.</summary>
    private static DraftSource SourceOf(string cell)
    {
        try
        {
            return new CellText(cell, 0).Source;
        }
        catch (CellFailedException)
        {
            return new DraftSource("", []);
        }
    }

    private CellText Cell(string code, int cursor, IReadOnlyList<string> before)
    {
        lock (_lock)
        {
            var known = _before;
            _before = before.Distinct().ToDictionary(cell => cell, cell => known.GetValueOrDefault(cell) ?? SourceOf(cell));
            return new CellText(code, cursor) { Before = [.. before.Select(cell => _before[cell])] };
        }
    }
}
