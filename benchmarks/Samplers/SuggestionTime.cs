using System.Diagnostics;
using System.Globalization;
using MnistHelpers;
using MnistHelpers.Sweeps.Samplers;
using MnistHelpers.Sweeps.Trials;

namespace Benchmarks.Samplers;

/// <summary>How long a suggestion of <see cref="TpeSampler"/> takes in a long study, on one thread.</summary>
internal static class SuggestionTime
{
    private const int Observations = 10_000;
    private const int Repetitions = 101;

    /// <summary>Milliseconds, the median.</summary>
    internal static double Measure(int real, int whole, int categories)
    {
        var space = new SearchSpace(
        [
            .. Enumerable.Range(0, real).Select(i => new RealParameter(string.Create(CultureInfo.InvariantCulture, $"real{i}"), 0, 1)),
            .. Enumerable.Range(0, whole).Select(
                i => new IntegerParameter(string.Create(CultureInfo.InvariantCulture, $"whole{i}"), 4, 128, logarithmic: i % 2 == 0)),
            .. Enumerable.Range(0, categories)
                .Select(i => new CategoricalParameter(string.Create(CultureInfo.InvariantCulture, $"category{i}"), "a", "b", "c", "d")),
        ]);
        var random = new RandomSampler();
        var context = new SamplingContext(space, 1, [], [], _ => false);
        Observation[] told = [.. Enumerable.Range(0, Observations).Select(i => space.ToUnits(random.Suggest(context, i)!)).Select(units =>
            new Observation(units, TrialState.Complete, [units.Sum(unit => (unit - 0.3) * (unit - 0.3))]))];
        var sampler = new TpeSampler();
        context = context with { Told = told };
        // The first half warms up.
        double[] times = [.. Enumerable.Range(0, 2 * Repetitions).Select(i =>
        {
            long begun = Stopwatch.GetTimestamp();
            sampler.Suggest(context, Observations + i);
            return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        })];
        return Statistics.Median(times.Skip(Repetitions));
    }
}
