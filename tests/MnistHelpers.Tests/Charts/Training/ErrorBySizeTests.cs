using System.Text.Json;

namespace MnistHelpers.Tests;

public sealed class ErrorBySizeTests
{
    [Fact]
    public void ErrorThatFallsByAThirdWithEachDoubling_IsSaidToLeaveTwoThirds()
    {
        int[] sizes = [250, 500, 1000, 2000];
        double[] errors = [.. sizes.Select((_, i) => 0.2 * Math.Pow(2.0 / 3, i))];

        ChartView figure = Culture.German(() => TrainingCharts.ErrorBySize(
            sizes, new Dictionary<string, IReadOnlyList<double>> { ["as they are"] = errors, ["augmented"] = [0.1, 0.05, 0, 0.0125] }));

        Assert.Equal("Doubling the training images leaves 67 % (as they are), 50 % (augmented) of the error", figure.Title());
        Assert.Equal([0.1, 0.05, double.NaN, 0.0125], figure.Trace("augmented").GetProperty("y").AsNumbers());
        JsonElement layout = figure.Json().GetProperty("layout");
        Assert.Equal(["log", "log"], new[] { "xaxis", "yaxis" }.Select(axis => layout.GetProperty(axis).GetProperty("type").GetString()));
        string[] texts = [.. layout.GetProperty("yaxis").GetProperty("ticktext").EnumerateArray().Select(text => text.GetString()!)];
        Assert.Superset(new HashSet<string> { "1 %", "2 %", "5 %", "10 %", "20 %" }, texts.ToHashSet());
        Assert.Contains("1,000", layout.GetProperty("xaxis").GetProperty("ticktext").EnumerateArray().Select(text => text.GetString()));
    }

    [Fact]
    public void OneErrorAboveZero_HasNoFactor() => Assert.Equal(
        "The error against the number of training images",
        TrainingCharts.ErrorBySize([100, 200], new Dictionary<string, IReadOnlyList<double>> { ["a"] = [0.1, 0] }).Title());

    [Fact]
    public void BadInput_IsASentenceThatNamesTheFault()
    {
        static void Refused(string start, int[] sizes, params (string Name, double[] Errors)[] groups) =>
            Assert.StartsWith(start, Assert.Throws<ArgumentException>(
                () => TrainingCharts.ErrorBySize(
                    sizes, groups.ToDictionary(group => group.Name, group => (IReadOnlyList<double>)group.Errors))).Message,
                    StringComparison.Ordinal);
        Refused("sizes: give two or more that differ, each above 0", [100, 100], ("a", [0.1, 0.1]));
        Refused("sizes: give two or more that differ, each above 0", [0, 100], ("a", [0.1, 0.1]));
        Refused("errors: none found; give at least one name with its errors", [1, 2]);
        Refused("errors: 1 found for \"a\"; give one for each of the 2 sizes", [1, 2], ("a", [0.1]));
        Refused(
            "errors: one of \"a\" is not between 0 and 1; give the share of images that were misread", [1, 2], ("a", [0.1, double.NaN]));
        Refused("errors: all are 0; a logarithmic axis has no place for them", [1, 2], ("a", [0, 0]));
    }
}
