using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MnistHelpers.Tests;

/// <summary>Formats as .NET Interactive does: by the names that the convention fixes, and reflection.</summary>
public sealed class NotebookViewTests
{
    private static readonly ImageSet s_images = new(IdxBytes.Pixels(12), new byte[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1 });
    private static readonly Evaluation s_evaluated = Evaluation.FromPredictions([0, 1, 2, 2], [0, 1, 2, 1], classes: 3);

    private static readonly Dictionary<string, object> s_shown = new()
    {
        ["ImageSet"] = s_images,
        ["MnistData"] = new MnistData(s_images, s_images.Take(3)),
        ["empty ImageSet"] = s_images.Take(0),
        ["Evaluation"] = s_evaluated,
        ["ConfusionMatrix"] = s_evaluated.ConfusionMatrix,
        ["ClassificationReport"] = s_evaluated.Report(["zero", "<one>", "two"]),
        ["Calibration"] = Calibration.Of(RandomEvaluation.Of(0), bins: 10),
        ["TrainingHistory"] = History(),
        ["Digit"] = s_images[3],
        ["DigitCnn"] = new DigitCnn(seed: 1),
        ["Ensemble"] = new Ensemble(new DigitCnn(seed: 1), new DigitCnn(seed: 2)),
        ["Recipe"] = Recipe.Fast,
        ["empty TrainingHistory"] = new TrainingHistory(),
    };

    /// <summary>What has a short text of its own for programs, and another for a notebook.</summary>
    private static readonly string[] s_withOwnText = ["Digit", "DigitCnn", "Ensemble", "Recipe"];

    public static TheoryData<string> Names => [.. s_shown.Keys];

    public static TheoryData<string> NamesOfTables => [.. s_shown.Keys.Except(["Digit"])];

    public static TheoryData<string> NamesOfStrings => [.. s_shown.Keys.Except(s_withOwnText)];

    [Theory, MemberData(nameof(NamesOfTables))]
    public void Html_IsWellFormed_AndTheSameInEveryCulture(string name)
    {
        string html = Format(s_shown[name], "text/html");

        Assert.NotEmpty(XElement.Parse($"<body>{html}</body>").Descendants("table"));
        Assert.Equal(html, Culture.German(() => Format(s_shown[name], "text/html")));
    }

    [Theory, MemberData(nameof(NamesOfStrings))]
    public void Plain_IsToString(string name) => Assert.Equal(s_shown[name].ToString(), Format(s_shown[name], "text/plain"));

    [Theory, MemberData(nameof(Names))]
    public void PreferredMimeTypes_AreHtmlThenPlain(string name)
    {
        object attribute = Attribute(s_shown[name].GetType());

        Assert.Equal(
            ["text/html", "text/plain"],
            Assert.IsType<string[]>(attribute.GetType().GetProperty("PreferredMimeTypes")!.GetValue(attribute)));
    }

    [Fact]
    public void ImageSet_ShowsItsFirstTenDigitsAndCounts()
    {
        string html = Format(s_images, "text/html");

        Assert.Equal("12 images of 28×28", XElement.Parse(html).Element("div")!.Value);
        Assert.Contains("alt=\"the first 10 images: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9\"", html);
        byte[] png = Convert.FromBase64String(Regex.Match(html, "data:image/png;base64,([^\"]+)\"").Groups[1].Value);
        (int width, int height, byte[] pixels) = PngFile.Decode(png);
        Assert.Equal((10 * 28 + 9 * 4, 28), (width, height));
        // Ink is dark: the third image's second row, and the white gap before it.
        Assert.Equal(s_images.Image(2)[28..56].ToArray().Select(ink => (byte)(255 - ink)), pixels.Skip(width + 2 * 32).Take(28));
        Assert.Equal([255, 255, 255, 255], pixels.Skip(width + 2 * 32 - 4).Take(4));
    }

    [Fact]
    public void Digit_IsAPicture()
    {
        byte[] ink = new byte[784];
        ink[2 * 28 + 5] = ink[3 * 28 + 5] = ink[4 * 28 + 6] = 255;
        Digit digit = new ImageSet(ink, new byte[] { 8 })[0];

        Assert.Equal("     █\n      ▀\nan 8 of 28×28 pixels", Format(digit, "text/plain"));
        XElement html = XElement.Parse(Format(digit, "text/html"));
        Assert.Equal("an 8 of 28×28 pixels", html.Element("img")!.Attribute("alt")!.Value);
        (int width, int height, byte[] pixels) =
            PngFile.Decode(Convert.FromBase64String(html.Element("img")!.Attribute("src")!.Value["data:image/png;base64,".Length..]));
        Assert.Equal((28, 28), (width, height));
        Assert.Equal(ink.Select(value => (byte)(255 - value)), pixels);
    }

    [Fact]
    public void Digit_WithoutInk_IsNamed() =>
        Assert.Equal("a 0 of 28×28 pixels", Format(new ImageSet(new byte[784], new byte[1])[0], "text/plain"));

    [Fact]
    public void DigitCnn_ShowsItsLayers()
    {
        using var network = new DigitCnn(seed: 1);
        Assert.Equal(network.Summary().ToString(), Format(network, "text/plain"));
        Assert.Contains("<th style=\"text-align:left;padding:2px 8px;min-width:2em\">conv1</th>", Format(network, "text/html"));
        Assert.True(network.training);
    }

    [Fact]
    public void Recipe_IsATableOfItsOptions_WithWhatDiffersShaded()
    {
        string text = Culture.German(() => Format(Recipe.Fast, "text/plain"));
        Assert.StartsWith("Recipe.Fast: 29,386 parameters\noption ", text);
        Assert.Matches(@"\nblock 3 +64 filters 3×3, batch norm, ReLU\n", text);
        Assert.Matches(@"\nLearningRate +0\.02\n", text);

        string[] shaded = [.. XElement.Parse(Format(Recipe.Fast, "text/html")).Descendants("tr")
            .Where(row => row.Elements("td").Any(cell => cell.Attribute("style")!.Value.Contains("background")))
            .Select(row => row.Element("th")!.Value)];
        Assert.Equal(
            ["block 1", "block 2", "block 3", "dense", "Epochs", "BatchSize", "LearningRate", "Schedule", "WarmUp", "LabelSmoothing"],
            shaded);
        Assert.StartsWith("Recipe: ", Format(Recipe.Fast.WithSeed(3), "text/plain"));
        Assert.Contains(
            "Augmentation  Rotation 10,",
            Regex.Replace(Format(Recipe.Accurate, "text/plain"), " +", "  ").Replace("Rotation  ", "Rotation "));
    }

    [Fact]
    public void Evaluation_ShowsTheNumbersOfItsTable()
    {
        XElement html = XElement.Parse(Format(s_evaluated, "text/html"));

        Assert.Equal("accuracy 0.7500 (3 of 4 right)", html.Element("caption")!.Value);
        Assert.Equal(
            ["2", "1.0000", "0.5000", "0.6667", "0.5556", "2"], html.Descendants("tr").ElementAt(3).Elements().Select(cell => cell.Value));
    }

    [Fact]
    public void ConfusionMatrix_ShadesMistakesApartFromHits()
    {
        XElement html = XElement.Parse(Format(s_evaluated.ConfusionMatrix, "text/html"));
        XElement[] row = [.. html.Descendants("tr").ElementAt(3).Elements()];

        Assert.DoesNotContain("background", row[1].Attribute("style")!.Value);
        Assert.Contains("background:rgba(255,127,14,0.7)", row[2].Attribute("style")!.Value);
        Assert.Contains("background:rgba(31,119,180,0.25)", row[3].Attribute("style")!.Value);
    }

    [Fact]
    public void Table_EscapesWhatItShows()
    {
        string html = new TextTable("<i>", "b").Add("a & \"b\"", "<script>").ToHtml("<title>");

        Assert.DoesNotContain("<i>", html);
        Assert.DoesNotContain("<script>", html);
        Assert.DoesNotContain("<title>", html);
        Assert.Contains("a &amp; &quot;b&quot;", html);
    }

    [Fact]
    public void Format_OfAnotherType_LeavesItToTheNextTry()
    {
        object formatter = Formatters(typeof(Evaluation)).First();

        Assert.Equal(false, formatter.GetType().GetMethod("Format")!.Invoke(formatter, ["text", new StringWriter()]));
    }

    private static TrainingHistory History()
    {
        var history = new TrainingHistory();
        history.Add(new EpochRecord(1, 0.5, 0.8, 0.4, 0.85, 0.001, 2.5, 20000));
        history.Add(new EpochRecord(2, 0.25, 0.9, double.NaN, 0.95, 0.0005, 2.5, 22000));
        return history;
    }

    private static object Attribute(Type type) =>
        Assert.Single(type.GetCustomAttributes(inherit: true), a => a.GetType().Name == "TypeFormatterSourceAttribute");

    private static IEnumerable<object> Formatters(Type type)
    {
        object attribute = Attribute(type);
        var sourceType = (Type)attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute)!;
        object source = Activator.CreateInstance(sourceType)!;
        return ((IEnumerable)sourceType.GetMethod("CreateTypeFormatters")!.Invoke(source, null)!).Cast<object>();
    }

    private static string Format(object value, string mimeType)
    {
        object formatter = Assert.Single(
            Formatters(value.GetType()), f => (string)f.GetType().GetProperty("MimeType")!.GetValue(f)! == mimeType);
        MethodInfo format = formatter.GetType().GetMethod("Format")!;
        using var writer = new StringWriter();
        Assert.Equal(true, format.Invoke(formatter, [value, writer]));
        return writer.ToString();
    }
}
