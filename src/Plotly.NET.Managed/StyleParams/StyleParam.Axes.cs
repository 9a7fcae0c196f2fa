namespace Plotly.NET;

// How an axis is scaled, ticked and drawn.
public static partial class StyleParam
{
    /// <summary>Whether the range of an axis follows the data, and whether the axis is reversed.</summary>
    public sealed class AutoRange : Case
    {
        private AutoRange(object json) : base(json) { }

        /// <summary>Follows the data at both ends (the default).</summary>
        public static AutoRange True { get; } = new(true);
        /// <summary>Stays as it is set, whatever the data.</summary>
        public static AutoRange False { get; } = new(false);
        /// <summary>Follows the data at both ends, on an axis on which values decrease to the right or upward.</summary>
        public static AutoRange Reversed { get; } = new("reversed");
        /// <summary>Follows the data at the lower end only, on a reversed axis.</summary>
        public static AutoRange MinReversed { get; } = new("min reversed");
        /// <summary>Follows the data at the upper end only, on a reversed axis.</summary>
        public static AutoRange MaxReversed { get; } = new("max reversed");
        /// <summary>Follows the data at the lower end only; the upper end is the one that is set.</summary>
        public static AutoRange Min { get; } = new("min");
        /// <summary>Follows the data at the upper end only; the lower end is the one that is set.</summary>
        public static AutoRange Max { get; } = new("max");
    }

    /// <summary>Whether numbers in strings count as numbers when the type of an axis is chosen.</summary>
    public sealed class AutoTypeNumbers : Case
    {
        private AutoTypeNumbers(object json) : base(json) { }

        /// <summary>Strings such as <c>"1"</c> count as numbers when plotly.js picks the type of an axis.</summary>
        public static AutoTypeNumbers ConvertTypes { get; } = new("convert types");
        /// <summary>Strings such as <c>"1"</c> are categories (set by the default template).</summary>
        public static AutoTypeNumbers Strict { get; } = new("strict");
    }

    /// <summary>How an axis is adapted if it would otherwise break the scale ratio set by <see cref="ScaleAnchor"/>.</summary>
    public sealed class AxisConstraint : Case
    {
        private AxisConstraint(object json) : base(json) { }

        /// <summary>The range widens, so that the axis shows more than was asked for.</summary>
        public static AxisConstraint Range { get; } = new("range");
        /// <summary>The axis gets shorter, so that it shows just its range.</summary>
        public static AxisConstraint Domain { get; } = new("domain");
    }

    /// <summary>Where an axis goes that has been shortened to keep its scale ratio.</summary>
    public sealed class AxisConstraintDirection : Case
    {
        private AxisConstraintDirection(object json) : base(json) { }

        /// <summary>Moves a shortened x axis to the left.</summary>
        public static AxisConstraintDirection Left { get; } = new("left");
        /// <summary>Centers a shortened x axis (the default).</summary>
        public static AxisConstraintDirection Center { get; } = new("center");
        /// <summary>Moves a shortened x axis to the right.</summary>
        public static AxisConstraintDirection Right { get; } = new("right");
        /// <summary>Moves a shortened y axis to the top.</summary>
        public static AxisConstraintDirection Top { get; } = new("top");
        /// <summary>Centers a shortened y axis (the default).</summary>
        public static AxisConstraintDirection Middle { get; } = new("middle");
        /// <summary>Moves a shortened y axis to the bottom.</summary>
        public static AxisConstraintDirection Bottom { get; } = new("bottom");
    }

    /// <summary>What an axis shows: numbers, dates or categories.</summary>
    public sealed class AxisType : Case
    {
        private AxisType(object json) : base(json) { }

        /// <summary>plotly.js picks the type from the data (the default).</summary>
        public static AxisType Auto { get; } = new("-");
        /// <summary>Numbers, with equal distances for equal differences.</summary>
        public static AxisType Linear { get; } = new("linear");
        /// <summary>Positive numbers, with equal distances for equal ratios; ranges are exponents of 10.</summary>
        public static AxisType Log { get; } = new("log");
        /// <summary>Dates and times.</summary>
        public static AxisType Date { get; } = new("date");
        /// <summary>Names at equal distances, in the order that <see cref="CategoryOrder"/> gives.</summary>
        public static AxisType Category { get; } = new("category");
        /// <summary>Names on two levels, the inner ones grouped under the outer ones.</summary>
        public static AxisType MultiCategory { get; } = new("multicategory");
    }

    /// <summary>The order of the categories on an axis.</summary>
    public sealed class CategoryOrder : Case
    {
        private CategoryOrder(object json) : base(json) { }

        /// <summary>In the order in which the data mention them (the default).</summary>
        public static CategoryOrder Trace { get; } = new("trace");
        /// <summary>In alphabetical order.</summary>
        public static CategoryOrder CategoryAscending { get; } = new("category ascending");
        /// <summary>In reverse alphabetical order.</summary>
        public static CategoryOrder CategoryDescending { get; } = new("category descending");
        /// <summary>In the order of <c>CategoryArray</c>; categories missing from it follow.</summary>
        public static CategoryOrder Array { get; } = new("array");
        /// <summary>By the total of their values, smallest first.</summary>
        public static CategoryOrder TotalAscending { get; } = new("total ascending");
        /// <summary>By the total of their values, largest first.</summary>
        public static CategoryOrder TotalDescending { get; } = new("total descending");
        /// <summary>By their smallest value, smallest first.</summary>
        public static CategoryOrder MinAscending { get; } = new("min ascending");
        /// <summary>By their smallest value, largest first.</summary>
        public static CategoryOrder MinDescending { get; } = new("min descending");
        /// <summary>By their largest value, smallest first.</summary>
        public static CategoryOrder MaxAscending { get; } = new("max ascending");
        /// <summary>By their largest value, largest first.</summary>
        public static CategoryOrder MaxDescending { get; } = new("max descending");
        /// <summary>By the sum of their values, smallest first; the same as <see cref="TotalAscending"/>.</summary>
        public static CategoryOrder SumAscending { get; } = new("sum ascending");
        /// <summary>By the sum of their values, largest first; the same as <see cref="TotalDescending"/>.</summary>
        public static CategoryOrder SumDescending { get; } = new("sum descending");
        /// <summary>By the mean of their values, smallest first.</summary>
        public static CategoryOrder MeanAscending { get; } = new("mean ascending");
        /// <summary>By the mean of their values, largest first.</summary>
        public static CategoryOrder MeanDescending { get; } = new("mean descending");
        /// <summary>By the median of their values, smallest first.</summary>
        public static CategoryOrder MedianAscending { get; } = new("median ascending");
        /// <summary>By the median of their values, largest first.</summary>
        public static CategoryOrder MedianDescending { get; } = new("median descending");
    }

    /// <summary>Whether ticks stand at categories or between them.</summary>
    public sealed class CategoryTickAnchor : Case
    {
        private CategoryTickAnchor(object json) : base(json) { }

        /// <summary>Ticks and grid lines stand at the labels (the default).</summary>
        public static CategoryTickAnchor Labels { get; } = new("labels");
        /// <summary>Ticks and grid lines stand halfway between the labels.</summary>
        public static CategoryTickAnchor Boundaries { get; } = new("boundaries");
    }

    /// <summary>Whether the axis line is repeated on the opposite side of the plot.</summary>
    public sealed class Mirror : Case
    {
        private Mirror(object json) : base(json) { }

        /// <summary>Repeats the axis line.</summary>
        public static Mirror True { get; } = new(true);
        /// <summary>Repeats the axis line and its ticks.</summary>
        public static Mirror Ticks { get; } = new("ticks");
        /// <summary>Draws the axis on its own side only (the default).</summary>
        public static Mirror False { get; } = new(false);
        /// <summary>Repeats the axis line on every subplot that shares the axis.</summary>
        public static Mirror All { get; } = new("all");
        /// <summary>Repeats the axis line and its ticks on every subplot that shares the axis.</summary>
        public static Mirror AllTicks { get; } = new("allticks");
    }

    /// <summary>How an automatic range treats zero.</summary>
    public sealed class RangeMode : Case
    {
        private RangeMode(object json) : base(json) { }

        /// <summary>Spans the data (the default).</summary>
        public static RangeMode Normal { get; } = new("normal");
        /// <summary>Spans the data and zero.</summary>
        public static RangeMode ToZero { get; } = new("tozero");
        /// <summary>Spans the data but never shows negative values.</summary>
        public static RangeMode NonNegative { get; } = new("nonnegative");
    }

    /// <summary>The y range that the small plot in a range slider shows.</summary>
    public sealed class RangesliderRangeMode : Case
    {
        private RangesliderRangeMode(object json) : base(json) { }

        /// <summary>Fits the data.</summary>
        public static RangesliderRangeMode Auto { get; } = new("auto");
        /// <summary>Stays at <c>YAxisRange</c>.</summary>
        public static RangesliderRangeMode Fixed { get; } = new("fixed");
        /// <summary>Follows the y axis of the plot (the default).</summary>
        public static RangesliderRangeMode Match { get; } = new("match");
    }

    /// <summary>The side on which an axis, a label or a title stands.</summary>
    public sealed class Side : Case
    {
        private Side(object json) : base(json) { }

        /// <summary>Above the plot, the legend's items or the color bar.</summary>
        public static Side Top { get; } = new("top");
        /// <summary>Above the legend's items, flush left; for titles of legends only.</summary>
        public static Side TopLeft { get; } = new("top left");
        /// <summary>Above the legend's items, centered; for titles of legends only.</summary>
        public static Side TopCenter { get; } = new("top center");
        /// <summary>Above the legend's items, flush right; for titles of legends only.</summary>
        public static Side TopRight { get; } = new("top right");
        /// <summary>Below the plot or the color bar.</summary>
        public static Side Bottom { get; } = new("bottom");
        /// <summary>To the left of the plot or the legend's items.</summary>
        public static Side Left { get; } = new("left");
        /// <summary>To the right of the plot or the color bar.</summary>
        public static Side Right { get; } = new("right");
    }

    /// <summary>How a spike line, which links the hovered point to an axis, is drawn.</summary>
    public sealed class SpikeMode : Case
    {
        private SpikeMode(object json) : base(json) { }

        /// <summary>A line from the data point to the axis (the default).</summary>
        public static SpikeMode Axis { get; } = new("toaxis");
        /// <summary>A line across the whole plot.</summary>
        public static SpikeMode Across { get; } = new("across");
        /// <summary>A line across the whole plot, the same as <see cref="Across"/>.</summary>
        public static SpikeMode AxisAcross { get; } = new("toaxis+across");
        /// <summary>A dot on the axis.</summary>
        public static SpikeMode Marker { get; } = new("marker");
        /// <summary>A line from the data point to the axis, with a dot there.</summary>
        public static SpikeMode AxisMarker { get; } = new("toaxis+marker");
        /// <summary>A line across the whole plot, with a dot on the axis.</summary>
        public static SpikeMode AxisAcrossMarker { get; } = new("toaxis+across+marker");
    }

    /// <summary>What spike lines follow as the mouse moves.</summary>
    public sealed class SpikeSnap : Case
    {
        private SpikeSnap(object json) : base(json) { }

        /// <summary>Snap to the nearest data point.</summary>
        public static SpikeSnap Data { get; } = new("data");
        /// <summary>Stay with the mouse.</summary>
        public static SpikeSnap Cursor { get; } = new("cursor");
        /// <summary>Snap to the data point whose hover label is shown (the default).</summary>
        public static SpikeSnap HoveredData { get; } = new("hovered data");
    }
}
