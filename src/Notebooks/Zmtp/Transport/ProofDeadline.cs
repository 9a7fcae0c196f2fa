using System.Diagnostics;
using System.Globalization;
using Notebooks.Zmtp.Limits;

namespace Notebooks.Zmtp.Transport;

/// <summary>
/// The deadline for a peer to send a message that is vouched for, counted from the end of its handshake. Thread-safe.
/// </summary>
internal sealed class ProofDeadline(ZmtpOptions options)
{
    private readonly Lock _lock = new();
    private long? _since;
    private TimeSpan _time = options.ProofTime;

    /// <summary>Whether the proof has been given or is not needed.</summary>
    public bool IsGiven { get; private set; } = options.ProofTime == Timeout.InfiniteTimeSpan;

    public bool IsOverdue => Left == TimeSpan.Zero;

    /// <summary>The time left; infinite if the proof is given or not required yet.</summary>
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

    /// <summary>The fault of a peer that lets the time pass.</summary>
    public string Fault =>
        string.Create(
            CultureInfo.InvariantCulture, $"has not shown within {_time.TotalSeconds:0.#} s that it knows the key of the connection file");

    /// <summary>Starts the time.</summary>
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

    /// <summary>Shortens the time left to at most the given time.</summary>
    public void Shorten(TimeSpan left)
    {
        lock (_lock)
        {
            if (_since is { } since && Stopwatch.GetElapsedTime(since) + left is var time && time < _time)
                _time = time;
        }
    }
}
