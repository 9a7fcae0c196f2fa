namespace NotebookKernel.Scripting.Cells;

/// <summary>
/// Threads on which the compiler can be let loose on any code. Its parser counts on the stack that it is given and makes an error of code
/// that is nested too deeply for it (CS8078); what works on the tree afterwards recurses as deeply with larger frames and does not look. So
/// the one gets a small stack, the other one that suffices for whatever the first lets through: deep nesting is an error of the cell, never
/// a stack overflow, which ends the process.
/// </summary>
internal static class CompilerStack
{
    private const int ParserSize = 2 * 1024 * 1024;

    /// <summary>Reserved, not used: the system gives a stack its memory as it grows.</summary>
    private const int Size = 256 * 1024 * 1024;

    /// <summary>Parses code.</summary>
    public static T Parse<T>(Func<T> parse) => Wait(RunAsync(parse, ParserSize));

    /// <summary>Does what follows the parser: binds, compiles, rewrites.</summary>
    public static T Run<T>(Func<T> work) => Wait(RunAsync(work));

    /// <inheritdoc cref="Run{T}(Func{T})"/>
    public static void Run(Action work) => Run(() =>
    {
        work();
        return true;
    });

    /// <summary>Does what follows the parser.</summary>
    public static Task<T> RunAsync<T>(Func<T> work) => RunAsync(work, Size);

    private static Task<T> RunAsync<T>(Func<T> work, int size)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                result.SetResult(work());
            }
            catch (OperationCanceledException error)
            {
                result.SetCanceled(error.CancellationToken);
            }
            catch (Exception error)
            {
                result.SetException(error);
            }
        }, size)
        { IsBackground = true, Name = "compiler" }.Start();
        return result.Task;
    }

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
