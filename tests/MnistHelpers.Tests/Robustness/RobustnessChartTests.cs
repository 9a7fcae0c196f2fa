using System.Text.Json;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace MnistHelpers.Tests;

[Collection(nameof(Tensors))]
public sealed class RobustnessChartTests
{
    private static JsonElement Json(ChartView figure) => JsonDocument.Parse(figure.ToJson()).RootElement;

    private static string Title(ChartView figure) =>
        Json(figure).GetProperty("layout").GetProperty("title").GetProperty("text").GetString()!;

    private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetString()!)];

    /// <summary>A model that always says 7.</summary>
    private sealed class Seven() : Module<Tensor, Tensor>(nameof(Seven))
    {
        public override Tensor forward(Tensor input) =>
            functional.one_hot(full([input.shape[0]], 7, dtype: ScalarType.Int64), 10).to_type(ScalarType.Float32);
    }

    /// <summary>A model that says 7 where any ink is, 0 where none is.</summary>
    private sealed class InkIsSeven() : Module<Tensor, Tensor>(nameof(InkIsSeven))
    {
        public override Tensor forward(Tensor input)
        {
            using Tensor ink = input.mean([1, 2, 3]);
            using Tensor none = zeros([input.shape[0]]);
            Tensor[] logits = [.. Enumerable.Range(0, 10).Select(digit => digit == 7 ? ink : digit == 0 ? none : none.sub(1))];
            return stack(logits, 1);
        }
    }

    [Fact]
    public void Accuracy_SortsTheBars_AndDrawsTheCleanLine()
    {
        // Blank images are a 0 until something adds ink: a quarter of these stays right.
        ImageSet images = new(new byte[4 * 784], new byte[] { 0, 0, 0, 7 });
        using var model = new InkIsSeven();
        var options = new RobustnessOptions { Corruptions = [Corruption.Stripe, Corruption.Scale, Corruption.Zigzag] };
        RobustnessReport report = RobustnessReport.Evaluate(model, images, options, cancellation: TestContext.Current.CancellationToken);

        ChartView figure = Culture.German(() => RobustnessCharts.Accuracy(report));

        Assert.Equal("Zigzag costs most: 25.0 % right; the mean of all 3 is 41.7 %", Title(figure));
        JsonElement bars = Json(figure).GetProperty("data")[0], layout = Json(figure).GetProperty("layout");
        Assert.Equal([0.25, 0.25, 0.75], bars.GetProperty("x").EnumerateArray().Select(value => value.GetDouble()));
        Assert.Equal("scale", Strings(bars.GetProperty("y"))[2]);
        Assert.Equal(["25.0 %", "25.0 %", "75.0 %"], Strings(bars.GetProperty("text")));
        JsonElement line = Assert.Single(layout.GetProperty("shapes").EnumerateArray());
        Assert.Equal((0.75, 0.75), (line.GetProperty("x0").GetDouble(), line.GetProperty("x1").GetDouble()));
        Assert.Equal("clean 75.0 %", Assert.Single(layout.GetProperty("annotations").EnumerateArray()).GetProperty("text").GetString());
    }

    [Fact]
    public void Accuracy_WithoutLoss_SaysSo()
    {
        using var model = new Seven();
        RobustnessReport report = RobustnessReport.Evaluate(
            model, Digits.Test.Take(1), cancellation: TestContext.Current.CancellationToken);

        Assert.Equal("No corruption costs accuracy: 100.0 % right, 100.0 % clean", Title(RobustnessCharts.Accuracy(report)));
    }

    [Fact]
    public void Gallery_ShowsTheImageCleanAndUnderEachKind()
    {
        var options = new RobustnessOptions { Severity = 2, Seed = 9, Corruptions = [Corruption.ImpulseNoise, Corruption.Fog] };

        ChartView figure = RobustnessCharts.Gallery(Digits.Test, index: 3, options);

        Assert.Equal("A 0, clean and under 2 kinds of corruption at severity 2", Title(figure));
        Assert.Equal(
            ["clean", "impulse noise", "fog"],
            Json(figure).GetProperty("layout").GetProperty("annotations").EnumerateArray().Select(a => a.GetProperty("text").GetString()));
        string source = Json(figure).GetProperty("data")[0].GetProperty("source").GetString()!;
        (int width, int _, byte[] pixels) = PngFile.Decode(Convert.FromBase64String(source["data:image/png;base64,".Length..]));
        byte[][] expected =
        [
            Digits.Test.Image(3).ToArray(),
            .. options.Corruptions.Select(c => Corruptions.Apply(Digits.Test.Take(4), c, 9, 2).Image(3).ToArray()), ];
        for (int tile = 0; tile < expected.Length; tile++)
        {
            for (int p = 0; p < 784; p++)
                Assert.Equal(255 - expected[tile][p], pixels[p / 28 * width + tile * 32 + 2 + p % 28]);
        }
    }

    [Fact]
    public void Gallery_OfNothing_IsRefused()
    {
        Assert.StartsWith(
            "images: none found", Assert.Throws<ArgumentException>(() => RobustnessCharts.Gallery(Digits.Test.Take(0))).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "index: 5 lies outside the 5 images",
            Assert.Throws<ArgumentOutOfRangeException>(() => RobustnessCharts.Gallery(Digits.Test.Take(5), 5)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "severity: 7 found",
            Assert.Throws<ArgumentException>(
                () => RobustnessCharts.Gallery(Digits.Test, 0, new RobustnessOptions { Severity = 7 })).Message, StringComparison.Ordinal);
    }
}
