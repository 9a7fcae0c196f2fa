using System.Text.Json;

namespace MnistHelpers.Tests;

public sealed class ClassScoreChartTests
{
    [Fact]
    public void ClassScores_SortTheWorstFirst_AndNameIt()
    {
        ChartView figure = Culture.German(() => EvaluationCharts.ClassScores(Samples.FoursAndNines));

        // 4: precision 3/6, recall 3/4, F1 0.6; 9: 4/5, 4/6, F1 0.727; 0: 1/1, 1/2, F1 0.667.
        Assert.Equal("The fours are read worst (F1 60.0 %), the nines best (72.7 %)", figure.Title());
        Assert.Equal(["4", "0", "9"], figure.Layout().GetProperty("yaxis").Texts("ticktext"));
        JsonElement[] traces = figure.Traces();
        Assert.Equal(["precision", "recall", "F1", "F2"], traces.Select(trace => trace.GetProperty("name").GetString()));
        Numbers.AssertClose([0.5, 1, 0.8], traces[0].Numbers("x"), 1e-12);
        Numbers.AssertClose([0.75, 0.5, 4 / 6.0], traces[1].Numbers("x"), 1e-12);
        Assert.Equal("precision of the fours: 50.00 %<br>3 of 6 predictions are right", traces[0].Texts()[0]);
        Assert.Equal("recall of the nines: 66.67 %<br>4 of 6 were found", traces[1].Texts()[2]);
        Assert.Equal(4, traces.Select(trace => trace.GetProperty("marker").GetProperty("symbol").ToString()).Distinct().Count());
    }

    [Fact]
    public void AClassThatNeverCame_IsLeftOut_AndNamed()
    {
        ChartView figure = EvaluationCharts.ClassScores(Samples.FoursAndNines);
        Assert.EndsWith("(none here: 1, 2, 3, 5, 6, 7, 8)", figure.AxisTitle("yaxis"), StringComparison.Ordinal);
    }

    [Fact]
    public void HighScores_AreZoomed_AndTheAxisSaysSo()
    {
        int[] labels = [.. Enumerable.Range(0, 1000).Select(i => i % 10)], predicted = [.. labels];
        predicted[3] = 5;
        ChartView figure = EvaluationCharts.ClassScores(Samples.Evaluate(labels, predicted));

        Assert.Equal("score (zoomed: the axis begins at 98.5 %, not at 0)", figure.AxisTitle("xaxis"));
        Assert.Equal(0.985, figure.Range("xaxis")[0], 1e-12);
        Assert.All(figure.Traces().SelectMany(trace => trace.Numbers("x")), score => Assert.InRange(score, 0.985, 1));
    }

    [Fact]
    public void LowScores_BeginAtZero()
    {
        ChartView figure = EvaluationCharts.ClassScores(Samples.AllWrong);
        Assert.Equal("All classes are read equally well: F1 0.0 %", figure.Title());
        Assert.Equal("score", figure.AxisTitle("xaxis"));
        Assert.Equal(0, figure.Range("xaxis")[0]);
    }

    [Fact]
    public void AllRight_OneSample_OneClass_EachHaveAChart()
    {
        Assert.Equal("All classes are read equally well: F1 100.0 %", EvaluationCharts.ClassScores(Samples.AllRight).Title());
        Assert.Equal("The sevens: F1 100.0 %", EvaluationCharts.ClassScores(Samples.OneSample).Title());
        Assert.Equal("The threes: F1 80.0 %", EvaluationCharts.ClassScores(Samples.OneClass).Title());
    }
}
