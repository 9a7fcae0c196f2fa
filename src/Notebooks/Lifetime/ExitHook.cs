namespace Notebooks.Lifetime;

/// <summary>
/// Runs an action if the process ends by <c>Environment.Exit</c> before the hook is disposed; it does not run after a crash.
/// </summary>
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
            // The process is ending anyway, but it must not end in a crash.
        }
    }
}
