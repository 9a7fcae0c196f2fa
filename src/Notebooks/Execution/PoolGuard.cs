namespace Notebooks.Execution;

/// <summary>
/// Keeps the process's thread pool responsive: otherwise, a cell that fills it with blocked work would keep an
/// interrupt from being handled. If a task is not started within a moment, the pool is enlarged immediately; by itself,
/// it grows by only one or two threads per second.
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
