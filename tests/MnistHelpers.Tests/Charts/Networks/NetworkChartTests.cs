using System.Text.Json;
using System.Text.RegularExpressions;
using MnistHelpers.Charts;
using static TorchSharp.torch;

namespace MnistHelpers.Tests;

/// <summary>What the charts of a network's inside show, against PyTorch and scikit-learn.</summary>
[Collection(nameof(Tensors))]
public sealed class NetworkChartTests
{
    private sealed record Expected(
        int Image, int Count, double[] Filters, double[] FirstMap, double[] SecondMap, double[] ThirdMap, double[] Probabilities,
        double[] Gradient, double[] Occluded, int[] ReadInstead, double[] Embedding, double[] Shares, double[] EmbeddingOfPixels,
        double[] SharesOfPixels);

    private static readonly Expected s_pyTorch = Fixture.Read<Expected>("network.json");

    private static string Answer => FormattableString.Invariant($"A 5, read as 5 ({100 * s_pyTorch.Probabilities[5]:0.0} %)");

    public static TheoryData<string> Presets => [.. DigitCnnOptions.Presets.Keys, "pooled", "plain"];

    private static DigitCnn Preset(string name) => Digits.Cnn(1, name switch
    {
        "pooled" => new DigitCnnOptions
        {
            Blocks = [new(3, Activation: Activation.GELU, Pool: 2), new(5, Activation: Activation.None, BatchNorm: true)],
            GlobalAveragePool = true,
            Dense = [new(7, BatchNorm: true, Activation: Activation.SiLU, Dropout: 0.5)],
        },
        "plain" => new DigitCnnOptions { Blocks = [new(2, Kernel: 28, Activation: Activation.LeakyReLU)], Dense = [] },
        _ => DigitCnnOptions.Presets[name],
    });

    /// <summary>A map out of tiles of this size in rows of so many.</summary>
    private static double[] Tile(JsonElement heat, int number, int size)
    {
        double[][] z = heat.GetProperty("z").AsRows();
        int inARow = (z[0].Length + 1) / (size + 1), top = number / inARow * (size + 1), left = number % inARow * (size + 1);
        return [.. Enumerable.Range(0, size * size).Select(at => z[top + at / size][left + at % size])];
    }

    [Fact]
    public void Filters_AreTheFirstKernels_OnOneScaleAroundZero()
    {
        using DigitCnn model = DigitCnn.LoadPretrained();

        ChartView figure = Culture.German(() => NetworkCharts.Filters(model));

        JsonElement heat = Assert.Single(figure.Traces());
        // The chart keeps four digits of the largest weight, which is between 1 and 10.
        for (int filter = 0; filter < 4; filter++)
            Numbers.AssertClose(s_pyTorch.Filters[(filter * 25)..(filter * 25 + 25)], Tile(heat, filter, 5), 5.1e-4);
        Assert.Equal(-heat.GetProperty("zmin").GetDouble(), heat.GetProperty("zmax").GetDouble());
        Assert.True(heat.GetProperty("showscale").GetBoolean());
        Assert.Matches("^[0-9]+ of the 32 first filters look for contrast", figure.Title());
    }

    [Fact]
    public void Filters_WithWeightsOfOneSign_HaveNoContrast()
    {
        using DigitCnn model = Digits.Tiny();
        Digits.SetWeights(model, [.. Digits.Weights(model).Select(MathF.Abs)]);
        Assert.StartsWith("0 of the 2 first filters", NetworkCharts.Filters(model).Title(), StringComparison.Ordinal);
    }

    [Fact]
    public void Activations_AreThoseOfPyTorch()
    {
        using DigitCnn model = DigitCnn.LoadPretrained();

        ChartView figure = Culture.German(() => NetworkCharts.Activations(model, Digits.Test, s_pyTorch.Image));

        JsonElement[] traces = figure.Traces();
        Numbers.AssertClose(
            Array.ConvertAll(Digits.Test.Image(s_pyTorch.Image).ToArray(), pixel => pixel / 255.0), Tile(traces[0], 0, 28), 1e-4);
        Numbers.AssertClose(s_pyTorch.FirstMap, Tile(traces[1], 3, 12), 1e-3);
        // Three digits of numbers above 1 end with the hundredths.
        Numbers.AssertClose(s_pyTorch.SecondMap, Tile(traces[2], 40, 5), 5.1e-3);
        Numbers.AssertClose(s_pyTorch.ThirdMap, Tile(traces[3], 90, 3), 1e-3);
        Numbers.AssertClose(s_pyTorch.Probabilities, traces[4].GetProperty("y").AsNumbers(), 1e-5);
        Assert.Matches($@"^{Regex.Escape(Answer)}; [0-9]+ % of the values below are 0$", figure.Title());
        string[] headings = [.. figure.Json()
            .GetProperty("layout")
            .GetProperty("annotations")
            .EnumerateArray()
            .Select(text => text.GetProperty("text").GetString()!.Split(',', ':')[0])];
        Assert.Equal(["the image", "conv1", "conv2", "conv3", "output"], headings);
    }

    [Fact]
    public void Saliency_IsTheGradientOfPyTorch()
    {
        using DigitCnn model = DigitCnn.LoadPretrained();

        ChartView figure = Culture.German(() => NetworkCharts.Saliency(model, Digits.Test, s_pyTorch.Image));

        JsonElement[] maps = [.. figure.Traces().Where(trace => trace.GetProperty("type").GetString() == "heatmap")];
        Numbers.AssertClose(s_pyTorch.Gradient.Select(Math.Abs), Tile(maps[1], 0, 28), 2e-4);
        Numbers.AssertClose(
            s_pyTorch.Gradient.Select((slope, at) => slope * Digits.Test.Image(s_pyTorch.Image)[at] / 255.0), Tile(maps[2], 0, 28), 2e-4);
        double[] falling = [.. s_pyTorch.Gradient.Select(Math.Abs).OrderDescending()];
        int pixels = Enumerable.Range(1, 784).First(n => falling.Take(n).Sum() >= falling.Sum() / 2);
        Assert.Equal(FormattableString.Invariant($"{Answer}: half of the sensitivity lies in {pixels} of 784 pixels"), figure.Title());
    }

    [Fact]
    public void Occlusion_AsksAgainAtEachPlace_AsPyTorchDoes()
    {
        using DigitCnn model = DigitCnn.LoadPretrained();

        ChartView figure = Culture.German(() => NetworkCharts.Occlusion(model, Digits.Test, s_pyTorch.Image));

        JsonElement[] maps = [.. figure.Traces().Where(trace => trace.GetProperty("type").GetString() == "heatmap")];
        Numbers.AssertClose(s_pyTorch.Occluded.Select(left => 1 - left), Tile(maps[1], 0, 28), 2e-4);
        int changed = s_pyTorch.ReadInstead.Count(read => read != 5);
        Assert.NotEqual(0, changed);
        Assert.Equal(
            FormattableString.Invariant($"{Answer}: covered at {changed} of 784 places, it is read as something else"), figure.Title());
    }

    [Fact]
    public void Occlusion_ByOnePixel_ChangesNothing()
    {
        using DigitCnn model = DigitCnn.LoadPretrained();

        ChartView figure = NetworkCharts.Occlusion(model, Digits.Test, 0, patch: 1);

        Assert.EndsWith(": no square of 1×1 pixels changes that", figure.Title(), StringComparison.Ordinal);
    }

    [Fact]
    public void Embedding_IsThePcaOfScikitLearn()
    {
        using DigitCnn model = DigitCnn.LoadPretrained();

        ChartView figure = Culture.German(() => NetworkCharts.Embedding(model, Digits.Test, s_pyTorch.Count));

        var places = new double[2 * s_pyTorch.Count];
        foreach (JsonElement digit in figure.Traces().Where(trace => trace.GetProperty("mode").GetString() == "text"))
        {
            (double[] x, double[] y) = (digit.GetProperty("x").AsNumbers(), digit.GetProperty("y").AsNumbers());
            string[] told = digit.GetProperty("customdata").AsTexts();
            for (int i = 0; i < x.Length; i++)
            {
                int index = int.Parse(told[i].Split(' ', ':')[1], System.Globalization.CultureInfo.InvariantCulture);
                (places[2 * index], places[2 * index + 1]) = (x[i], y[i]);
                Assert.StartsWith($"image {index}: A {Digits.Test.Label(index)}, read as ", told[i], StringComparison.Ordinal);
                Assert.Equal(
                    digit.GetProperty("name").GetString(),
                    Digits.Test.Label(index).ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }
        Numbers.AssertClose(s_pyTorch.Embedding, places, 1e-3);
        string axis = figure.Json().GetProperty("layout").GetProperty("xaxis").GetProperty("title").GetProperty("text").GetString()!;
        Assert.Equal(FormattableString.Invariant($"first principal component ({s_pyTorch.Shares[0] * 100:F1} % of the variance)"), axis);
        Assert.EndsWith("; 0 are misread", figure.Title(), StringComparison.Ordinal);
    }

    [Fact]
    public void Embedding_RingsWhatTheNetworkMisreads()
    {
        using DigitCnn model = DigitCnn.LoadPretrained();
        Evaluation evaluation = Evaluator.Evaluate(model, Digits.Test.Take(600));
        Assert.NotEmpty(evaluation.Mistakes);

        ChartView figure = NetworkCharts.Embedding(model, Digits.Test, 600);

        string misread = evaluation.Mistakes.Count == 1 ? "1 is misread" : $"{evaluation.Mistakes.Count} are misread";
        Assert.EndsWith($"; {misread} (ringed)", figure.Title(), StringComparison.Ordinal);
        Assert.Equal(evaluation.Mistakes.Count, figure.Trace("misread").GetProperty("x").AsNumbers().Length);
        Assert.Equal(
            600,
            figure.Traces()
                .Where(trace => trace.GetProperty("mode").GetString() == "text")
                .Sum(trace => trace.GetProperty("x").AsNumbers().Length));
    }

    [Fact]
    public void Embedding_OfAnUntrainedNetwork_HasNoRings()
    {
        using DigitCnn model = Digits.Cnn();
        ChartView figure = NetworkCharts.Embedding(model, Digits.Test, 50);
        Assert.EndsWith(" are misread", figure.Title(), StringComparison.Ordinal);
        Assert.All(figure.Traces(), trace => Assert.Equal("text", trace.GetProperty("mode").GetString()));
    }

    [Fact]
    public void PrincipalComponents_OfPixels_AreThoseOfScikitLearn()
    {
        float[] pixels = Array.ConvertAll(Digits.Test.Take(s_pyTorch.Count).Pixels.ToArray(), pixel => pixel / 255f);
        var components = new PrincipalComponents(pixels, 784);
        Numbers.AssertClose(s_pyTorch.EmbeddingOfPixels, components.Scores.SelectMany(score => score), 1e-4);
        Numbers.AssertClose(s_pyTorch.SharesOfPixels, components.Shares, 1e-6);
    }

    [Fact]
    public void PrincipalComponents_OfOneDirectionOrNone()
    {
        var line = new PrincipalComponents([1, 2, 2, 4, 3, 6], 2);
        Numbers.AssertClose([1, 0], line.Shares, 1e-12);
        Numbers.AssertClose([-Math.Sqrt(5), 0, Math.Sqrt(5)], line.Scores.Select(score => score[0] * Math.Sign(line.Scores[2][0])), 1e-9);
        var point = new PrincipalComponents([1, 2, 3, 1, 2, 3], 3);
        Numbers.AssertClose([0, 0], point.Shares, 0);
        Assert.All(point.Scores, score => Assert.Equal([0, 0], score));
        Assert.Equal([1, 0], new PrincipalComponents([1, 5], 1).Shares);
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void EveryNetwork_CanBeLookedInto_AndIsLeftAsItWas(string preset)
    {
        using DigitCnn model = Preset(preset);
        model.train();
        using (Tensor images = Preprocessing.ToTensor(Digits.Test.Take(4)))
        using (Tensor loss = model.call(images).sum())
            loss.backward();
        string[] gradients = Gradients(model);
        float[] state = State(model);

        ChartView[] figures;
        using (var scope = NewDisposeScope())
        {
            using (no_grad())
            {
                figures =
                [
                    NetworkCharts.Filters(model), NetworkCharts.Activations(model, Digits.Test, 3),
                    NetworkCharts.Saliency(model, Digits.Test, 3), NetworkCharts.Occlusion(model, Digits.Test, 3),
                    NetworkCharts.Embedding(model, Digits.Test, 30), ];
            }
            Assert.Equal(0, scope.DisposablesCount);
        }

        Assert.All(figures, figure => Assert.Contains("<svg", ((INotebookView)figure).ToHtml(), StringComparison.Ordinal));
        Assert.True(model.training);
        Assert.Equal(gradients, Gradients(model));
        Assert.Equal(state, State(model));
        int stages = model.Options.Blocks.Count + model.Options.Dense.Count + (model.Options.GlobalAveragePool ? 1 : 0);
        Assert.Equal(stages + 2, figures[1].Traces().Length);
        model.eval();
        NetworkCharts.Saliency(model, Digits.Test, 3);
        Assert.False(model.training);
    }

    [Fact]
    public void SameInput_SameBytes()
    {
        using DigitCnn model = DigitCnn.LoadPretrained();
        Assert.Equal(NetworkCharts.Embedding(model, Digits.Test, 100).ToJson(), NetworkCharts.Embedding(model, Digits.Test, 100).ToJson());
        Assert.Equal(NetworkCharts.Saliency(model, Digits.Test, 1).ToJson(), NetworkCharts.Saliency(model, Digits.Test, 1).ToJson());
    }

    [Fact]
    public void BadInput_IsASentenceThatNamesTheArgument()
    {
        using DigitCnn model = Digits.Tiny();
        static void Refused<T>(string start, Action draw)
            where T : ArgumentException => Assert.StartsWith(start, Assert.Throws<T>(draw).Message, StringComparison.Ordinal);

        Refused<ArgumentException>("images: none found", () => NetworkCharts.Activations(model, Digits.Test.Take(0), 0));
        Refused<ArgumentOutOfRangeException>(
            "index: 2 lies outside the 2 images", () => NetworkCharts.Saliency(model, Digits.Test.Take(2), 2));
        Refused<ArgumentException>("images: 1 found; give two or more", () => NetworkCharts.Embedding(model, Digits.Test.Take(1)));
        Refused<ArgumentOutOfRangeException>(
            "patch: 0 found; give 1 to 28 pixels", () => NetworkCharts.Occlusion(model, Digits.Test, 0, 0));
        Refused<ArgumentOutOfRangeException>(
            "patch: 29 found; give 1 to 28 pixels", () => NetworkCharts.Occlusion(model, Digits.Test, 0, 29));
        Refused<ArgumentOutOfRangeException>(
            "index: 2 lies outside the 2 images", () => NetworkCharts.Occlusion(model, Digits.Test.Take(2), 2));
        Refused<ArgumentException>(
            "images: 14×56 pixels found; the network takes 28×28",
            () => NetworkCharts.Saliency(model, new ImageSet(new byte[784], new byte[1], 14, 56), 0));
        float[] weights = Digits.Weights(model);
        weights[0] = float.NaN;
        Digits.SetWeights(model, weights);
        Refused<ArgumentException>("model: a weight of its first layer is not a finite number", () => NetworkCharts.Filters(model));
        Refused<ArgumentException>(
            "model: its answer to image 1 is not a finite number", () => NetworkCharts.Saliency(model, Digits.Test, 1));
        Refused<ArgumentException>(
            "model: its answer to image 1 is not a finite number", () => NetworkCharts.Activations(model, Digits.Test, 1));
        Refused<ArgumentException>(
            "model: its answer to image 0 is not a finite number", () => NetworkCharts.Embedding(model, Digits.Test, 5));
    }

    [Fact]
    public void ANetworkOfZeros_HasNothingToShow_AndSaysSo()
    {
        using DigitCnn model = Digits.Tiny();
        Digits.SetWeights(model, new float[Digits.Weights(model).Length]);
        Assert.EndsWith("no pixel changes the answer", NetworkCharts.Saliency(model, Digits.Test, 0).Title(), StringComparison.Ordinal);
        Assert.EndsWith(
            "100 % of the values below are 0", NetworkCharts.Activations(model, Digits.Test, 0).Title(), StringComparison.Ordinal);
        Assert.StartsWith("0 of the 2 first filters", NetworkCharts.Filters(model).Title(), StringComparison.Ordinal);
        Assert.Contains("(0.0 % of the variance)", NetworkCharts.Embedding(model, Digits.Test, 10).ToJson(), StringComparison.Ordinal);
    }

    private static float[] State(DigitCnn model) =>
        [.. Digits.Weights(model), .. model.buffers().SelectMany(buffer => buffer.to_type(ScalarType.Float32).data<float>().ToArray())];

    private static string[] Gradients(DigitCnn model) =>
        [.. model.parameters()
            .Select(parameter => parameter.grad is { } gradient ? string.Join(' ', gradient.data<float>().ToArray()) : "none")];
}
