using System.Text.Json;

namespace MnistHelpers.Tests;

[Collection(nameof(Tensors))]
public sealed class ChartTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static JsonElement Json(ChartView figure) => JsonDocument.Parse(figure.ToJson()).RootElement;

    private static string Title(ChartView figure) =>
        Json(figure).GetProperty("layout").GetProperty("title").GetProperty("text").GetString()!;

    private static string[] Captions(ChartView figure) =>
        [.. Json(figure).GetProperty("layout").GetProperty("annotations").EnumerateArray().Select(a => a.GetProperty("text").GetString()!)];

    private static string[] Colors(ChartView figure) =>
        [.. Json(figure)
            .GetProperty("layout")
            .GetProperty("annotations")
            .EnumerateArray()
            .Select(a => a.GetProperty("font").GetProperty("color").GetString()!)];

    /// <summary>Six images: two right, 3 taken for 5 twice, 5 for 3 once, 9 for 4 once.</summary>
    private static (ImageSet Images, Evaluation Evaluation) Example()
    {
        int[] labels = [0, 1, 3, 3, 5, 9];
        int[] predicted = [0, 1, 5, 5, 3, 4];
        float[] confidence = [0.99f, 0.9999f, 0.6f, 0.9f, 0.55f, 0.75f];
        var probabilities = new float[60];
        for (int i = 0; i < 6; i++)
        {
            probabilities.AsSpan(i * 10, 10).Fill((1 - confidence[i]) / 9);
            probabilities[i * 10 + predicted[i]] = confidence[i];
        }
        ImageSet images = new(Digits.Test.Take(6).Pixels, Array.ConvertAll(labels, label => (byte)label));
        return (images, Evaluation.FromProbabilities(images, probabilities));
    }

    [Fact]
    public void Gallery_ShowsTheFirstImagesWithTheirLabels()
    {
        ChartView figure = Culture.German(() => DigitCharts.Gallery(Digits.Train, rows: 2, columns: 3));

        Assert.Equal("The first 6 of 60,000 digits, each with its label", Title(figure));
        Assert.Equal(["5", "0", "4", "1", "9", "2"], Captions(figure)); // the first labels of MNIST
        JsonElement trace = Json(figure).GetProperty("data")[0];
        Assert.Equal("image", trace.GetProperty("type").GetString());
    }

    [Fact]
    public void Gallery_OnAPhone_HasFiveColumns()
    {
        JsonElement narrow = JsonDocument.Parse(Plotly.NET.GenericChart.toJson(DigitCharts.Gallery(Digits.Train).Narrow!)).RootElement;
        string source = narrow.GetProperty("data")[0].GetProperty("source").GetString()!;
        (int width, _, _) = PngFile.Decode(Convert.FromBase64String(source["data:image/png;base64,".Length..]));
        Assert.Equal(5 * 32, width);
        Assert.Equal(380, narrow.GetProperty("layout").GetProperty("width").GetInt32());
        Assert.Equal("ink", narrow.GetProperty("data")[0].GetProperty("meta").GetString());
    }

    [Fact]
    public void Gallery_PictureHoldsEveryImageInverted()
    {
        ImageSet images = Digits.Train.Take(3);
        string source = Json(DigitCharts.Gallery(images, rows: 2, columns: 2)).GetProperty("data")[0].GetProperty("source").GetString()!;
        (int width, int height, byte[] pixels) = PngFile.Decode(Convert.FromBase64String(source["data:image/png;base64,".Length..]));

        Assert.Equal(2 * 32, width);
        Assert.Equal(2 * 30, height);
        for (int row = 0; row < 28; row++)
        {
            for (int column = 0; column < 28; column++)
            {
                Assert.Equal(255 - images.Image(1)[row * 28 + column], pixels[row * width + 32 + 2 + column]);
                Assert.Equal(255 - images.Image(2)[row * 28 + column], pixels[(30 + row) * width + 2 + column]);
            }
        }
        Assert.All(Enumerable.Range(0, 28), row => Assert.Equal(255, pixels[(30 + row) * width + 32 + 14]));
    }

    [Fact]
    public void Augmented_ShowsEachImageAndItsVersions()
    {
        var augmenter = new Augmenter(Digits.Train, Augmentation.Affine);

        ChartView figure = Culture.German(() => DigitCharts.Augmented(augmenter, rows: 2, epochs: 2));

        Assert.Equal("2 digits (left) and how they look in the first 2 epochs", Title(figure));
        Assert.Equal(["a 5", "epoch 1", "epoch 2", "a 0", "epoch 1", "epoch 2"], Captions(figure));
        string source = Json(figure).GetProperty("data")[0].GetProperty("source").GetString()!;
        (int width, _, byte[] pixels) = PngFile.Decode(Convert.FromBase64String(source["data:image/png;base64,".Length..]));
        ImageSet version = augmenter.Preview([1], epoch: 2);
        for (int p = 0; p < 784; p++)
        {
            Assert.Equal(255 - Digits.Train.Image(1)[p], pixels[(31 + p / 28) * width + 2 + p % 28]);
            Assert.Equal(255 - version.Image(0)[p], pixels[(31 + p / 28) * width + 2 * 32 + 2 + p % 28]);
        }
        Assert.Throws<ArgumentException>(() => DigitCharts.Augmented(new Augmenter(Digits.Train.Take(0), Augmentation.Affine)));
    }

    [Fact]
    public void ClassBalance_TitleSaysTheFinding()
    {
        Assert.Equal(
            "The classes are nearly balanced: 5,421 (5) to 6,742 (1) images a digit",
            Title(Culture.German(() => DigitCharts.ClassBalance(Digits.Train))));
        Assert.StartsWith(
            "The classes are unbalanced: 0 (3)", Title(DigitCharts.ClassBalance(Digits.Train.Take(6))), StringComparison.Ordinal);
    }

    [Fact]
    public void LearningRates_MarkTheSuggestion_OnALogarithmicAxis()
    {
        var search = new LearningRateSearch([new(1e-4, 2.3), new(1e-3, 1.5), new(1e-2, 0.4), new(1e-1, 2)]);

        ChartView figure = Culture.German(() => TrainingCharts.LearningRates(search));

        Assert.Equal("Begin with a learning rate of about 1.0e-3, a tenth of where the loss is lowest", Title(figure));
        JsonElement[] traces = [.. Json(figure).GetProperty("data").EnumerateArray()];
        Assert.Equal([1e-4, 1e-3, 1e-2, 1e-1], traces[0].GetProperty("x").EnumerateArray().Select(value => value.GetDouble()));
        Assert.Equal((1e-3, 1.5), (traces[1].GetProperty("x")[0].GetDouble(), traces[1].GetProperty("y")[0].GetDouble()));
        Assert.Equal("log", Json(figure).GetProperty("layout").GetProperty("xaxis").GetProperty("type").GetString());
        Assert.Throws<ArgumentException>(() => TrainingCharts.LearningRates(new LearningRateSearch([])));
    }

    [Fact]
    public void ConfusionMatrix_ColorsMistakesAlone()
    {
        ChartView figure = EvaluationCharts.ConfusionMatrix(Example().Evaluation);

        Assert.Equal("2 of 6 right; most often a 3 is taken for a 5 (2 times)", Title(figure));
        Assert.Equal(["1", "1", "2", "1", "1"], Captions(figure));
        JsonElement[] mistakes = [.. Json(figure).GetProperty("data")[1].GetProperty("z").EnumerateArray()];
        for (int a = 0; a < 10; a++)
            Assert.Equal("NaN", mistakes[a][a].GetString());
        Assert.Equal(2, mistakes[3][5].GetDouble());
        Assert.Equal("reversed", Json(figure).GetProperty("layout").GetProperty("yaxis").GetProperty("autorange").GetString());
    }

    [Fact]
    public void ConfusionMatrix_WithoutMistakes_SaysSo() =>
        Assert.Equal("2 of 2 right", Title(EvaluationCharts.ConfusionMatrix(Evaluation.FromPredictions([3, 4], [3, 4]))));

    [Fact]
    public void Predictions_SayWhatWasSaidAndWhatIs()
    {
        (ImageSet images, Evaluation evaluation) = Example();

        ChartView figure = Culture.German(() => EvaluationCharts.Predictions(images, evaluation, count: 4));

        Assert.Equal("2 of the first 4 predictions are right", Title(figure));
        Assert.Equal(["0<br>99.0 %", "1<br>99.9 %", "said 5, is 3<br>60.0 %", "said 5, is 3<br>90.0 %"], Captions(figure));
        string[] colors = Colors(figure);
        Assert.Equal(colors[0], colors[1]);
        Assert.Equal(colors[2], colors[3]);
        Assert.NotEqual(colors[0], colors[2]);
    }

    [Fact]
    public void Mistakes_AreTheMostConfidentFirst()
    {
        (ImageSet images, Evaluation evaluation) = Example();

        ChartView figure = EvaluationCharts.Mistakes(images, evaluation, count: 3);

        Assert.Equal("4 of 6 are wrong; these 3 it was surest of", Title(figure));
        Assert.Equal(["said 5, is 3<br>90.0 %", "said 4, is 9<br>75.0 %", "said 5, is 3<br>60.0 %"], Captions(figure));
    }

    [Fact]
    public void Charts_OfImagesThatWereNotEvaluated_AreRefused()
    {
        (ImageSet images, Evaluation evaluation) = Example();
        Assert.Throws<ArgumentException>(() => EvaluationCharts.Predictions(images.Take(5), evaluation));
        Assert.Throws<ArgumentException>(() => EvaluationCharts.Mistakes(images, Evaluation.FromPredictions([3], [3])));
        Assert.Throws<ArgumentException>(() => DigitCharts.Gallery(images.Take(0)));
    }

    [Fact]
    public void Figure_IsAPageAPictureAndASentence()
    {
        ChartView figure = DigitCharts.ClassBalance(Digits.Test);
        string path = _folder.Find("balance.html");

        figure.Save(path);

        string page = File.ReadAllText(path);
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Contains("<img", page, StringComparison.Ordinal);
        Assert.Contains("<img", ((INotebookView)figure).ToHtml(), StringComparison.Ordinal);
        Assert.StartsWith("The classes are nearly balanced", figure.ToString(), StringComparison.Ordinal);
    }
}
