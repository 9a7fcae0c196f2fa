using MnistHelpers;
using MnistHelpers.Sweeps.Samplers;
using MnistHelpers.Sweeps.Trials;

namespace Benchmarks.Samplers;

/// <summary>Asks a sampler for one trial after the other, as a sweep of a single worker does.</summary>
internal static class SamplerRun
{
    /// <summary>How many trials a sampler has.</summary>
    internal const int Trials = 50;

    /// <summary>How far above the smallest value of all the smallest that was found is.</summary>
    internal static double Regret(SamplerProblem problem, Sampler sampler, long seed, int trials = Trials)
    {
        var told = new List<Observation>(trials);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (int number = 0; number < trials; number++)
        {
            var context = new SamplingContext(problem.Space, seed, told, [], point => taken.Contains(problem.Space.Key(point)));
            if (sampler.Suggest(context, number) is not { } point)
                break;
            taken.Add(problem.Space.Key(point));
            told.Add(new Observation(problem.Space.ToUnits(point), TrialState.Complete, [problem.Loss(point)]));
        }
        return told.Min(observation => observation.Losses[0]) - problem.Least;
    }
}
