using System.Text.Json;
using Notebooks.Tests.Support;

namespace Notebooks.Tests.Formatting;

public sealed class PlotlyChartTests : IDisposable
{
    private readonly TestSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task ChartOfPlotlyNet_IsDrawn_LiveWhereItCanBe_AndSaid()
    {
        await _session.RunAsync($"#r \"{Repository.Library}/Plotly.NET.CSharp.dll\"\nusing Plotly.NET.CSharp;");
        var output = await _session.RunAsync("Chart.Line<int, double, string>([1, 2, 3], [0.91, 0.97, 0.99], Name: \"validation\")");

        var shown = Assert.Single(output.Results);
        Assert.Equal(["text/html", "application/vnd.plotly.v1+json", "text/plain"], shown.MimeTypes);
        Assert.Contains("<svg", shown["text/html"], StringComparison.Ordinal);
        Assert.Equal("1 line (validation 0.91 to 0.99 over 3 points).", shown.Text);
        JsonElement trace = JsonDocument.Parse(shown["application/vnd.plotly.v1+json"]!).RootElement.GetProperty("data")[0];
        Assert.Equal([0.91, 0.97, 0.99], trace.GetProperty("y").EnumerateArray().Select(value => value.GetDouble()));
    }
}
