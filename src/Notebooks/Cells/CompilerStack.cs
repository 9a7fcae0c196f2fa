namespace Notebooks.Cells;

/// <summary>
/// Threads on which the compiler can safely process any code that <see cref="CodeParser"/> accepts. The compiler recurses as deeply as code
/// is nested, and checks the available stack in many places but not in all; a stack overflow would end the process. In a browser, there is
/// one thread only, and its stack has to do.
/// </summary>
internal static class CompilerStack
{
    /// <summary>The size is reserved but not used: the system commits a stack's memory as it grows.</summary>
    private const int Size = 256 * 1024 * 1024;

    /// <summary>Whether the current thread has such a stack.</summary>
    [ThreadStatic]
    private static bool s_isHere;

    /// <summary>Runs any phase of the compiler: parsing, binding, compiling, rewriting.</summary>
    public static T Run<T>(Func<T> work) => s_isHere ? work() : RunAsync(work).GetAwaiter().GetResult();

    /// <inheritdoc cref="Run{T}(Func{T})"/>
    public static void Run(Action work) => Run(() =>
    {
        work();
        return true;
    });

    /// <summary>
    /// Runs work that may not check the token for a long time. If it is canceled, this returns at once, and the work goes on unseen.
    /// </summary>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public static T Run<T>(Func<T> work, CancellationToken cancellationToken)
    {
        if (!cancellationToken.CanBeCanceled)
            return Run(work);
        cancellationToken.ThrowIfCancellationRequested();
        return RunAsync(work).WaitAsync(cancellationToken).GetAwaiter().GetResult();
    }

    /// <inheritdoc cref="Run{T}(Func{T})"/>
    public static Task<T> RunAsync<T>(Func<T> work)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (OperatingSystem.IsBrowser())
            Work();
        else
            new Thread(Work, Size) { IsBackground = true, Name = "compiler" }.Start();
        return result.Task;

        void Work()
        {
            s_isHere = true;
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
        }
    }
}
