using MnistHelpers;
using MnistHelpers.Charts;
using Plotly.NET;

namespace Benchmarks.Scaling;

/// <summary>Time and memory over those of the reference size, on logarithmic axes, beside the straight line.</summary>
internal static class ScalingChart
{
    /// <summary>How far from the line a point may be and still be said to be on it.</summary>
    private const double Tolerance = 0.1;

    internal static ChartView Draw(ScalingCurve curve, ScalingPoint[] points) => new(Chart(curve, points));

    private static GenericChart Chart(ScalingCurve curve, ScalingPoint[] points)
    {
        ScalingPoint reference = points.First(point => point.Size == curve.Reference);
        double[] sizes = [.. points.Select(point => (double)point.Size)];
        double[] time = [.. points.Select(point => point.Seconds / reference.Seconds)];
        double[] memory =
        [
            .. points.Select(point => reference.Bytes > 0 && point.Bytes > 0 ? point.Bytes / (double)reference.Bytes : double.NaN),
        ];
        double[] line = [.. points.Select(point => curve.Work(point.Size) / curve.Work(curve.Reference))];
        double[] shown = [.. time.Concat(memory).Concat(line).Where(value => value > 0)];
        GenericChart chart = Plotly.NET.CSharp.Chart.Combine(
            [
                Line("in proportion to the arithmetic", sizes, line, ChartStyle.Gray, StyleParam.DrawingStyle.Dash, markers: false),
                Line("time", sizes, time, ChartStyle.Blue, StyleParam.DrawingStyle.Solid, markers: true),
                Line("memory", sizes, memory, ChartStyle.Vermilion, StyleParam.DrawingStyle.Solid, markers: true),
            ])
            .WithXAxis(ChartStyle.LogAxis(curve.Subject, sizes[0], sizes[^1]))
            .WithYAxis(ChartStyle.LogAxis($"over that of {ChartStyle.Number(curve.Reference)}", shown.Min(), shown.Max()))
            .WithLegendAbove(1.02);
        return ChartStyle.Finish(chart, Title(curve, points), height: 420, top: 90);
    }

    private static GenericChart Line(
        string name, double[] x, double[] y, Color color, StyleParam.DrawingStyle dash, bool markers) =>
        Plotly.NET.CSharp.Chart.Line<double, double, string>(
            x, y, ShowMarkers: markers, Name: name, ShowLegend: true, MarkerColor: color, LineColor: color, LineDash: dash, LineWidth: 2.5);

    /// <summary>Says for which sizes, from the reference on, the time is on the line.</summary>
    private static string Title(ScalingCurve curve, ScalingPoint[] points)
    {
        bool[] isNear = [.. ScalingBenchmark.OverLine(curve, points).Select(over => Math.Abs(over - 1) <= Tolerance)];
        int first = Array.FindIndex(points, point => point.Size == curve.Reference), last = first;
        while (first > 0 && isNear[first - 1])
            first--;
        while (last + 1 < points.Length && isNear[last + 1])
            last++;
        return first == last
            ? $"Time leaves the straight line on both sides of {ChartStyle.Number(points[first].Size)}"
            : $"Time within 10 % of the straight line from {ChartStyle.Number(points[first].Size)} to "
                + ChartStyle.Number(points[last].Size);
    }
}
