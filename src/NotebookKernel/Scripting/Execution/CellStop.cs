using System.Reflection;

namespace NotebookKernel.Scripting.Execution;

/// <summary>What a cell that was made to stop throws.</summary>
internal static class CellStop
{
    /// <summary>
    /// Whether an exception says that the code was stopped, and nothing else: from one thread, or from all those of a parallel loop.
    /// </summary>
    public static bool IsStop(Exception exception) => exception switch
    {
        OperationCanceledException or ThreadInterruptedException => true,
        AggregateException all => all.InnerExceptions.Count > 0 && all.InnerExceptions.All(IsStop),
        TargetInvocationException or TypeInitializationException => exception.InnerException is { } inner && IsStop(inner),
        _ => false,
    };
}
