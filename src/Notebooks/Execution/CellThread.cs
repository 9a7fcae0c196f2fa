using System.Collections.Concurrent;

namespace Notebooks.Execution;

/// <summary>
/// The thread on which a session's cells start: it is the same for all of them, so that per-thread state of libraries persists from cell to
/// cell. It is replaced only if a cell cannot be stopped on it. In a browser, there is one thread for everything.
/// </summary>
internal sealed class CellThread : IDisposable
{
    private const int StackSize = 16 * 1024 * 1024;

    private Worker? _worker;

    /// <summary>Starts work, in the caller's execution context.</summary>
    public void Start(Action action)
    {
        if (OperatingSystem.IsBrowser())
        {
            action();
            return;
        }
        if (_worker is { IsBusy: true })
        {
            _worker.Dispose();
            _worker = null;
        }
        (_worker ??= new Worker()).Add(action);
    }

    public void Dispose() => _worker?.Dispose();

    private sealed class Worker : IDisposable
    {
        private readonly BlockingCollection<(ExecutionContext? Context, Action Action)> _work = [];
        private volatile bool _isBusy;

        public Worker() => new Thread(Run, StackSize) { IsBackground = true, Name = "cells" }.Start();

        public bool IsBusy => _isBusy;

        public void Add(Action action)
        {
            _isBusy = true;
            _work.Add((ExecutionContext.Capture(), action));
        }

        public void Dispose() => _work.CompleteAdding();

        private void Run()
        {
            foreach (var (context, action) in _work.GetConsumingEnumerable())
            {
                if (context is null)
                    action();
                else
                    ExecutionContext.Run(context, _ => action(), null);
                _isBusy = false;
            }
        }
    }
}
