using System.Globalization;
using System.Text.Json;
using MnistHelpers;

namespace Benchmarks.Samplers;

internal sealed partial record MnistTable
{
    private const int TrainImages = 6_000;
    private const int ValidationImages = 10_000;

    /// <summary>Trains every network of the grid, which takes about a minute, and writes the table.</summary>
    internal static int Make(string path)
    {
        (ImageSet train, ImageSet validation) = Mnist.Load().Train.Take(TrainImages + ValidationImages).Split(ValidationImages);
        string[] optimizers = [nameof(OptimizerKind.Adam), nameof(OptimizerKind.SGD)];
        var table = new MnistTable([3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 1e-1], [32, 64, 128], [8, 16, 32], [16, 32, 64], optimizers, []);
        (double, int, int, int, string)[] cells =
        [
            .. from rate in table.LearningRates
               from batch in table.BatchSizes
               from filters in table.Filters
               from dense in table.Dense
               from optimizer in table.Optimizers
               select (rate, batch, filters, dense, optimizer),
        ];
        var accuracies = new double[cells.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            accuracies[i] = Train(cells[i], train, validation);
            Console.Error.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{i + 1} of {cells.Length}: {cells[i]}, accuracy {accuracies[i]:0.0000}"));
        }
        File.WriteAllText(path, JsonSerializer.Serialize(table with { Accuracies = accuracies }, MnistTableJson.Default.MnistTable) + "\n");
        return 0;
    }

    private static double Train(
        (double Rate, int Batch, int Filters, int Dense, string Optimizer) cell, ImageSet train, ImageSet validation)
    {
        using var network = new DigitCnn(
            new DigitCnnOptions { Blocks = [new(cell.Filters, Pool: 2), new(2 * cell.Filters, Pool: 2)], Dense = [new(cell.Dense)] }, 42);
        var options = new TrainerOptions
        {
            Epochs = 1,
            BatchSize = cell.Batch,
            LearningRate = cell.Rate,
            Optimizer = Enum.Parse<OptimizerKind>(cell.Optimizer),
        };
        new Trainer(network, options) { Progress = null }.Fit(train);
        return Evaluator.Evaluate(network, validation).Accuracy;
    }
}
