using System.Globalization;
using System.Text.Json;

namespace MnistHelpers.Tests;

public sealed class CurveChartTests
{
    /// <summary>A classifier of ten classes that is right in about three of five samples, no two of them equally sure.</summary>
    private static Evaluation Poor { get; } = Draw(seed: 1, count: 10_000, lead: 0);

    private static Evaluation Good { get; } = Draw(seed: 2, count: 10_000, lead: 2.3);

    private static Evaluation Draw(int seed, int count, double lead)
    {
        var random = new SeededRandom(seed);
        double Next() => random.Next(1_000_000) / 1e6;
        var labels = new int[count];
        var probabilities = new float[count * 10];
        for (int i = 0; i < count; i++)
        {
            labels[i] = random.Next(10);
            double[] powers = [.. Enumerable.Range(0, 10).Select(c => Math.Exp(3 * Next() + (c == labels[i] ? lead + 3 * Next() : 0)))];
            for (int c = 0; c < 10; c++)
                probabilities[i * 10 + c] = (float)(powers[c] / powers.Sum());
        }
        return Evaluation.FromProbabilities(labels, probabilities);
    }

    public static TheoryData<bool> Kinds => [true, false];

    private static ChartView Make(bool roc, Evaluation evaluation) =>
        Culture.German(() => roc ? EvaluationCharts.RocCurves(evaluation) : EvaluationCharts.PrecisionRecallCurves(evaluation));

    private static JsonElement[] Curves(ChartView figure) =>
        [.. figure.Traces().Where(trace => trace.TryGetProperty("legendgroup", out _))];

    private static double AreaOf(bool roc, Evaluation evaluation, int c) =>
        roc ? evaluation.RocCurve(c).AreaUnderCurve : evaluation.PrecisionRecallCurve(c).AveragePrecision;

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Curves_AreSortedByTheirAreas_AndTheTitleNamesTheLeast(bool roc)
    {
        ChartView figure = Make(roc, Poor);

        int[] order = [.. Enumerable.Range(0, 10).OrderBy(c => AreaOf(roc, Poor, c))];
        double[] areas = [.. order.Select(c => AreaOf(roc, Poor, c))];
        string[] names = [.. order.Zip(areas, (c, area) => FormattableString.Invariant($"{c}: {100 * area:F2} %"))];
        Assert.Equal(names, Curves(figure).Select(trace => trace.GetProperty("name").GetString()));
        Assert.EndsWith(
            FormattableString.Invariant($"{100 * areas.Average():F2} %; class {order[0]} has the least, {100 * areas[0]:F2} %"),
            figure.Title(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Thinning_KeepsTheArea_AndTheFigureSmall(bool roc)
    {
        ChartView figure = Make(roc, Poor);
        Assert.InRange(figure.ToJson().Length, 0, 100_000);
        foreach (JsonElement trace in Curves(figure))
        {
            int c = int.Parse(trace.GetProperty("legendgroup").GetString()!, CultureInfo.InvariantCulture);
            (double[] x, double[] y) = (trace.Numbers("x"), trace.Numbers("y"));
            double area = Enumerable.Range(1, x.Length - 1).Sum(i => Math.Abs(x[i] - x[i - 1]) * (y[i] + y[i - 1]) / 2);
            Assert.Equal(AreaOf(roc, Poor, c), area, 1e-3);
            Assert.Equal(x.Length, trace.Texts().Length);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void CrowdedCurves_AreShownWholeAndZoomed_AndTheHeadingSaysSo(bool roc)
    {
        ChartView figure = Make(roc, Good);

        Assert.Equal(20, Curves(figure).Length);
        Assert.Contains("whole range", figure.Captions());
        Assert.Contains(figure.Captions(), caption => caption.StartsWith("zoomed:", StringComparison.Ordinal));
        Assert.InRange(figure.Range("xaxis")[0], -0.02, 0);
        Assert.InRange(figure.Range("xaxis")[1], 1, 1.02);
        Assert.InRange(figure.Range("xaxis2")[1] - figure.Range("xaxis2")[0], 0, 0.25);
        JsonElement window = figure.Layout().GetProperty("shapes")[0];
        Assert.InRange(window.GetProperty("x1").GetDouble() - window.GetProperty("x0").GetDouble(), 0, 0.2);
        Assert.Equal(10, Curves(figure).Count(trace => trace.GetProperty("showlegend").GetBoolean()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void SpreadCurves_AreShownWholeAlone(bool roc)
    {
        ChartView figure = Make(roc, Poor);
        Assert.Equal(10, Curves(figure).Length);
        Assert.False(figure.Layout().TryGetProperty("xaxis2", out _));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Curves_AreToldApartByDashToo(bool roc)
    {
        JsonElement[] lines = [.. Curves(Make(roc, Poor)).Select(trace => trace.GetProperty("line"))];
        Assert.Equal(4, lines.Select(line => line.GetProperty("dash").GetString()).Distinct().Count());
        Assert.Equal(10, lines.Select(line => line.GetProperty("color").GetString()).Distinct().Count());
        Assert.Equal(3, lines.Count(line => line.GetProperty("width").GetDouble() == 3));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void AllRight_AndAllWrong_HaveCurves(bool roc)
    {
        Assert.Contains("is 100.0000 %", Make(roc, Samples.AllRight).Title(), StringComparison.Ordinal);
        Assert.Equal(10, Curves(Make(roc, Samples.AllWrong)).Length);
    }

    [Fact]
    public void OneClass_HasNoRocCurve_AndAPerfectPrecision()
    {
        string message = Assert.Throws<ArgumentException>(() => EvaluationCharts.RocCurves(Samples.OneClass)).Message;
        Assert.StartsWith("evaluation: all its samples are of one class", message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => EvaluationCharts.RocCurves(Samples.OneSample));
        Assert.Equal("The average precision of class 3 is 100.0000 %", EvaluationCharts.PrecisionRecallCurves(Samples.OneClass).Title());
        Assert.Equal("The average precision of class 7 is 100.0000 %", EvaluationCharts.PrecisionRecallCurves(Samples.OneSample).Title());
    }

    [Fact]
    public void AClassThatNeverCame_HasNoCurve() =>
        Assert.Equal(
            ["0", "4", "9"],
            Curves(EvaluationCharts.RocCurves(Samples.FoursAndNines))
                .Select(trace => trace.GetProperty("legendgroup").GetString())
                .Distinct()
                .Order());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void WithoutProbabilities_TheArgumentIsNamed(bool roc)
    {
        var labelsOnly = Evaluation.FromPredictions([1, 2], [1, 2]);
        Assert.StartsWith(
            "evaluation: it knows predicted labels alone", Assert.Throws<ArgumentException>(() => Make(roc, labelsOnly)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void NotANumber_IsRefusedBeforeAnyChart() =>
        Assert.Throws<ArgumentException>(() => Evaluation.FromProbabilities([0], [float.NaN, 0, 0, 0, 0, 0, 0, 0, 0, 1]));
}
