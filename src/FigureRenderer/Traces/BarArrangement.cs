using FigureRenderer.Json;

namespace FigureRenderer.Traces;

/// <summary>Arranges the bars of all traces on the same axes: side by side, stacked, or overlaid.</summary>
internal static class BarArrangement
{
    public static void Arrange(IEnumerable<BarDrawing> drawings, Attributes layout)
    {
        foreach (BarDrawing[] group in drawings.GroupBy(bar => (bar.PositionAxis, bar.ValueAxis)).Select(group => group.ToArray()))
        {
            string mode = layout.Text("barmode") ?? "group";
            RawBars[] traces = [.. group.Select(
                trace => trace.Source.Type == "histogram" ? HistogramBars.Count(trace, mode == "overlay" ? [trace] : group) : Read(trace))];
            double[] positions =
                [.. traces.SelectMany(trace => trace.Bars).Select(bar => bar.Position).Where(double.IsFinite).Distinct().Order()];
            double spacing = Spacing(positions, traces);
            bool gapless = group.All(trace => trace.Source.Type == "histogram");
            double room = spacing * (1 - Math.Clamp(layout.Number("bargap", gapless ? 0 : 0.2), 0, 1));
            bool shared = mode == "group" && traces.Sum(trace => trace.Bars.Count) > positions.Length;
            for (int i = 0; i < group.Length; i++)
            {
                double share = shared ? room / group.Length : room;
                double width = share * (1 - Math.Clamp(layout.Number("bargroupgap", 0), 0, 1));
                double shift = shared ? ((2 * i) + 1 - group.Length) * share / 2 : 0;
                group[i].Spacing = traces[i].Spacing ?? spacing;
                if (mode == "overlay" && traces[i].Spacing is { } own) width = own * room / spacing;
                group[i].Bars = [.. traces[i].Bars.Select(bar => new Bar(
                    bar.Index, bar.Position, bar.Position + (traces[i].Width(bar.Index) is null ? shift : 0),
                    traces[i].Width(bar.Index) ?? width, traces[i].Base(bar.Index), bar.Value))];
            }
            if (mode is "stack" or "relative") Stack(group, layout.Text("barnorm"), separateSigns: mode == "relative");
        }
    }

    private static RawBars Read(BarDrawing trace)
    {
        (string position, string value) = trace.Horizontal ? ("y", "x") : ("x", "y");
        double[] values = Columns.Numbers(trace.Attributes, value);
        double[] positions = Columns.PositionsOrIndices(trace.Attributes, position, trace.PositionAxis, values.Length);
        Func<int, double> width = Columns.NumberOrEach(trace.Attributes, "width", double.NaN),
            start = Columns.NumberOrEach(trace.Attributes, "base", 0);
        var bars = new List<(int, double, double)>();
        for (int i = 0; i < Math.Min(values.Length, positions.Length); i++)
        {
            if (double.IsFinite(positions[i])) bars.Add((i, positions[i], values[i]));
        }
        return new RawBars(bars, i => width(i) > 0 ? width(i) : null, start);
    }

    private static double Spacing(double[] positions, RawBars[] traces)
    {
        double? binned = traces.Select(trace => trace.Spacing).FirstOrDefault(spacing => spacing is not null);
        if (binned is { } size) return size;
        double least = double.PositiveInfinity;
        for (int i = 1; i < positions.Length; i++) least = Math.Min(least, positions[i] - positions[i - 1]);
        return double.IsFinite(least) ? least : 1;
    }

    private static void Stack(BarDrawing[] group, string? norm, bool separateSigns)
    {
        Dictionary<double, double> totals = [];
        if (norm is "fraction" or "percent")
        {
            foreach (Bar bar in group.SelectMany(trace => trace.Bars).Where(bar => double.IsFinite(bar.Value)))
                totals[bar.Position] = totals.GetValueOrDefault(bar.Position) + Math.Abs(bar.Value);
        }
        var tops = new Dictionary<(double Position, bool Negative), double>();
        var ends = new Dictionary<(double Position, bool Negative), (BarDrawing Trace, int Index)>();
        foreach (BarDrawing trace in group)
        {
            for (int i = 0; i < trace.Bars.Length; i++)
            {
                Bar bar = trace.Bars[i];
                double value = double.IsFinite(bar.Value) ? bar.Value : 0;
                if (totals.GetValueOrDefault(bar.Position) is > 0 and var total) value *= (norm == "percent" ? 100 : 1) / total;
                (double, bool) place = (bar.Position, separateSigns && value < 0);
                double foot = tops.GetValueOrDefault(place);
                tops[place] = foot + value;
                trace.Bars[i] = bar with { Base = foot, Value = value };
                if (ends.TryGetValue(place, out (BarDrawing Trace, int Index) below))
                    below.Trace.Bars[below.Index] = below.Trace.Bars[below.Index] with { IsCovered = true };
                ends[place] = (trace, i);
            }
        }
    }
}
