using MnistHelpers;
using static System.Math;

namespace Benchmarks.Samplers;

/// <summary>A function whose smallest value a sampler looks for; peers/optuna_peer.py has the same ones.</summary>
/// <param name="Name">What the peer calls it.</param>
/// <param name="Space">Where it is looked for.</param>
/// <param name="Least">The smallest value that there is.</param>
/// <param name="Loss">The value at a point.</param>
internal sealed record SamplerProblem(string Name, SearchSpace Space, double Least, Func<IReadOnlyDictionary<string, object>, double> Loss)
{
    /// <summary>
    /// Those by which settings were chosen, named before any sampler was run: five standard functions (Surjanovic and Bingham, "Virtual
    /// library of simulation experiments").
    /// </summary>
    internal static IReadOnlyList<SamplerProblem> Chosen { get; } =
    [
        Of("Branin 2", new([new RealParameter("x0", -5, 10), new RealParameter("x1", 0, 15)]), 0.397887357729739, Branin),
        Cube("Hartmann 6", 6, 0, 1, -3.32236801141551, Hartmann),
        Cube("Rosenbrock 4", 4, -5, 10, 0, Rosenbrock),
        Cube("Ackley 5", 5, -32.768, 32.768, 0, Ackley),
        Cube("Styblinski-Tang 4", 4, -5, 5, 4 * -39.16616570377142, x => x.Sum(v => v * v * v * v - 16 * v * v + 5 * v) / 2),
    ];

    /// <summary>
    /// Those that settings were checked on: two more standard functions, and one with whole numbers, categories and conditions.
    /// </summary>
    internal static IReadOnlyList<SamplerProblem> Checked { get; } =
    [
        Cube("Levy 5", 5, -10, 10, 0, Levy),
        Cube("Rastrigin 3", 3, -5.12, 5.12, 0, x => x.Sum(v => v * v - 10 * Cos(2 * PI * v) + 10)),
        Training,
    ];

    /// <summary>Those that were run only after the settings were fixed.</summary>
    internal static IReadOnlyList<SamplerProblem> HeldOut { get; } =
    [
        Cube(
            "Michalewicz 5", 5, 0, PI, -4.687658179,
            x => -Enumerable.Range(0, 5).Sum(i => Sin(x[i]) * Pow(Sin((i + 1) * x[i] * x[i] / PI), 20))),
        Cube(
            "Dixon-Price 4", 4, -10, 10, 0,
            x => (x[0] - 1) * (x[0] - 1) + Enumerable.Range(1, 3).Sum(i => (i + 1) * Pow(2 * x[i] * x[i] - x[i - 1], 2))),
        Cube("Shekel 4", 4, 0, 10, -10.536409816692, Shekel),
    ];

    /// <summary>What a training with conditional hyperparameters might look like; its least is 0, with SGD and two blocks.</summary>
    private static SamplerProblem Training => new(
        "conditional 7",
        new SearchSpace(
            new CategoricalParameter("optimizer", "Adam", "SGD", "RMSProp"),
            new RealParameter("rate", 1e-5, 1, logarithmic: true),
            new RealParameter("momentum", 0, 0.99) { When = Condition.AnyOf("optimizer", "SGD") },
            new IntegerParameter("blocks", 1, 3),
            new IntegerParameter("filters", 4, 128, logarithmic: true),
            new IntegerParameter("width", 4, 128, logarithmic: true) { When = Condition.AtLeast("blocks", 2) },
            new RealParameter("dropout", 0, 0.6)),
        0,
        TrainingLoss);

    /// <summary>The table's problem: one minus the accuracy, each hyperparameter by its place in its list.</summary>
    internal static SamplerProblem OfTable(MnistTable table)
    {
        var space = new SearchSpace(
            new IntegerParameter("learningRate", 0, table.LearningRates.Count - 1),
            new IntegerParameter("batchSize", 0, table.BatchSizes.Count - 1),
            new IntegerParameter("filters", 0, table.Filters.Count - 1),
            new IntegerParameter("dense", 0, table.Dense.Count - 1),
            new CategoricalParameter("optimizer", [.. table.Optimizers]));
        return new("MNIST table", space, 1 - table.Accuracies.Max(), point =>
        {
            int place = 0;
            foreach (SearchParameter parameter in space)
            {
                int index = point[parameter.Name] is int given ? given : table.Optimizers.ToList().IndexOf((string)point[parameter.Name]);
                place = place * parameter.Count!.Value + index;
            }
            return 1 - table.Accuracies[place];
        });
    }

    private static SamplerProblem Of(string name, SearchSpace space, double least, Func<double[], double> loss) =>
        new(name, space, least, point => loss([.. space.Select(parameter => (double)point[parameter.Name])]));

    private static SamplerProblem Cube(string name, int dimensions, double low, double high, double least, Func<double[], double> loss) =>
        Of(name, new(Enumerable.Range(0, dimensions).Select(i => new RealParameter($"x{i}", low, high))), least, loss);

    private static double Branin(double[] x)
    {
        double bent = x[1] - 5.1 / (4 * PI * PI) * x[0] * x[0] + 5 / PI * x[0] - 6;
        return bent * bent + 10 * (1 - 1 / (8 * PI)) * Cos(x[0]) + 10;
    }

    private static double Hartmann(double[] x)
    {
        double[] alpha = [1, 1.2, 3, 3.2];
        double[][] a = [[10, 3, 17, 3.5, 1.7, 8], [0.05, 10, 17, 0.1, 8, 14], [3, 3.5, 1.7, 10, 17, 8], [17, 8, 0.05, 10, 0.1, 14]];
        double[][] p =
        [
            [0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886], [0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991],
            [0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.6650], [0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381],
        ];
        return -Enumerable.Range(0, 4)
            .Sum(i => alpha[i] * Exp(-Enumerable.Range(0, 6).Sum(j => a[i][j] * (x[j] - p[i][j]) * (x[j] - p[i][j]))));
    }

    private static double Rosenbrock(double[] x) =>
        Enumerable.Range(0, x.Length - 1).Sum(i => 100 * Pow(x[i + 1] - x[i] * x[i], 2) + (1 - x[i]) * (1 - x[i]));

    private static double Ackley(double[] x) =>
        -20 * Exp(-0.2 * Sqrt(x.Average(v => v * v))) - Exp(x.Average(v => Cos(2 * PI * v))) + 20 + E;

    private static double Levy(double[] x)
    {
        double[] w = [.. x.Select(v => 1 + (v - 1) / 4)];
        return Pow(Sin(PI * w[0]), 2)
            + w[..^1].Sum(v => (v - 1) * (v - 1) * (1 + 10 * Pow(Sin(PI * v + 1), 2)))
            + (w[^1] - 1) * (w[^1] - 1) * (1 + Pow(Sin(2 * PI * w[^1]), 2));
    }

    private static double Shekel(double[] x)
    {
        double[] beta = [0.1, 0.2, 0.2, 0.4, 0.4, 0.6, 0.3, 0.7, 0.5, 0.5];
        double[][] c =
        [
            [4, 1, 8, 6, 3, 2, 5, 8, 6, 7], [4, 1, 8, 6, 7, 9, 3, 1, 2, 3.6], [4, 1, 8, 6, 3, 2, 5, 8, 6, 7],
            [4, 1, 8, 6, 7, 9, 3, 1, 2, 3.6], ];
        return -Enumerable.Range(0, 10).Sum(i => 1 / (beta[i] + Enumerable.Range(0, 4).Sum(j => (x[j] - c[j][i]) * (x[j] - c[j][i]))));
    }

    private static double TrainingLoss(IReadOnlyDictionary<string, object> point)
    {
        double rate = Log10((double)point["rate"]);
        (double off, double floor) = (string)point["optimizer"] switch
        {
            "Adam" => (rate + 2.5, 0.1),
            "SGD" => (rate - Log10(1 - (double)point["momentum"]) + 0.5, 0),
            _ => (rate + 3, 0.2),
        };
        int blocks = (int)point["blocks"];
        double filters = (Log2((int)point["filters"]) - (blocks == 1 ? 6 : 5)) / 2;
        double width = blocks == 1 ? 0 : (Log2((int)point["width"]) - (blocks == 2 ? 6 : 5)) / 2;
        floor += blocks == 1 ? 0.3 : blocks == 2 ? 0 : 0.1;
        return off * off / 2 + floor + 0.3 * filters * filters + 0.2 * width * width + 2 * Pow((double)point["dropout"] - 0.25, 2);
    }
}
