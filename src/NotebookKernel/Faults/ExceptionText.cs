using System.Reflection;

namespace NotebookKernel.Faults;

/// <summary>
/// An exception as the author of a notebook wants to read it: the message, then only the frames of cells and of the libraries that they
/// load.
/// </summary>
internal static class ExceptionText
{
    private const int MaxFrames = 20;
    private const int MaxSearched = 1000;
    private const int MaxCauses = 5;

    public static string Of(Exception exception) => string.Join('\n', Lines(exception));

    /// <summary>
    /// The exception that the code has thrown, without those that others have put around it: tasks, reflection, the runtime around a static
    /// constructor.
    /// </summary>
    public static Exception Unwrap(Exception exception) => Wrapped(exception) is { } inner ? Unwrap(inner) : exception;

    /// <summary>The type and message, the frames, and the same for what caused it.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="sources">Gives each frame of a cell the text of its line.</param>
    public static IReadOnlyList<ErrorLine> Lines(Exception exception, SourceTexts? sources = null)
    {
        var thrown = Unwrap(exception);
        var lines = new List<ErrorLine> { new(ErrorLineKind.Exception, thrown.GetType().FullName!, $": {thrown.Message}") };
        lines.AddRange(Frames(exception).Distinct().Take(MaxFrames).Select(frame => frame.ToLine(sources)));
        Exception[] causes = Causes(thrown);
        foreach (var cause in causes.Take(MaxCauses))
        {
            var inner = Lines(cause, sources);
            lines.Add(inner[0] with { Head = $"caused by {inner[0].Head}" });
            lines.AddRange(inner.Skip(1));
        }
        if (causes.Length > MaxCauses)
            lines.Add(FormattableString.Invariant($"… and by {causes.Length - MaxCauses} more"));
        return lines;
    }

    /// <summary>Where the exception came through the given cell, or else through any cell or script; null if through none.</summary>
    public static (string File, int Line)? ScriptFrame(Exception exception, string cell)
    {
        var frames = UserFrame.Of(exception).Take(MaxSearched).Where(frame => frame.IsScript).ToList();
        var frame = frames.Find(frame => frame.File == cell) ?? frames.FirstOrDefault();
        return frame is not null ? (frame.File, frame.Line)
            : exception.InnerException is { } inner ? ScriptFrame(inner, cell)
            : null;
    }

    /// <summary>Whether the exception came through a cell, or through a library that a cell has loaded.</summary>
    public static bool IsOfUser(Exception exception) =>
        UserFrame.Of(exception).Any() || exception.InnerException is { } inner && IsOfUser(inner);

    private static Exception? Wrapped(Exception exception) => exception switch
    {
        TargetInvocationException or TypeInitializationException => exception.InnerException,
        AggregateException { InnerExceptions: [var single] } => single,
        _ => null,
    };

    private static Exception[] Causes(Exception exception) => exception switch
    {
        AggregateException several => [.. several.Flatten().InnerExceptions],
        { InnerException: { } inner } => [inner],
        _ => [],
    };

    /// <summary>From where it was thrown to where the last of what is around it was.</summary>
    private static IEnumerable<UserFrame> Frames(Exception exception) =>
        Wrapped(exception) is { } inner ? Frames(inner).Concat(UserFrame.Of(exception)) : UserFrame.Of(exception);
}
