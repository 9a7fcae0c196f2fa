using System.Runtime.ExceptionServices;
using Microsoft.DotNet.Interactive;
using NotebookKernel.Faults;
using NotebookKernel.Scripting.Execution;

namespace NotebookKernel.Scripting;

/// <summary>
/// Exceptions that nobody catches on a thread, in a timer or in an <c>async void</c> method of a cell end the process everywhere else. Here
/// they are errors of the cell that started it all; where the execution context does not tell which that is, of the last one that was run.
/// Those of this program's own threads end the process as ever.
/// </summary>
internal static class UnhandledExceptions
{
    private static int s_isInstalled;

    /// <summary>Begins to handle them, once in a process.</summary>
    public static void Install()
    {
        if (Interlocked.Exchange(ref s_isInstalled, 1) == 0)
            ExceptionHandling.SetUnhandledExceptionHandler(TryReport);
    }

    private static bool TryReport(Exception exception)
    {
        var context = KernelInvocationContext.Current ?? (ExceptionText.IsOfUser(exception) ? KernelInvocationContext.Latest : null);
        if (context is null)
            return false;
        // A loop of the thread was stopped together with a cell.
        if (!CellStop.IsStop(exception) || !context.WasInterrupted && KernelInvocationContext.Latest?.WasInterrupted != true)
            context.Faults.Add(exception);
        return true;
    }
}
