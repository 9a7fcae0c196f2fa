using Notebooks.Faults;

namespace Notebooks.Cells;

/// <summary>The reason why a cell failed, in its author's terms.</summary>
/// <param name="Name">The exception's type, or a word such as "CompilationError".</param>
/// <param name="Message">One sentence, or the compiler's messages.</param>
/// <param name="Lines">The lines to show: message, frames.</param>
/// <param name="Place">The location in the cell, if known.</param>
internal sealed record CellError(string Name, string Message, IReadOnlyList<ErrorLine> Lines, SourcePlace? Place = null)
{
    /// <summary>The lines without colors.</summary>
    public IReadOnlyList<string> Details => [.. Lines.Select(line => line.Text)];

    /// <summary>Creates an error fully described by its message, whose first line is the headline.</summary>
    public static CellError FromMessage(string name, string message, SourcePlace? place = null)
    {
        string[] lines = message.Split('\n');
        return new CellError(name, message, [new ErrorLine(ErrorLineKind.Exception, lines[0], ""), .. lines[1..]], place);
    }

    /// <param name="exception">The exception; wrappers around the exception of the cell's code are removed.</param>
    /// <param name="cell">The name of the cell that was run.</param>
    /// <param name="sources">The texts of everything run so far.</param>
    public static CellError FromException(Exception exception, string cell, SourceTexts sources)
    {
        var cause = ExceptionText.Unwrap(exception);
        if (cause is InsufficientExecutionStackException)
            return StackExhaustion.Describe(cause, sources);
        var place = ExceptionText.ScriptFrame(exception, cell) is { } frame ? sources.Find(frame.File, frame.Line) : null;
        return new CellError(cause.GetType().FullName!, cause.Message, ExceptionText.Lines(exception, sources), place);
    }
}
