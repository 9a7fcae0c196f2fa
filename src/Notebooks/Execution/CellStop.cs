using System.Reflection;

namespace Notebooks.Execution;

/// <summary>Recognizes the exceptions that a stopped cell throws.</summary>
internal static class CellStop
{
    /// <summary>
    /// Returns whether an exception only means that the code was stopped, on one thread or on all threads of a parallel loop.
    /// </summary>
    public static bool IsStop(Exception exception) => exception switch
    {
        OperationCanceledException or ThreadInterruptedException => true,
        AggregateException all => all.InnerExceptions.Count > 0 && all.InnerExceptions.All(IsStop),
        TargetInvocationException or TypeInitializationException => exception.InnerException is { } inner && IsStop(inner),
        _ => false,
    };
}
