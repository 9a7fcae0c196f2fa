namespace Plotly.NET;

// Which axis, subplot or range is meant.
public static partial class StyleParam
{
    /// <summary>An axis as traces and annotations name it.</summary>
    public sealed class LinearAxisId : Case
    {
        private LinearAxisId(object json) : base(json) { }

        public static LinearAxisId Free { get; } = new("free");
        public static LinearAxisId NewX(int item) => new(Numbered("x", item));
        public static LinearAxisId NewY(int item) => new(Numbered("y", item));
    }

    /// <summary>A range of values.</summary>
    public sealed class Range : Case
    {
        private Range(object json) : base(json) { }

        public static Range NewMinMax(IConvertible item1, IConvertible item2) => new(new[] { item1, item2 });
        public static Range NewValues(IConvertible[] item) => new(item);

        public static Range ofMinMax<a, b>(a min, b max) where a : IConvertible where b : IConvertible => NewMinMax(min, max);

        public static Range ofValues<a>(IEnumerable<a> values) where a : IConvertible => new(values.Cast<IConvertible>().ToArray());
    }

    /// <summary>The axis whose scale is followed.</summary>
    public sealed class ScaleAnchor : Case
    {
        private ScaleAnchor(object json) : base(json) { }

        public static ScaleAnchor False { get; } = new(false);
        public static ScaleAnchor NewX(int item) => new(Numbered("x", item));
        public static ScaleAnchor NewY(int item) => new(Numbered("y", item));
    }

    /// <summary>A subplot as the layout names it.</summary>
    public sealed class SubPlotId : Case
    {
        private SubPlotId(object json) : base(json) { }

        public static SubPlotId NewXAxis(int item) => new(Numbered("xaxis", item));
        public static SubPlotId NewYAxis(int item) => new(Numbered("yaxis", item));
        public static SubPlotId NewColorAxis(int item) => new(Numbered("coloraxis", item));
        public static SubPlotId NewLegend(int item) => new(Numbered("legend", item));
    }
}
