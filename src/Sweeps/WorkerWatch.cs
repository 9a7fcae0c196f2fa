using MnistHelpers.Sweeps.Storage;

namespace MnistHelpers;

/// <summary>
/// Sends heartbeats for this process's trials and detects which trials of other processes have lost theirs. It relies on its own
/// observations, not on clocks: a trial is dead if its heartbeat has not changed while this process has observed it for the whole grace
/// period. Time in which it could not observe, because the server was unreachable or the machine was asleep, does not count.
/// </summary>
internal sealed class WorkerWatch : IDisposable
{
    private readonly StudyStore _store;
    private readonly TimeSpan _grace;
    private readonly TimeSpan _interval;
    private readonly Timer _timer;
    private readonly Lock _lock = new();
    private readonly List<(int Number, long Attempt)> _own = [];
    private readonly Dictionary<(long Number, long Attempt), (long Beats, TimeSpan Silent)> _others = [];
    private long _looked;
    private bool _isBusy;

    internal WorkerWatch(StudyStore store, TimeSpan grace)
    {
        _store = store;
        _grace = grace;
        _interval = grace / 5;
        _timer = new Timer(_ => Look(), null, TimeSpan.Zero, _interval);
    }

    internal void Add(int number, long attempt)
    {
        lock (_lock)
            _own.Add((number, attempt));
    }

    internal void Remove(int number, long attempt)
    {
        lock (_lock)
            _own.Remove((number, attempt));
    }

    /// <summary>Returns whether the worker of a trial is dead, as far as this process has observed.</summary>
    internal bool IsDead(long number, long attempt)
    {
        lock (_lock)
            return _others.TryGetValue((number, attempt), out var seen) && seen.Silent >= _grace;
    }

    public void Dispose()
    {
        using var done = new ManualResetEvent(false);
        if (_timer.Dispose(done))
            done.WaitOne();
    }

    private void Look()
    {
        lock (_lock)
        {
            if (_isBusy)
                return;
            _isBusy = true;
        }
        try
        {
            LookOnce();
        }
        finally
        {
            lock (_lock)
                _isBusy = false;
        }
    }

    private void LookOnce()
    {
        (int, long)[] own;
        lock (_lock)
            own = [.. _own];
        IReadOnlyList<Heartbeat>? all = _store.Beat(own);
        lock (_lock)
        {
            long now = TimeProvider.System.GetTimestamp(), before = _looked;
            _looked = now;
            if (all is null)
                return;
            // If the gap is longer than the timer's interval, it is unknown what happened in it.
            TimeSpan passed = before == 0 ? TimeSpan.Zero : TimeProvider.System.GetElapsedTime(before, now);
            if (passed > _interval)
                passed = _interval;
            var seen = all.ToDictionary(beat => (beat.Number, beat.Attempt), beat => beat.Beats);
            foreach ((long, long) gone in _others.Keys.Where(key => !seen.ContainsKey(key)).ToArray())
                _others.Remove(gone);
            foreach (((long, long) trial, long beats) in seen)
            {
                _others[trial] =
                    (beats, _others.TryGetValue(trial, out var known) && known.Beats == beats ? known.Silent + passed : TimeSpan.Zero);
            }
        }
    }
}
