using System.Text.Json;
using MnistHelpers.Charts;

namespace MnistHelpers.Tests;

public sealed class LiveLossTests
{
    private static readonly ImageSet s_train = Digits.Train.Take(600), s_validation = Digits.Test.Take(50);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Figures_BeginEmpty_AndEndWithTheWholeCurve()
    {
        var figures = new List<ChartView>();
        TrainingHistory history = Train([new LiveLoss(figures.Add)]).History;

        Assert.StartsWith("Training for 3 epochs: ", figures[0].ToString(), StringComparison.Ordinal);
        Assert.Matches(@"^The loss went from [\d.]+ to [\d.]+; \d+\.\d\d % of the validation images right: .+\.$", figures[^1].ToString());
        JsonElement[] traces = Traces(figures[^1]);
        double[] epochs = Numbers(traces[0], "x"), losses = Numbers(traces[0], "y");
        // 60 steps, eight in a point.
        Assert.Equal(8, losses.Length);
        Assert.Equal(epochs.Order(), epochs);
        Assert.InRange(epochs[^1], 2.8, 3);
        Assert.True(losses[0] > losses[^1]);
        Assert.Equal(history.Epochs.Select(epoch => epoch.ValidationLoss!.Value), Numbers(traces[1], "y"));
        Assert.Equal(history.Epochs.Select(epoch => epoch.ValidationAccuracy!.Value), Numbers(traces[^1], "y"));
    }

    /// <summary>Until the end, a figure is a picture: no script, and one sentence where there are no pictures.</summary>
    [Fact]
    public void Figures_DuringTheTraining_AreDrawingsForAnyPage()
    {
        var figures = new List<ChartView>();
        Train([new LiveLoss(figures.Add)]);

        string first = ((INotebookView)figures[0]).ToHtml(), last = ((INotebookView)figures[^1]).ToHtml();
        Assert.Contains("<img", first, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", first, StringComparison.Ordinal);
        Assert.Equal("rgba(0, 0, 0, 0)", Layout(figures[0]).GetProperty("paper_bgcolor").GetString());
        Assert.Contains("<script", last, StringComparison.Ordinal);
        Assert.False(Layout(figures[^1]).TryGetProperty("paper_bgcolor", out _));
        Assert.All(figures, figure => Assert.DoesNotContain('\n', ((INotebookView)figure).ToText()));
    }

    [Fact]
    public void Training_ThatIsWatched_LearnsTheSame() =>
        Assert.Equal(Train([]).Weights, Train([new LiveLoss(_ => { })]).Weights);

    /// <summary>However long a training is, its curve has a hundred points or so, and they are means of the same number of steps.</summary>
    [Theory]
    [InlineData(7)]
    [InlineData(960)]
    [InlineData(961)]
    [InlineData(100_003)]
    public void Curve_OfManySteps_HasFewPoints(int steps)
    {
        var curve = new LossCurve();
        for (int i = 1; i <= steps; i++)
            curve.Add(new TrainingStep(i / 1000.0, i));

        IReadOnlyList<LossCurve.Point> points = curve.Points;
        Assert.InRange(points.Count, 1, 120);
        Assert.All(points, point => Assert.Equal(point.Loss / 1000, point.Epochs, 1e-9));
        double[] distances = [.. points.Zip(points.Skip(1), (a, b) => b.Loss - a.Loss).SkipLast(1)];
        Assert.All(distances, distance => Assert.Equal(distances[0], distance, 1e-6));
        if (steps > 960)
            Assert.InRange(points.Count, 60, 120);
    }

    /// <summary>An interrupted training ends with a figure of what there is.</summary>
    [Fact]
    public void Training_ThatIsCanceled_LeavesTheCurveUntilThen()
    {
        var figures = new List<ChartView>();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        TrainingHistory history = Train([new LiveLoss(figures.Add), new CancelAfter(25, cancellation)], cancellation.Token).History;

        Assert.True(history.Canceled);
        Assert.StartsWith("Stopped: the loss went from ", figures[^1].ToString(), StringComparison.Ordinal);
        Assert.Equal(4, Numbers(Traces(figures[^1])[0], "y").Length);
    }

    private static (TrainingHistory History, float[] Weights) Train(
        IReadOnlyList<ITrainerCallback> callbacks, CancellationToken? cancellation = null)
    {
        using DigitCnn model = Digits.Tiny();
        var trainer = new Trainer(model, new TrainerOptions { Epochs = 3, BatchSize = 30 }) { Progress = null, Callbacks = callbacks };
        return (trainer.Fit(s_train, s_validation, cancellation ?? Cancellation), Digits.Weights(model));
    }

    private static JsonElement[] Traces(ChartView figure) =>
        [.. JsonDocument.Parse(figure.ToJson()).RootElement.GetProperty("data").EnumerateArray()];

    private static JsonElement Layout(ChartView figure) => JsonDocument.Parse(figure.ToJson()).RootElement.GetProperty("layout");

    private static double[] Numbers(JsonElement trace, string axis) =>
        [.. trace.GetProperty(axis).EnumerateArray().Select(number => number.GetDouble())];

    private sealed class CancelAfter(int steps, CancellationTokenSource cancellation) : ITrainerCallback
    {
        private int _seen;

        public void StepEnded(TrainingState state, TrainingStep results)
        {
            if (++_seen == steps)
                cancellation.Cancel();
        }

        public void EpochEnded(TrainingState state)
        {
        }
    }
}
