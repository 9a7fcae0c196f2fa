using MnistHelpers.Charts;
using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers.Tests;

public sealed class ChartJsonTests
{
    public static TheoryData<string> Names => [.. FigureCatalog.Figures.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Json_IsThatOfPlotlyNet(string name)
    {
        ChartView figure = FigureCatalog.Figures[name]();

        Assert.Equal(GenericChart.toJson(figure.Chart), figure.ToJson());
        if (figure.Narrow is { } narrow)
            Assert.Equal(GenericChart.toJson(narrow), ChartJson.Of(narrow));
    }

    [Fact]
    public void Json_OfValuesOfManyKinds_IsThatOfPlotlyNet()
    {
        GenericChart chart = Chart.Combine(
        [
            Chart.Line<int, double, string>([1, 2], [double.NaN, double.PositiveInfinity], Name: "\"</script>\" ä \u2028 \t"),
            Chart.Point<DateTime, decimal, string>([new(2026, 11, 25), new(2026, 11, 26, 1, 2, 3)], [1m, 2.50m]),
            Chart.Column<float, string, int>([0.1f, 1e-20f], new[] { "a", "b" }, MultiText: new[] { 1, 2 }),
            Chart.Heatmap<double, int, int, string>([[0.1, 1e300], [double.MinValue, -0.0]]),
            Chart.Point<long, byte, string>([long.MaxValue, 0], [255, 0], MarkerColor: Color.fromARGB(128, 1, 2, 3)),
            Chart.Point<int, int, string>(
                [1, 2], [1, 2], MarkerColor: Color.fromColors([Color.fromKeyword(ColorKeyword.Red), Color.fromHex("#0000ff")])),
        ]);
        chart = chart.WithXAxisStyle<double, double, string>(TitleText: "x", MinMax: Tuple.Create(0.0, 1.0));

        Assert.Equal(GenericChart.toJson(chart), Culture.German(() => ChartJson.Of(chart)));
    }
}
