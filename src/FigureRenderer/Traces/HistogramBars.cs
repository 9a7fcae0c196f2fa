using FigureRenderer.Axes;
using FigureRenderer.Json;

namespace FigureRenderer.Traces;

/// <summary>Counts a histogram's values into bins.</summary>
internal static class HistogramBars
{
    private const int MostBins = 10_000;

    /// <summary>
    /// Counts the bars. Histograms on the same axes share their automatic bins, so that their bars can be placed together.
    /// </summary>
    public static RawBars Count(BarDrawing trace, BarDrawing[] group)
    {
        Axis axis = trace.PositionAxis;
        double[] sample = Sample(trace);
        HistogramBins bins = axis.Kind == AxisKind.Category
            ? new HistogramBins(-0.5, 1, axis.Categories.Count)
            : BinsOf(trace, [.. group.Where(member => member.Source.Type == "histogram").SelectMany(Sample).Where(double.IsFinite)]);
        double[] heights = Heights(trace, sample, bins);
        // Bins beyond the trace's own values do not become bars.
        int first = Array.FindIndex(heights, height => height != 0), last = Array.FindLastIndex(heights, height => height != 0);
        if (trace.Attributes.Flag("cumulative.enabled", false)) (first, last) = (0, heights.Length - 1);
        var bars = new List<(int, double, double)>();
        for (int i = Math.Max(0, first); i <= last; i++) bars.Add((i, bins.Start + ((i + 0.5) * bins.Size), heights[i]));
        return new RawBars(bars, _ => null, _ => 0, bins.Size);
    }

    private static double[] Sample(BarDrawing trace) =>
        Columns.Positions(trace.Attributes, trace.Horizontal ? "y" : "x", trace.PositionAxis);

    private static HistogramBins BinsOf(BarDrawing trace, double[] values)
    {
        if (values.Length == 0) return new HistogramBins(0, 1, 0);
        string letter = trace.Horizontal ? "y" : "x";
        Attributes given = trace.Attributes.Child(letter + "bins");
        HistogramBins auto = HistogramBins.Automatic(
            values, trace.Attributes.Number("nbins" + letter) is { } count and >= 1 and <= MostBins ? (int)count : null,
            given.Number("size"), trace.PositionAxis.Kind == AxisKind.Date);
        double size = auto.Size;
        double start = Edge(given, "start", trace.PositionAxis) ?? auto.Start,
            end = Edge(given, "end", trace.PositionAxis) ?? auto.Start + (auto.Count * size);
        return new HistogramBins(start, size, (int)Math.Clamp(Math.Ceiling(((end - start) / size) - 1e-9), 1, MostBins));
    }

    private static double? Edge(Attributes bins, string name, Axis axis) => bins.Find(name) is { } value ? axis.Position(value) : null;

    private static double[] Heights(BarDrawing trace, double[] sample, HistogramBins bins)
    {
        string function = trace.Attributes.Text("histfunc") ?? "count";
        double[] weights = function == "count" ? [] : Columns.Numbers(trace.Attributes, trace.Horizontal ? "x" : "y");
        var values = new List<double>[bins.Count];
        for (int i = 0; i < sample.Length; i++)
        {
            int bin = bins.IndexOf(sample[i]);
            double weight = function == "count" ? 1 : i < weights.Length ? weights[i] : double.NaN;
            if (bin >= 0 && double.IsFinite(weight)) (values[bin] ??= []).Add(weight);
        }
        double[] heights = [.. values.Select(bin => bin is null ? 0 : function switch
        {
            "avg" => bin.Average(),
            "min" => bin.Min(),
            "max" => bin.Max(),
            _ => bin.Sum(),
        })];
        return Cumulate(Normalize(heights, trace.Attributes.Text("histnorm"), bins.Size), trace.Attributes);
    }

    private static double[] Normalize(double[] heights, string? norm, double size)
    {
        double total = heights.Sum();
        double scale = norm switch
        {
            "percent" => 100 / total,
            "probability" => 1 / total,
            "density" => 1 / size,
            "probability density" => 1 / (total * size),
            _ => 1,
        };
        return double.IsFinite(scale) ? [.. heights.Select(height => height * scale)] : heights;
    }

    private static double[] Cumulate(double[] heights, Attributes trace)
    {
        if (!trace.Flag("cumulative.enabled", false)) return heights;
        bool down = trace.Text("cumulative.direction") == "decreasing";
        double sum = 0;
        for (int i = 0; i < heights.Length; i++)
        {
            int at = down ? heights.Length - 1 - i : i;
            sum += heights[at];
            heights[at] = sum;
        }
        return heights;
    }
}
