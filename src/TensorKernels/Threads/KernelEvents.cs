using System.Diagnostics;
using System.Diagnostics.Tracing;

namespace TensorKernels;

/// <summary>
/// Tells .NET's tools what is computed when and on which thread: <c>dotnet-trace collect --providers TensorKernels</c>. Costs a test of a
/// field where nobody listens.
/// </summary>
[EventSource(Name = "TensorKernels")]
internal sealed class KernelEvents : EventSource
{
    internal static readonly KernelEvents Log = new();

    private KernelEvents()
    {
    }

    /// <summary>Begins a computation, which ends when the result is disposed.</summary>
    internal static Computation Begin(string name) => new(name, Log.IsEnabled() ? Stopwatch.GetTimestamp() : 0);

    /// <summary>Begins what an object computes, under the name of its type.</summary>
    internal static Computation Begin(object kernel) => Log.IsEnabled() ? Begin(kernel.GetType().Name) : default;

    /// <summary>A computation has ended; it was done by the event's thread.</summary>
    /// <param name="name">The kernel, the node of the graph, or <c>part</c> for a part of either that a worker does.</param>
    /// <param name="begin">When it began, in the ticks of <see cref="Stopwatch"/>.</param>
    /// <param name="end">When it ended, in the same ticks.</param>
    [Event(1, Level = EventLevel.Informational)]
    private void Computed(string name, long begin, long end) => WriteEvent(1, name, begin, end);

    /// <summary>A computation that is under way.</summary>
    internal readonly ref struct Computation(string name, long begin) : IDisposable
    {
        public void Dispose()
        {
            if (begin != 0)
                Log.Computed(name, begin, Stopwatch.GetTimestamp());
        }
    }
}
