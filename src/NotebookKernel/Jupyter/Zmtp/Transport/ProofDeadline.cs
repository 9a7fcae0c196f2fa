using System.Diagnostics;
using System.Globalization;
using NotebookKernel.Jupyter.Zmtp.Limits;

namespace NotebookKernel.Jupyter.Zmtp.Transport;

/// <summary>
/// Until when a peer has to have sent a message that somebody vouches for, counted from the end of its handshake. Thread-safe.
/// </summary>
internal sealed class ProofDeadline(ZmtpOptions options)
{
    private readonly Lock _lock = new();
    private long? _since;
    private TimeSpan _time = options.ProofTime;

    /// <summary>Whether there is nothing to wait for.</summary>
    public bool IsGiven { get; private set; } = options.ProofTime == Timeout.InfiniteTimeSpan;

    public bool IsOverdue => Left == TimeSpan.Zero;

    /// <summary>From now on; infinite if the proof is given, or is not asked for yet.</summary>
    public TimeSpan Left
    {
        get
        {
            lock (_lock)
            {
                if (IsGiven || _since is not { } since)
                    return Timeout.InfiniteTimeSpan;
                var left = _time - Stopwatch.GetElapsedTime(since);
                return left > TimeSpan.Zero ? left : TimeSpan.Zero;
            }
        }
    }

    /// <summary>What a peer does that lets the time pass.</summary>
    public string Fault =>
        string.Create(
            CultureInfo.InvariantCulture, $"has not shown within {_time.TotalSeconds:0.#} s that it knows the key of the connection file");

    /// <summary>The time begins.</summary>
    public void Begin()
    {
        lock (_lock)
            _since = Stopwatch.GetTimestamp();
    }

    public void Give()
    {
        lock (_lock)
            IsGiven = true;
    }

    /// <summary>Leaves so much of the time at most.</summary>
    public void Shorten(TimeSpan left)
    {
        lock (_lock)
        {
            if (_since is { } since && Stopwatch.GetElapsedTime(since) + left is var time && time < _time)
                _time = time;
        }
    }
}
