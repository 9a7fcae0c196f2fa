using System.Text.Json;
using System.Xml.Linq;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers.Tests;

[Collection(nameof(Tensors))]
public sealed class RobustnessReportTests : IDisposable
{
    /// <summary>Four black, six white images; the black ones are of class 1, the white ones of class 0.</summary>
    private static readonly ImageSet s_images = new(
        Enumerable.Range(0, 10 * 784).Select(p => p < 4 * 784 ? (byte)0 : (byte)255).ToArray(),
        new byte[] { 1, 1, 1, 1, 0, 0, 0, 0, 0, 0 });

    private static readonly RobustnessOptions s_two = new() { Corruptions = [Corruption.Brightness, Corruption.Stripe] };

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static RobustnessReport Evaluate(
        Module<Tensor, Tensor> model, ImageSet? images = null, RobustnessOptions? options = null,
        IProgress<RobustnessProgress>? progress = null) =>
        RobustnessReport.Evaluate(model, images ?? s_images, options ?? s_two, progress, TestContext.Current.CancellationToken);

    [Fact]
    public void Evaluate_ModelOfKnownAnswers_GivesTheirShares()
    {
        // Dark is what has a mean below 0.4: the black images alone. Half the light more, and nothing is dark any more.
        // Half of the columns inverted, and all have a mean of 0.5.
        using var model = new DarkIsOne(threshold: 0.4f);

        RobustnessReport report = Evaluate(model);

        Assert.Equal(1, report.CleanAccuracy);
        Assert.Equal([0.6, 0.6], report.Results.Select(result => result.Accuracy));
        Assert.Equal([0.4, 0.4], report.Results.Select(result => result.Error), new Near());
        Assert.Equal([-0.4, -0.4], report.Results.Select(result => result.Difference), new Near());
        Assert.Equal([5, null], report.Results.Select(result => result.Severity));
        Assert.Equal(0.6, report.MeanAccuracy, 1e-12);
        Assert.Equal(0.4, report.MeanError, 1e-12);
        Assert.Equal(0.4, report.RelativeMeanError, 1e-12);
        Assert.Equal((10, 0L), (report.Count, report.Seed));
    }

    [Fact]
    public void Evaluate_IsWhatTheEvaluatorSaysOfTheCorruptedImages()
    {
        using DigitCnn model = Digits.Tiny();
        ImageSet images = Digits.Test.Take(150);
        var options = new RobustnessOptions { Seed = 5, Severity = 2, BatchSize = 40 };

        RobustnessReport report = Evaluate(model, images, options);

        Assert.Equal(Corruption.All, report.Results.Select(result => result.Corruption));
        Assert.Equal(Evaluator.Evaluate(model, images).Accuracy, report.CleanAccuracy);
        Assert.All(report.Results, result =>
        {
            Assert.Equal(
                Evaluator.Evaluate(model, Corruptions.Apply(images, result.Corruption, seed: 5, severity: 2)).Accuracy, result.Accuracy);
            Assert.Equal(result.Corruption.DefaultSeverity is null ? null : 2, result.Severity);
        });
    }

    [Fact]
    public void Evaluate_MoreImagesThanABatch_CountsAll()
    {
        using var model = new DarkIsOne(threshold: 0.4f);
        ImageSet many = s_images.Select([.. Enumerable.Range(0, 2305).Select(i => i % 10)]);

        RobustnessReport report = Evaluate(model, many);

        Assert.Equal(1, report.CleanAccuracy);
        Assert.Equal((230 * 6 + 1) / 2305.0, report.Results[0].Accuracy, 1e-12);
    }

    [Fact]
    public void Evaluate_TellsAfterEachKind_AndLeavesTheMode()
    {
        using DigitCnn model = Digits.Tiny();
        var told = new Told();

        RobustnessReport report = Evaluate(model, Digits.Test.Take(10), progress: told);

        Assert.Equal([(1, 2), (2, 2)], told.Values.Select(value => (value.Finished, value.Total)));
        Assert.Equal(report.Results, told.Values.Select(value => value.Latest));
        Assert.True(model.training);
    }

    [Fact]
    public void Evaluate_Canceled_StopsAfterTheRunningKind()
    {
        using DigitCnn model = Digits.Tiny();
        using var cancellation = new CancellationTokenSource();
        var told = new Told(cancellation.Cancel);

        Assert.ThrowsAny<OperationCanceledException>(
            () => RobustnessReport.Evaluate(model, Digits.Test.Take(10), progress: told, cancellation: cancellation.Token));

        Assert.Single(told.Values);
        Assert.True(model.training);
    }

    [Fact]
    public void MeanCorruptionError_IsTheMeanOfTheRatios()
    {
        using DarkIsOne model = new(0.4f), baseline = new(2f);
        // The baseline takes everything for dark: 6 of 10 wrong, clean or not.
        RobustnessReport report = Evaluate(model), other = Evaluate(baseline);

        Assert.Equal(0.4 / 0.6, report.MeanCorruptionError(other), 1e-12);
        Assert.Equal(1, report.MeanCorruptionError(report), 1e-12);
        Assert.Equal(1, report.RelativeMeanCorruptionError(report), 1e-12);
        Assert.Equal(0, other.RelativeMeanCorruptionError(report), 1e-12);
        Assert.StartsWith(
            "baseline: it loses no accuracy under brightness (severity 5)",
            Assert.Throws<ArgumentException>(() => report.RelativeMeanCorruptionError(other)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MeanCorruptionError_OfOtherKindsOrSeverities_IsRefused()
    {
        using var model = new DarkIsOne(0.4f);
        RobustnessReport report = Evaluate(model);

        foreach (RobustnessOptions options in new[] { s_two with { Severity = 1 }, s_two with { Corruptions = [Corruption.Stripe] } })
        {
            Assert.StartsWith(
                "baseline: no result found for brightness (severity 5); evaluate both networks with the same options",
                Assert.Throws<ArgumentException>(() => report.MeanCorruptionError(Evaluate(model, options: options))).Message,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void MeanCorruptionError_BaselineWithoutErrors_IsRefused()
    {
        using var model = new DarkIsOne(0.4f);
        RobustnessReport perfect = Evaluate(model, options: s_two with { Severity = 1, Corruptions = [Corruption.Brightness] });

        Assert.Equal(0, perfect.MeanError);
        Assert.StartsWith(
            "baseline: it makes no error under brightness (severity 1)",
            Assert.Throws<ArgumentException>(() => perfect.MeanCorruptionError(perfect)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_IsATable()
    {
        using var model = new DarkIsOne(0.4f);

        Assert.Equal("""
            accuracy 1.0000 clean, 0.6000 corrupted; mean corruption error 0.4000, 0.4000 more than clean (10 images, seed 0)
            corruption  severity  accuracy   error  difference
            clean                   1.0000  0.0000
            brightness         5    0.6000  0.4000     -0.4000
            stripe                  0.6000  0.4000     -0.4000
            mean                    0.6000  0.4000     -0.4000
            """.ReplaceLineEndings("\n"), Culture.German(() => Evaluate(model).ToString()));
    }

    [Fact]
    public void Html_ShowsTheNumbersOfTheTable()
    {
        using var model = new DarkIsOne(0.4f);

        XElement html = XElement.Parse(Culture.German(() => ((INotebookView)Evaluate(model)).ToHtml()));

        Assert.StartsWith("accuracy 1.0000 clean, 0.6000 corrupted", html.Element("caption")!.Value, StringComparison.Ordinal);
        Assert.Equal(
            ["brightness", "5", "0.6000", "0.4000", "-0.4000"], html.Descendants("tr").ElementAt(2).Elements().Select(cell => cell.Value));
    }

    [Fact]
    public void Save_WritesCsvAndJson()
    {
        using var model = new DarkIsOne(0.4f);
        RobustnessReport report = Evaluate(model);
        string csv = _folder.Find("report.csv"), json = _folder.Find("report.json");

        Culture.German(() =>
        {
            report.Save(csv);
            report.Save(json);
            return 0;
        });

        Assert.Equal("""
            corruption,severity,accuracy,error,difference
            clean,,1,0,0
            brightness,5,0.6,0.4,-0.4
            stripe,,0.6,0.4,-0.4
            mean,,0.6,0.4,-0.4

            """.ReplaceLineEndings("\n"), File.ReadAllText(csv));
        JsonElement root = JsonDocument.Parse(File.ReadAllText(json)).RootElement;
        Assert.Equal(0.4, root.GetProperty("relativeMeanError").GetDouble(), 1e-12);
        JsonElement stripe = root.GetProperty("corruptions")[1];
        Assert.Equal("stripe", stripe.GetProperty("corruption").GetString());
        Assert.Equal(JsonValueKind.Null, stripe.GetProperty("severity").ValueKind);
        Assert.Equal(0.6, stripe.GetProperty("accuracy").GetDouble());
        Assert.Throws<ArgumentException>(() => report.Save(_folder.Find("report.txt")));
    }

    [Fact]
    public void Evaluate_BadOptions_AreOneSentence()
    {
        using var model = new DarkIsOne(0.4f);
        string Fault(RobustnessOptions options) => Assert.Throws<ArgumentException>(() => Evaluate(model, options: options)).Message;

        Assert.Equal(
            "Corruptions: none found; give one or more, such as Corruption.All", Fault(new RobustnessOptions { Corruptions = [] }));
        Assert.Equal(
            "Corruptions: one found twice; give each kind once",
            Fault(new RobustnessOptions { Corruptions = [Corruption.Fog, Corruption.Fog] }));
        Assert.StartsWith("severity: 9 found; give 1 (mild) to 5", Fault(new RobustnessOptions { Severity = 9 }), StringComparison.Ordinal);
        Assert.Equal("BatchSize: 0 found; give 1 or more images, such as 1000", Fault(new RobustnessOptions { BatchSize = 0 }));
        Assert.StartsWith(
            "test: no images found; give at least one image to evaluate",
            Assert.Throws<ArgumentException>(() => Evaluate(model, s_images.Take(0))).Message, StringComparison.Ordinal);
    }

    /// <summary>Says 1 where the mean of the ink is below the threshold, else 0.</summary>
    private sealed class DarkIsOne(float threshold) : Module<Tensor, Tensor>(nameof(DarkIsOne))
    {
        public override Tensor forward(Tensor input)
        {
            using Tensor light = input.mean([1, 2, 3]).sub(threshold);
            return stack([light, light.neg()], 1);
        }
    }

    private sealed class Told(Action? then = null) : IProgress<RobustnessProgress>
    {
        internal List<RobustnessProgress> Values { get; } = [];

        public void Report(RobustnessProgress value)
        {
            Values.Add(value);
            then?.Invoke();
        }
    }

    private sealed class Near : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) < 1e-12;

        public int GetHashCode(double value) => 0;
    }
}
