namespace NotebookKernel.Scripting.Execution;

/// <summary>
/// Keeps the process's thread pool answering: a cell that fills it with work that waits would otherwise keep an interrupt from being heard.
/// A task that is not begun within a moment has the pool grow at once, which by itself grows by a thread or two a second.
/// </summary>
internal sealed class PoolGuard : IDisposable
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(250);

    private readonly ManualResetEventSlim _end = new();
    private readonly Thread _thread;

    public PoolGuard()
    {
        _thread = new Thread(Watch) { IsBackground = true, Name = "pool guard" };
        _thread.Start();
    }

    public void Dispose()
    {
        _end.Set();
        _thread.Join();
        _end.Dispose();
    }

    private void Watch()
    {
        ThreadPool.GetMinThreads(out int usual, out int ports);
        while (!_end.Wait(s_interval))
        {
            using var begun = new ManualResetEventSlim();
            var probe = Task.Run(begun.Set);
            bool hasGrown = false;
            while (!begun.Wait(s_moment) && !_end.IsSet)
            {
                ThreadPool.GetMaxThreads(out int most, out _);
                ThreadPool.SetMinThreads(Math.Min(most, 2 * Math.Max(usual, ThreadPool.ThreadCount)), ports);
                hasGrown = true;
            }
            if (hasGrown)
                ThreadPool.SetMinThreads(usual, ports);
            probe.Wait();
        }
    }
}
