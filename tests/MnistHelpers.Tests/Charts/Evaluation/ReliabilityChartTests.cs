using System.Text.Json;

namespace MnistHelpers.Tests;

public sealed class ReliabilityChartTests
{
    [Fact]
    public void Reliability_SaysHowSureAndHowRight()
    {
        ChartView figure = Culture.German(() => EvaluationCharts.Reliability(Samples.FoursAndNines));

        // 12 predictions of 90 %, 8 of them right: a gap of 23.33 per cent points in one bin.
        Assert.Equal("90.0 % sure, 66.7 % right: too sure (expected calibration error 23.33 %)", figure.Title());
        JsonElement points = figure.Traces().Single(trace => trace.TryGetProperty("error_y", out _));
        Assert.Equal(0.9, points.Numbers("x").Single(), 1e-6);
        Assert.Equal(8 / 12.0, points.Numbers("y").Single(), 1e-12);
        Assert.Equal(
            "network, confidence 86.7 % to 93.3 %: 12 predictions<br>90.0 % sure, 66.7 % right (95 %: 39.1 % to 86.2 %)",
            points.Texts().Single());
        JsonElement bars = figure.Traces().Single(trace => trace.GetProperty("type").GetString() == "bar");
        Assert.Equal([12.0], bars.Numbers("y"));
        Assert.Equal("y2", bars.GetProperty("yaxis").GetString());
        Assert.Equal("log", figure.Layout().GetProperty("yaxis2").GetProperty("type").GetString());
    }

    [Fact]
    public void BinOfAFewImages_HasASmallMark()
    {
        Evaluation evaluation = RandomEvaluation.Of(3);
        int[] counts = [.. Calibration.Of(evaluation, 15).Bins.Where(bin => bin.Count > 0).Select(bin => bin.Count)];
        JsonElement points = EvaluationCharts.Reliability(evaluation).Traces().Single(trace => trace.TryGetProperty("error_y", out _));
        double[] sizes = [.. points.GetProperty("marker").GetProperty("size").EnumerateArray().Select(size => size.GetDouble())];
        Assert.Equal(13, sizes[Array.IndexOf(counts, counts.Max())]);
        Assert.Equal(counts.Order(), counts.Zip(sizes).OrderBy(bin => bin.Second).ThenBy(bin => bin.First).Select(bin => bin.First));
        Assert.All(sizes, size => Assert.InRange(size, 3, 13));
    }

    [Fact]
    public void EmptyBins_AreNotDrawn()
    {
        Evaluation evaluation = RandomEvaluation.Of(3);
        int filled = Calibration.Of(evaluation, 30).Bins.Count(bin => bin.Count > 0);
        JsonElement[] traces = EvaluationCharts.Reliability(evaluation, bins: 30).Traces();
        Assert.All(
            traces.Where(trace => trace.GetProperty("name").GetString() == "network"),
            trace => Assert.Equal(filled, trace.Numbers("x").Length));
    }

    [Fact]
    public void Several_StandSideBySide()
    {
        Calibration sure = Calibration.Of(Samples.FoursAndNines), right = Calibration.Of(Samples.AllRight);

        ChartView figure = Culture.German(() => EvaluationCharts.Reliability(("before", sure), ("after", right)));

        Assert.Equal("Expected calibration error: 23.33 % before, 10.00 % after", figure.Title());
        JsonElement[] lines = [.. figure.Traces().Where(trace => trace.TryGetProperty("error_y", out _))];
        Assert.Equal(["before", "after"], lines.Select(line => line.GetProperty("name").GetString()));
        Assert.Equal(2, lines.Select(line => line.GetProperty("marker").GetProperty("symbol").ToString()).Distinct().Count());
        double[] centers =
            [.. figure.Traces().Where(trace => trace.GetProperty("type").GetString() == "bar").Select(bars => bars.Numbers("x").Single())];
        Assert.Equal(0.9, centers.Average(), 1e-6);
        Assert.NotEqual(centers[0], centers[1]);
    }

    [Fact]
    public void AllRight_AllWrong_OneSample_EachHaveAChart()
    {
        Assert.StartsWith(
            "90.0 % sure, 100.0 % right: not sure enough", EvaluationCharts.Reliability(Samples.AllRight).Title(),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "90.0 % sure, 0.0 % right: too sure", EvaluationCharts.Reliability(Samples.AllWrong).Title(), StringComparison.Ordinal);
        Assert.StartsWith(
            "90.0 % sure, 100.0 % right", EvaluationCharts.Reliability(Samples.OneSample, bins: 1).Title(), StringComparison.Ordinal);
    }

    [Fact]
    public void BadArguments_AreNamed()
    {
        var labelsOnly = Evaluation.FromPredictions([1], [1]);
        Calibration calibration = Calibration.Of(Samples.AllRight);
        Assert.StartsWith(
            "evaluation:", Assert.Throws<ArgumentException>(() => EvaluationCharts.Reliability(labelsOnly)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => EvaluationCharts.Reliability(Samples.AllRight, bins: 0));
        Assert.StartsWith(
            "calibrations: 0 found", Assert.Throws<ArgumentException>(() => EvaluationCharts.Reliability()).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "calibrations: one without a name",
            Assert.Throws<ArgumentException>(() => EvaluationCharts.Reliability((" ", calibration))).Message, StringComparison.Ordinal);
    }
}
