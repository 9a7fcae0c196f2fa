namespace NotebookKernel.Lifetime;

/// <summary>Something to do if the process ends by <c>Environment.Exit</c> before the hook is disposed; crashes pass it by.</summary>
internal sealed class ExitHook : IDisposable
{
    private readonly Action _action;

    public ExitHook(Action action)
    {
        _action = action;
        AppDomain.CurrentDomain.ProcessExit += Run;
    }

    public void Dispose() => AppDomain.CurrentDomain.ProcessExit -= Run;

    private void Run(object? sender, EventArgs e)
    {
        try
        {
            _action();
        }
        catch (Exception)
        {
            // The process ends one way or the other; it is not to end by a crash.
        }
    }
}
