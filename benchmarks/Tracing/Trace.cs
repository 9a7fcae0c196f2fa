using System.Diagnostics;

namespace Benchmarks.Tracing;

/// <param name="Name">The kernel, the node of the graph, or what the program called.</param>
/// <param name="Thread">The thread that computed it.</param>
/// <param name="Begin">When it began, in the ticks of <see cref="Stopwatch"/>.</param>
/// <param name="End">When it ended, in the same ticks.</param>
internal sealed record TracedComputation(string Name, int Thread, long Begin, long End)
{
    internal double Milliseconds => (End - Begin) * 1000.0 / Stopwatch.Frequency;
}

/// <summary>What was computed in a step.</summary>
/// <param name="Caller">The thread that ran the program.</param>
/// <param name="Computations">All that was computed.</param>
internal sealed record Trace(int Caller, TracedComputation[] Computations)
{
    private const string Part = "part";

    private static readonly string[] s_calls = ["forward", "loss", "backward", "step"];

    internal long Begin { get; } = Computations.Min(computation => computation.Begin);

    internal double Milliseconds => MillisecondsUntil(Computations.Max(computation => computation.End));

    internal double MillisecondsUntil(long time) => (time - Begin) * 1000.0 / Stopwatch.Frequency;

    /// <summary>What the program called, in that order.</summary>
    internal IEnumerable<TracedComputation> Calls =>
        Computations.Where(computation => s_calls.Contains(computation.Name)).OrderBy(call => call.Begin);

    /// <summary>The threads, the program's own first.</summary>
    internal IEnumerable<int> Threads =>
        Computations.Select(computation => computation.Thread).Distinct().OrderBy(thread => (thread != Caller, thread));

    /// <summary>What each thread did, with the parts of a node under the node's name.</summary>
    internal IEnumerable<TracedComputation> Work()
    {
        TracedComputation[] named =
            [.. Computations.Where(computation => computation.Name != Part && !s_calls.Contains(computation.Name))];
        TracedComputation[] onCaller = [.. named.Where(computation => computation.Thread == Caller)];
        foreach (TracedComputation part in Computations.Where(computation => computation.Name == Part && computation.Thread != Caller))
        {
            bool isNamed = named.Any(other => other.Thread == part.Thread && other.Begin >= part.Begin && other.End <= part.End);
            if (!isNamed && onCaller.LastOrDefault(other => other.Begin <= part.Begin && other.End >= part.End) is { } node)
                yield return part with { Name = node.Name };
        }
        foreach (TracedComputation computation in named)
            yield return computation;
    }

    /// <summary>The milliseconds by name, over all threads, the longest first.</summary>
    internal IEnumerable<(string Name, double Milliseconds)> ByName() =>
        Work().GroupBy(computation => computation.Name)
            .Select(group => (group.Key, group.Sum(computation => computation.Milliseconds)))
            .OrderByDescending(pair => pair.Item2);
}
