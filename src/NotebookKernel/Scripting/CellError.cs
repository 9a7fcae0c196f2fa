namespace NotebookKernel.Scripting;

/// <summary>Why a cell failed, in the terms of its author.</summary>
/// <param name="Name">The exception's type, or a word such as "CompilationError".</param>
/// <param name="Message">One sentence, or the compiler's messages.</param>
/// <param name="Details">The lines to show: message, frames.</param>
/// <param name="Place">Where in the cell, if known.</param>
internal sealed record CellError(string Name, string Message, IReadOnlyList<string> Details, SourcePlace? Place = null)
{
    /// <param name="exception">What was thrown.</param>
    /// <param name="cell">The name of the cell that was run.</param>
    /// <param name="sources">The texts of all that was run so far.</param>
    public static CellError FromException(Exception exception, string cell, SourceTexts sources)
    {
        var place = ExceptionText.ScriptFrame(exception, cell) is { } frame ? sources.Find(frame.File, frame.Line) : null;
        return new CellError(exception.GetType().FullName!, exception.Message, ExceptionText.Lines(exception, sources), place);
    }
}
