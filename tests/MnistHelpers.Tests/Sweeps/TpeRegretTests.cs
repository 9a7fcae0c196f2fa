using Benchmarks.Samplers;

namespace MnistHelpers.Tests;

/// <summary>How near to the best point 50 trials come, against Optuna 3.1: benchmarks/peers/optuna_peer.py, which made optuna.json.</summary>
public sealed class TpeRegretTests
{
    private static readonly SamplerProblem[] s_problems = [.. SamplerProblem.Chosen, SamplerProblem.OfTable(MnistTable.Read(Path.Combine(AppContext.BaseDirectory, "fixtures", "mnist-table.json")))];

    public static TheoryData<string> Names => [.. s_problems.Select(problem => problem.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Regret_IsNoWorseThanOptunas_AndFarBelowRandomSearch(string name)
    {
        double[] optuna = [.. Fixture.Read<Dictionary<string, double[]>>("optuna.json")[name].Order()];
        double[] ours = Regrets(name, new TpeSampler()), random = Regrets(name, new RandomSampler());

        Assert.Equal(20, optuna.Length);
        Assert.True(Median(ours) <= Median(optuna), $"median {Median(ours)}, Optuna's {Median(optuna)}");
        Assert.True(ours.Average() <= optuna.Average(), $"mean {ours.Average()}, Optuna's {optuna.Average()}");
        Assert.True(Median(ours) < 0.6 * Median(random), $"median {Median(ours)}, random {Median(random)}");
    }

    private static double[] Regrets(string name, Sampler sampler)
    {
        SamplerProblem problem = s_problems.Single(problem => problem.Name == name);
        return [.. Enumerable.Range(1, 20).Select(seed => SamplerRun.Regret(problem, sampler, seed)).Order()];
    }

    private static double Median(double[] sorted) => (sorted[9] + sorted[10]) / 2;
}
