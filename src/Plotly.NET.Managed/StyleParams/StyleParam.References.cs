namespace Plotly.NET;

// Which axis, subplot or range is meant.
public static partial class StyleParam
{
    /// <summary>An axis as traces and other axes refer to it, such as <c>x</c> or <c>y2</c>.</summary>
    public sealed class LinearAxisId : Case
    {
        private LinearAxisId(object json) : base(json) { }

        /// <summary>No axis: an axis anchored to it stands where its <c>Position</c> says.</summary>
        public static LinearAxisId Free { get; } = new("free");
        /// <summary>The x axis of this number: 1 is <c>x</c>, 2 is <c>x2</c>.</summary>
        public static LinearAxisId NewX(int item) => new(Numbered("x", item));
        /// <summary>The y axis of this number: 1 is <c>y</c>, 2 is <c>y2</c>.</summary>
        public static LinearAxisId NewY(int item) => new(Numbered("y", item));
    }

    /// <summary>The range of an axis, or another list of values.</summary>
    public sealed class Range : Case
    {
        private Range(object json) : base(json) { }

        /// <summary>From the first value to the second; a larger first value reverses an axis.</summary>
        public static Range NewMinMax(IConvertible item1, IConvertible item2) => new(new[] { item1, item2 });
        /// <summary>A list of values, for attributes that take other than two.</summary>
        public static Range NewValues(IConvertible[] item) => new(item);

        /// <summary>From one value to another; <see cref="NewMinMax"/> for values of any two types.</summary>
        public static Range ofMinMax<a, b>(a min, b max) where a : IConvertible where b : IConvertible => NewMinMax(min, max);

        /// <summary>A list of values; <see cref="NewValues"/> for a sequence of any type.</summary>
        public static Range ofValues<a>(IEnumerable<a> values) where a : IConvertible => new(values.Cast<IConvertible>().ToArray());
    }

    /// <summary>The axis with which an axis shares its scale, so that one unit has the same length on both.</summary>
    public sealed class ScaleAnchor : Case
    {
        private ScaleAnchor(object json) : base(json) { }

        /// <summary>No axis: the scale is free.</summary>
        public static ScaleAnchor False { get; } = new(false);
        /// <summary>The x axis of this number: one unit takes as many pixels as there, times <c>ScaleRatio</c>.</summary>
        public static ScaleAnchor NewX(int item) => new(Numbered("x", item));
        /// <summary>The y axis of this number: one unit takes as many pixels as there, times <c>ScaleRatio</c>.</summary>
        public static ScaleAnchor NewY(int item) => new(Numbered("y", item));
    }

    /// <summary>An axis, color scale or legend as the layout names it, such as <c>xaxis2</c>.</summary>
    public sealed class SubPlotId : Case
    {
        private SubPlotId(object json) : base(json) { }

        /// <summary>The x axis of this number: 1 is <c>xaxis</c>, 2 is <c>xaxis2</c>.</summary>
        public static SubPlotId NewXAxis(int item) => new(Numbered("xaxis", item));
        /// <summary>The y axis of this number: 1 is <c>yaxis</c>, 2 is <c>yaxis2</c>.</summary>
        public static SubPlotId NewYAxis(int item) => new(Numbered("yaxis", item));
        /// <summary>The shared color scale of this number: 1 is <c>coloraxis</c>, 2 is <c>coloraxis2</c>.</summary>
        public static SubPlotId NewColorAxis(int item) => new(Numbered("coloraxis", item));
        /// <summary>The legend of this number: 1 is <c>legend</c>, 2 is <c>legend2</c>.</summary>
        public static SubPlotId NewLegend(int item) => new(Numbered("legend", item));
    }
}
