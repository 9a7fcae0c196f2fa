namespace ManagedPlotly.Tests;

public class UsageTests
{
    private const string Usings = """
        using Plotly.NET; using Plotly.NET.CSharp; using Plotly.NET.LayoutObjects; using Plotly.NET.TraceObjects; using Chart = Plotly.NET.CSharp.Chart;
        double[] x = [1], y = [2];

        """;

    [Fact]
    public void Usage_OfTheOriginals_CompilesUnchanged() => Assert.Empty(UserProgram.Errors(UserProgram.Fixture("plotly-usage.cs")));

    [Fact]
    public void ExtensionsOfTheFirstLayer_AreReachedWithoutTheOther() => Assert.Empty(UserProgram.Errors("""
        using Plotly.NET; using Plotly.NET.LayoutObjects; using Plotly.NET.TraceObjects; using Chart = Plotly.NET.CSharp.Chart;
        var chart = Chart.Line<double, double, string>(new[] { 1.0 }, new[] { 2.0 }).WithTitle("t").WithSize(700, 400).WithTraceInfo(Name: "a");
        chart.WithXAxisStyle(Title.init("epoch")).SaveHtml("p");
        """));

    // What the originals refuse is refused here too, with the same error.
    [Theory]
    [InlineData("Chart.Line(x, y);", "CS0411")]
    [InlineData("Chart.Line<double, double, string>(x, y).Show();", "CS0121")]
    [InlineData("Chart.Line<double, double, string>(x, y, LineColor: \"red\");", "CS1503")]
    [InlineData("Chart.Line<double, float, string>(x, y);", "CS1503")]
    [InlineData("Chart.Line<double, double, string>(x, y, MultiText: [\"a\"]);", "CS9174")]
    [InlineData("Chart.Line<double, double, string>(x, y).WithTitle(Title.init(\"t\"));", "CS1503")]
    [InlineData("Chart.Violin<double, double, string>(Y: y);", "CS0117")]
    [InlineData("Chart.Line<Half, double, string>(new Half[1], y);", "CS0315")]
    public void WhatIsNotCovered_DoesNotCompile(string statement, string error) =>
        Assert.Contains(UserProgram.Errors(Usings + statement), message => message.Contains(error, StringComparison.Ordinal));
}
