using System.Text.Json;

namespace MnistHelpers.Tests;

public sealed class ConfusionDifferenceChartTests
{
    private static readonly Evaluation s_before = Evaluation.FromPredictions([4, 4, 4, 4, 9, 9], [9, 9, 9, 4, 9, 9]);

    private static readonly Evaluation s_after = Evaluation.FromPredictions([4, 4, 4, 4, 9, 9], [9, 4, 4, 4, 9, 4]);

    [Fact]
    public void Cells_HoldWhatChanged_AndNothingWhereNothingDid()
    {
        ChartView figure = Culture.German(() => EvaluationCharts.ConfusionDifference(s_before, s_after));

        Assert.Equal("1 more right; above all, a 4 is less often taken for a 9 (−2)", figure.Title());
        Assert.Equal(["+2", "−2", "+1", "−1"], figure.Captions());
        JsonElement cells = figure.Traces()[0];
        Assert.Equal((2, -2), (cells.GetProperty("z")[4][4].GetDouble(), cells.GetProperty("z")[4][9].GetDouble()));
        Assert.Equal((-2, 2), (cells.GetProperty("zmin").GetDouble(), cells.GetProperty("zmax").GetDouble()));
        Assert.Equal("NaN", cells.GetProperty("z")[0][0].GetString());
        Assert.Equal("actual 4, predicted 9: 3 images before, 1 after", cells.GetProperty("text")[4][9].GetString());
    }

    [Fact]
    public void Titles_SayWhetherMoreAreRight_AndWhatChangedMost()
    {
        Assert.Equal(
            "1 fewer right; above all, a 4 is more often taken for a 9 (+2)",
            EvaluationCharts.ConfusionDifference(s_after, s_before).Title());
        Assert.Equal("as many right; no cell differs", EvaluationCharts.ConfusionDifference(s_after, s_after).Title());
        Assert.Equal(
            "10 more right; 10 mix-ups changed most, such as a 0 less often taken for a 1 (−1)",
            EvaluationCharts.ConfusionDifference(Samples.AllWrong, Samples.AllRight).Title());
    }

    [Fact]
    public void OtherImages_AreRefusedInASentence() => Assert.StartsWith(
        "after: its labels are not those of the first evaluation; evaluate both models on the same samples in the same order",
        Assert.Throws<ArgumentException>(() => EvaluationCharts.ConfusionDifference(Samples.AllRight, Samples.OneSample)).Message);
}
