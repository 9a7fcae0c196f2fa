using System.Diagnostics.Tracing;
using TensorKernels;

namespace Benchmarks.Tracing;

/// <summary>Collects what <see cref="KernelEvents"/> tells.</summary>
internal sealed class TraceListener : EventListener
{
    private readonly Lock _lock = new();
    private readonly List<TracedComputation> _computations = [];

    public TraceListener() => EnableEvents(KernelEvents.Log, EventLevel.Informational);

    /// <summary>Does something, and returns what was computed meanwhile.</summary>
    internal Trace Record(Action action)
    {
        lock (_lock)
            _computations.Clear();
        action();
        lock (_lock)
            return new Trace(Environment.CurrentManagedThreadId, [.. _computations]);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        // The runtime tells of events without a payload, too: that a source cannot be read, for one.
        if (eventData.Payload is not [string name, long begin, long end])
            return;
        lock (_lock)
            _computations.Add(new TracedComputation(name, Environment.CurrentManagedThreadId, begin, end));
    }
}
