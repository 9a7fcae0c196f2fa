using Notebooks.Cells;
using Notebooks.Directives;
using Notebooks.Formatting;
using Notebooks.Language.Analysis;
using Notebooks.Language.Calling;
using Notebooks.Language.Completion;
using Notebooks.Language.Diagnosis;
using Notebooks.Language.Inspection;
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
