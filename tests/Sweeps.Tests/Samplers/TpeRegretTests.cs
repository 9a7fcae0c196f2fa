using Benchmarks.Samplers;
using MnistHelpers;

namespace Sweeps.Tests;

/// <summary>
/// How near to the best point 50 trials come, against Optuna 3.1: benchmarks/peers/optuna_peer.py, which made optuna.json.
/// </summary>
public sealed class TpeRegretTests
{
    private static readonly SamplerProblem[] s_problems =
        [.. SamplerProblem.Chosen, SamplerProblem.OfTable(
            MnistTable.Read(Path.Combine(AppContext.BaseDirectory, "fixtures", "mnist-table.json")))];

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

    /// <summary>The functions are those of the literature: at the published places of their smallest values they have them.</summary>
    [Theory]
    [InlineData("Branin 2", 3.141592653589793, 2.275)]
    [InlineData("Hartmann 6", 0.20169, 0.150011, 0.476874, 0.275332, 0.311652, 0.6573)]
    [InlineData("Rosenbrock 4", 1.0, 1.0, 1.0, 1.0)]
    [InlineData("Ackley 5", 0.0, 0.0, 0.0, 0.0, 0.0)]
    [InlineData("Styblinski-Tang 4", -2.903534, -2.903534, -2.903534, -2.903534)]
    public void Problems_HaveTheirPublishedMinima(string name, params double[] place)
    {
        SamplerProblem problem = s_problems.Single(problem => problem.Name == name);

        Assert.Equal(problem.Least, problem.Loss(problem.Space.Choose(i => place[i])), 1e-5);
    }

    private static double[] Regrets(string name, Sampler sampler)
    {
        SamplerProblem problem = s_problems.Single(problem => problem.Name == name);
        return [.. Enumerable.Range(1, 20).Select(seed => SamplerRun.Regret(problem, sampler, seed)).Order()];
    }

    private static double Median(double[] sorted) => (sorted[9] + sorted[10]) / 2;
}
