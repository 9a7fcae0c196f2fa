using NotebookKernel.Formatting;
using NotebookKernel.Scripting.Directives;
using NotebookKernel.Scripting.Language.Analysis;
using NotebookKernel.Scripting.Language.Completion;
using NotebookKernel.Scripting.Language.Inspection;
using NotebookKernel.Scripting.Running;

namespace NotebookKernel.Scripting.Language;

/// <summary>
/// Helps with writing a cell, based on the current state of the session. The cell is not run; only the value of an inspected variable is
/// formatted, by code of its type. Callable from any thread, even while another cell runs.
/// </summary>
internal sealed class LanguageServices(ScriptRunner scripts, DirectiveRunner directives)
{
    private readonly DirectiveCompletion _directives = new(
        () => scripts.Variables.Select(variable => variable.Name), () => directives.KeptValues);

    private readonly Inspector _inspector = new(scripts);

    /// <summary>Returns the items that can be inserted at the cursor.</summary>
    /// <param name="code">The whole cell.</param>
    /// <param name="cursor">An index in its text.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public CompletionList Complete(string code, int cursor, CancellationToken cancellationToken)
    {
        var cell = new CellText(code, cursor);
        if (cell.IsDirective)
            return _directives.Complete(cell);
        return cell.IsOutsideCode ? CompletionList.None(cell.Cursor) : CodeCompletion.Complete(scripts, cell, cancellationToken);
    }

    /// <summary>Explains the code at the cursor.</summary>
    /// <param name="code">The whole cell.</param>
    /// <param name="cursor">An index in its text.</param>
    /// <param name="detail">0 for the essentials, 1 for everything that is known.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>HTML and plain text; null if there is nothing to explain.</returns>
    public MimeBundle? Inspect(string code, int cursor, int detail, CancellationToken cancellationToken) =>
        _inspector.Inspect(new CellText(code, cursor), detail, cancellationToken);
}
