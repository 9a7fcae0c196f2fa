
namespace MnistHelpers.Tests;

/// <summary>
/// Every figure of the project, on the real data, the network that comes with the library, and runs that
/// were recorded once (fixtures/recorded-runs.ipynb).
/// </summary>
internal static class FigureCatalog
{
    private static readonly Lazy<DigitCnn> s_network = new(DigitCnn.LoadPretrained);

    private static readonly Lazy<Evaluation> s_evaluation = new(() => Evaluator.Evaluate(s_network.Value, Digits.Test));

    private static readonly Lazy<Evaluation> s_tiny = new(() =>
    {
        using DigitCnn tiny = DigitCnn.LoadPretrainedTiny();
        return Evaluator.Evaluate(tiny, Digits.Test);
    });

    private static readonly Lazy<RobustnessReport> s_robustness = new(
        () => RobustnessReport.Evaluate(s_network.Value, Digits.Test.Take(1000)));

    private static readonly Lazy<RecordedRuns> s_recorded = new(() => Fixture.Read<RecordedRuns>("recorded-runs.json"));

    public static IReadOnlyDictionary<string, Func<ChartView>> Figures { get; } = new SortedDictionary<string, Func<ChartView>>(
        StringComparer.Ordinal)
    {
        ["activations"] = () => NetworkCharts.Activations(s_network.Value, Digits.Test, 18),
        ["augmentation"] = () => DigitCharts.Augmented(new Augmenter(Digits.Train, Augmentation.Affine)),
        ["average-digits"] = () => DigitCharts.AverageDigits(Digits.Train),
        ["class-balance"] = () => DigitCharts.ClassBalance(Digits.Train),
        ["class-scores"] = () => EvaluationCharts.ClassScores(s_evaluation.Value),
        ["confusion-counts"] = () => EvaluationCharts.ConfusionMatrix(s_evaluation.Value),
        ["confusion-difference"] = () => EvaluationCharts.ConfusionDifference(s_tiny.Value, s_evaluation.Value),
        ["confusion-rates"] = () => EvaluationCharts.ConfusionMatrix(s_evaluation.Value, rates: true),
        ["embedding"] = () => NetworkCharts.Embedding(s_network.Value, Digits.Test),
        ["error-by-size"] = () => TrainingCharts.ErrorBySize([250, 500, 1000, 2000, 5000, 10_000, 20_000, 55_000],
            new Dictionary<string, IReadOnlyList<double>>
            {
                // As chapter 2 measured them.
                ["as they are"] = [0.0884, 0.0452, 0.0254, 0.0176, 0.01, 0.0092, 0.0072, 0.0076],
                ["augmented"] = [0.032, 0.017, 0.0154, 0.0128, 0.0106, 0.011, 0.0084, 0.0074],
            }),
        ["filters"] = () => NetworkCharts.Filters(s_network.Value),
        ["gallery"] = () => DigitCharts.Gallery(Digits.Train),
        ["label-errors"] = () => EvaluationCharts.LabelErrors(Digits.Test, s_evaluation.Value),
        ["learning-curves"] = () => TrainingCharts.LearningCurves(Runs()["as they are"][0]),
        ["learning-curves-groups"] = () => TrainingCharts.LearningCurves(Runs()),
        ["learning-curves-runs"] = () => TrainingCharts.LearningCurves(Runs()["augmented"]),
        ["learning-rates"] = () => TrainingCharts.LearningRates(Search()),
        ["mistakes"] = () => EvaluationCharts.Mistakes(Digits.Test, s_evaluation.Value),
        ["occlusion"] = () => NetworkCharts.Occlusion(s_network.Value, Digits.Test, 18),
        ["page"] = () => Page("two-lines-2.png"),
        ["picture-probabilities"] = () => ImagingCharts.Probabilities(Read("low-quality-3.jpg")),
        ["picture-readings"] = () => ImagingCharts.Readings(
            [Read("pen-2.jpg"), Read("sticky-on-desk-1.jpg"), Read("empty-1.jpg")],
            [Picture("pen-2.jpg"), Picture("sticky-on-desk-1.jpg") with { Digits = "6" }, Picture("empty-1.jpg")]),
        ["pixel-intensities"] = () => DigitCharts.PixelIntensities(Digits.Train),
        ["precision-recall"] = () => EvaluationCharts.PrecisionRecallCurves(s_evaluation.Value),
        ["predictions"] = () => EvaluationCharts.Predictions(Digits.Test, s_evaluation.Value),
        ["reliability"] = () => EvaluationCharts.Reliability(s_evaluation.Value),
        ["robustness"] = () => RobustnessCharts.Accuracy(s_robustness.Value),
        ["robustness-gallery"] = () => RobustnessCharts.Gallery(Digits.Test),
        ["roc"] = () => EvaluationCharts.RocCurves(s_evaluation.Value),
        ["saliency"] = () => NetworkCharts.Saliency(s_network.Value, Digits.Test, 18),
        ["sweep-history"] = () => SweepCharts.History(Trials()),
        ["sweep-history-running"] = () => SweepCharts.History(Underway()),
        ["sweep-importance"] = () => SweepCharts.Importance(
            new Dictionary<string, double> { ["learning rate"] = 0.61, ["optimizer"] = 0.22, ["batch size"] = 0.11, ["filters"] = 0.06 }),
        ["sweep-learning-curves"] = () => SweepCharts.LearningCurves(Underway()),
        ["sweep-pareto"] = () => SweepCharts.ParetoFront(Trials(), ["validation accuracy", "filters"], [true, false], x: 1, y: 0),
        ["sweep-slice"] = () => SweepCharts.Slice(Trials()),
    };

    /// <summary>A recorded sweep as it was before its end: the last four trials are running, waiting or have failed.</summary>
    internal static Trial[] Underway()
    {
        Trial[] trials = Trials();
        Trial Open(int fromEnd, TrialState state, int reports) =>
            trials[^fromEnd] with
            {
                State = state,
                Value = null,
                Values = [],
                Intermediate = [.. trials[^fromEnd].Intermediate.Take(reports)],
            };
        return [
            .. trials[..^4], Open(4, TrialState.Failed, 0), Open(3, TrialState.Running, 4), Open(2, TrialState.Running, 2),
            Open(1, TrialState.Waiting, 0), ];
    }

    private static string PathOf(string picture) => Path.Combine(TestPictures.Folder, picture);

    private static DigitReading Read(string picture) => new DigitReader(s_network.Value).Read(DigitImage.Load(PathOf(picture)));

    private static LabeledPicture Picture(string name) =>
        LabeledPicture.Load(PathOf("labels.csv")).Single(picture => picture.Path == PathOf(name));

    private static ChartView Page(string picture)
    {
        DigitPage page = DigitPage.Load(PathOf(picture));
        return ImagingCharts.Page(page, new DigitReader(s_network.Value).Read(page));
    }

    private static Dictionary<string, IReadOnlyList<TrainingHistory>> Runs() =>
        s_recorded.Value.Groups.ToDictionary(group => group.Key, group => (IReadOnlyList<TrainingHistory>)[.. group.Value.Select(History)]);

    private static TrainingHistory History(EpochRecord[] epochs)
    {
        var history = new TrainingHistory();
        foreach (EpochRecord epoch in epochs)
            history.Add(epoch);
        return history;
    }

    private static Trial[] Trials() => [.. s_recorded.Value.Trials.Select(trial =>
    {
        // As a pruner would have it, which stops what is far behind.
        bool isPruned = trial.Accuracy < 0.3;
        return new Trial(
            trial.Number,
            new Dictionary<string, object>
            {
                ["learning rate"] = trial.Rate,
                ["batch size"] = trial.BatchSize,
                ["filters"] = trial.Filters,
                ["optimizer"] = trial.Optimizer,
            },
            trial.Accuracy,
            isPruned ? TrialState.Pruned : TrialState.Complete)
        {
            Values = isPruned ? [] : [trial.Accuracy, trial.Filters],
            Intermediate = [.. Reports(trial, isPruned ? 2 + trial.Number % 3 : 10)],
        };
    })];

    /// <summary>The shape of real learning curves, which were not recorded, up to the accuracy that was.</summary>
    private static IEnumerable<IntermediateValue> Reports(RecordedTrial trial, int steps)
    {
        double pace = 1.5 + trial.Number * 7 % 5 * 0.6;
        double Rise(int step) => 1 - 0.8 * Math.Exp(-step / pace) + 0.03 * Math.Sin(trial.Number + 2.3 * step) * (steps - step) / steps;
        return Enumerable.Range(1, steps)
            .Select(step => new IntermediateValue(step, Math.Round(trial.Accuracy * Rise(step) / Rise(steps), 4)));
    }

    /// <summary>The shape of a real search: flat, falling over two decades, and then up and away.</summary>
    private static LearningRateSearch Search() => new([.. Enumerable.Range(0, 60).Select(i =>
    {
        double rate = 1e-6 * Math.Pow(10, i / 10.0);
        return new LearningRatePoint(rate, 0.35 + 1.95 / (1 + Math.Pow(rate / 1e-3, 1.2)) + Math.Pow(rate / 0.15, 3));
    })]);

    private sealed record RecordedRuns(IReadOnlyDictionary<string, EpochRecord[][]> Groups, IReadOnlyList<RecordedTrial> Trials);

    private sealed record RecordedTrial(int Number, double Rate, int BatchSize, int Filters, string Optimizer, double Accuracy);
}
