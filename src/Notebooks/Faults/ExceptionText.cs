using System.Reflection;

namespace Notebooks.Faults;

/// <summary>
/// Formats an exception for the author of a notebook: the message, followed only by the frames of cells
/// and of the libraries that they load.
/// </summary>
internal static class ExceptionText
{
    private const int MaxFrames = 20;
    private const int MaxSearched = 1000;
    private const int MaxCauses = 5;

    public static string Of(Exception exception) => string.Join('\n', Lines(exception));

    /// <summary>
    /// Returns the exception thrown by the code, without the wrappers added by tasks, reflection, or the
    /// runtime around a static constructor.
    /// </summary>
    public static Exception Unwrap(Exception exception) => Wrapped(exception) is { } inner ? Unwrap(inner) : exception;

    /// <summary>Returns the type and message, the frames, and the same for the inner exceptions.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="sources">Provides the line of code for each frame of a cell.</param>
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

    /// <summary>
    /// Returns the line at which the exception passed through the given cell, or else through any cell or script; null if it did not pass
    /// through any.
    /// </summary>
    public static (string File, int Line)? ScriptFrame(Exception exception, string cell)
    {
        var frames = UserFrame.Of(exception).Take(MaxSearched).Where(frame => frame.IsScript).ToList();
        var frame = frames.Find(frame => frame.File == cell) ?? frames.FirstOrDefault();
        return frame is not null ? (frame.File, frame.Line)
            : exception.InnerException is { } inner ? ScriptFrame(inner, cell)
            : null;
    }

    /// <summary>Returns whether the exception passed through a cell, or through a library that a cell has loaded.</summary>
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

    /// <summary>Returns the frames from where the exception was thrown to where its outermost wrapper was thrown.</summary>
    private static IEnumerable<UserFrame> Frames(Exception exception) =>
        Wrapped(exception) is { } inner ? Frames(inner).Concat(UserFrame.Of(exception)) : UserFrame.Of(exception);
}
