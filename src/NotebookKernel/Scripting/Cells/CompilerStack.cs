namespace NotebookKernel.Scripting.Cells;

/// <summary>
/// Threads on which the compiler can safely process any code. Its parser checks the available stack and reports code that is nested too
/// deeply for it as an error (CS8078); later phases recurse as deeply with larger frames and do not check. The parser therefore gets a
/// small stack, and later phases a stack large enough for everything the parser accepts: deep nesting is an error of the cell, never a
/// stack overflow, which would end the process.
/// </summary>
internal static class CompilerStack
{
    private const int ParserSize = 2 * 1024 * 1024;

    /// <summary>The size is reserved but not used: the system commits a stack's memory as it grows.</summary>
    private const int Size = 256 * 1024 * 1024;

    /// <summary>Parses code.</summary>
    public static T Parse<T>(Func<T> parse) => Wait(RunAsync(parse, ParserSize));

    /// <summary>Runs the phases after the parser: binding, compiling, rewriting.</summary>
    public static T Run<T>(Func<T> work) => Wait(RunAsync(work));

    /// <inheritdoc cref="Run{T}(Func{T})"/>
    public static void Run(Action work) => Run(() =>
    {
        work();
        return true;
    });

    /// <summary>Runs the phases after the parser.</summary>
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
