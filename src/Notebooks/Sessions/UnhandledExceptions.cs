using System.Runtime.ExceptionServices;
using Microsoft.DotNet.Interactive;
using Notebooks.Execution;
using Notebooks.Faults;

namespace Notebooks.Sessions;

/// <summary>
/// Handles exceptions that are not caught on a thread, in a timer or in an <c>async void</c> method of a cell, which would end any other
/// process. Here they become errors of the cell that started the code or, if the execution context does not tell which cell that is, of the
/// last one that was run. Unhandled exceptions on this program's own threads still end the process.
/// </summary>
internal static class UnhandledExceptions
{
    private static int s_isInstalled;

    /// <summary>Starts handling them, once per process.</summary>
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
