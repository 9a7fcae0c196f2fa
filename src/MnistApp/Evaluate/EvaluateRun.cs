using System.Globalization;
using MnistHelpers;
using TorchSharp;

namespace MnistApp.Evaluate;

/// <summary>Evaluates a network, prints the report, and writes files.</summary>
internal static class EvaluateRun
{
    private const int Confusions = 5;

    /// <returns>The exit code.</returns>
    public static int Run(EvaluateOptions options, Screen screen)
    {
        if (options.Threads is { } threads)
            torch.set_num_threads(threads);
        using torch.nn.Module<torch.Tensor, torch.Tensor> network = NetworkFile.Load(options.Model);
        MnistData data = options.Data is { } folder ? Mnist.Load(folder) : Mnist.Load();
        ImageSet images = options.OnTraining ? data.Train : data.Test;
        Evaluation evaluation = Evaluator.Evaluate(network, images);
        string report = evaluation.Report(digits: options.Digits).ToString();
        if (options.Json)
        {
            screen.Output.Write(evaluation.ToJson());
        }
        else
        {
            screen.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{options.Model ?? "the network that comes with the command"} on {images.Count:N0} "
                    + $"{(options.OnTraining ? "training" : "test")} images"));
            screen.Output.WriteLine();
            screen.Output.WriteLine(report.TrimEnd('\n'));
            Tell(evaluation, screen);
        }
        if (options.Out is { } target)
            Write(evaluation, images, report, target, screen);
        return ExitCodes.Succeeded;
    }

    private static void Tell(Evaluation evaluation, Screen screen)
    {
        ConfidenceInterval interval = Bootstrap.Accuracy(evaluation);
        screen.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"accuracy {evaluation.Accuracy:0.0000} (95 % confidence {interval.Lower:0.0000} to {interval.Upper:0.0000}), macro F1 "
                + $"{evaluation.Macro.F1:0.0000}, F2 {evaluation.Macro.F2:0.0000}")
            + (evaluation.Loss is { } loss ? FormattableString.Invariant($", loss {Readable.Of(loss)}") : ""));
        ConfusionMatrix matrix = evaluation.ConfusionMatrix;
        screen.Output.WriteLine();
        screen.Output.WriteLine("Confusion matrix: a row for each true digit, a column for each answer");
        screen.Write(ConfusionText.Of(matrix));
        IEnumerable<string> most = Enumerable.Range(0, matrix.Classes * matrix.Classes)
            .Select(i => (Actual: i / matrix.Classes, Predicted: i % matrix.Classes))
            .Where(pair => pair.Actual != pair.Predicted && matrix[pair.Actual, pair.Predicted] > 0)
            .OrderByDescending(pair => matrix[pair.Actual, pair.Predicted]).Take(Confusions)
            .Select(pair => FormattableString.Invariant($"{pair.Actual} as {pair.Predicted} ({matrix[pair.Actual, pair.Predicted]})"));
        screen.Output.WriteLine(evaluation.Mistakes.Count == 0 ? "No mistakes." : $"Most frequent mistakes: {string.Join(", ", most)}");
    }

    private static void Write(Evaluation evaluation, ImageSet images, string report, string folder, Screen screen)
    {
        evaluation.Save(Path.Combine(folder, "evaluation.json"));
        evaluation.Save(Path.Combine(folder, "evaluation.csv"));
        AtomicFile.WriteText(Path.Combine(folder, "report.txt"), report, makeFolder: true);
        (string Name, Func<ChartView> Draw)[] figures =
        [
            ("confusion-matrix", () => EvaluationCharts.ConfusionMatrix(evaluation)),
            ("precision-recall", () => EvaluationCharts.PrecisionRecallCurves(evaluation)),
            ("roc", () => EvaluationCharts.RocCurves(evaluation)),
            ("reliability", () => EvaluationCharts.Reliability(evaluation)),
            ("class-scores", () => EvaluationCharts.ClassScores(evaluation)),
            ("mistakes", () => EvaluationCharts.Mistakes(images, evaluation)),
        ];
        foreach ((string name, Func<ChartView> draw) in figures.Where(figure => figure.Name != "mistakes" || evaluation.Mistakes.Count > 0))
        {
            ChartView figure = draw();
            figure.Save(Path.Combine(folder, name + ".html"));
            figure.Save(Path.Combine(folder, name + ".svg"));
        }
        screen.Errors.WriteLine(
            $"{Printable.Of(folder)}: evaluation.json, evaluation.csv, report.txt, "
                + $"{string.Join(", ", figures.Select(figure => figure.Name))} (HTML and SVG) written");
    }
}
