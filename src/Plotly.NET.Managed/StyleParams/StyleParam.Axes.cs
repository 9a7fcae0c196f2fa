namespace Plotly.NET;

// How an axis is scaled, ticked and drawn.
public static partial class StyleParam
{
    /// <summary>Whether the range of an axis follows the data, and in which direction.</summary>
    public sealed class AutoRange : Case
    {
        private AutoRange(object json) : base(json) { }

        public static AutoRange True { get; } = new(true);
        public static AutoRange False { get; } = new(false);
        public static AutoRange Reversed { get; } = new("reversed");
        public static AutoRange MinReversed { get; } = new("min reversed");
        public static AutoRange MaxReversed { get; } = new("max reversed");
        public static AutoRange Min { get; } = new("min");
        public static AutoRange Max { get; } = new("max");
    }

    /// <summary>Whether numbers in strings count as numbers.</summary>
    public sealed class AutoTypeNumbers : Case
    {
        private AutoTypeNumbers(object json) : base(json) { }

        public static AutoTypeNumbers ConvertTypes { get; } = new("convert types");
        public static AutoTypeNumbers Strict { get; } = new("strict");
    }

    /// <summary>What gives way when a scale ratio is to be kept.</summary>
    public sealed class AxisConstraint : Case
    {
        private AxisConstraint(object json) : base(json) { }

        public static AxisConstraint Range { get; } = new("range");
        public static AxisConstraint Domain { get; } = new("domain");
    }

    /// <summary>Where a constrained axis stays.</summary>
    public sealed class AxisConstraintDirection : Case
    {
        private AxisConstraintDirection(object json) : base(json) { }

        public static AxisConstraintDirection Left { get; } = new("left");
        public static AxisConstraintDirection Center { get; } = new("center");
        public static AxisConstraintDirection Right { get; } = new("right");
        public static AxisConstraintDirection Top { get; } = new("top");
        public static AxisConstraintDirection Middle { get; } = new("middle");
        public static AxisConstraintDirection Bottom { get; } = new("bottom");
    }

    /// <summary>The kind of an axis.</summary>
    public sealed class AxisType : Case
    {
        private AxisType(object json) : base(json) { }

        public static AxisType Auto { get; } = new("-");
        public static AxisType Linear { get; } = new("linear");
        public static AxisType Log { get; } = new("log");
        public static AxisType Date { get; } = new("date");
        public static AxisType Category { get; } = new("category");
        public static AxisType MultiCategory { get; } = new("multicategory");
    }

    /// <summary>The order of categories.</summary>
    public sealed class CategoryOrder : Case
    {
        private CategoryOrder(object json) : base(json) { }

        public static CategoryOrder Trace { get; } = new("trace");
        public static CategoryOrder CategoryAscending { get; } = new("category ascending");
        public static CategoryOrder CategoryDescending { get; } = new("category descending");
        public static CategoryOrder Array { get; } = new("array");
        public static CategoryOrder TotalAscending { get; } = new("total ascending");
        public static CategoryOrder TotalDescending { get; } = new("total descending");
        public static CategoryOrder MinAscending { get; } = new("min ascending");
        public static CategoryOrder MinDescending { get; } = new("min descending");
        public static CategoryOrder MaxAscending { get; } = new("max ascending");
        public static CategoryOrder MaxDescending { get; } = new("max descending");
        public static CategoryOrder SumAscending { get; } = new("sum ascending");
        public static CategoryOrder SumDescending { get; } = new("sum descending");
        public static CategoryOrder MeanAscending { get; } = new("mean ascending");
        public static CategoryOrder MeanDescending { get; } = new("mean descending");
        public static CategoryOrder MedianAscending { get; } = new("median ascending");
        public static CategoryOrder MedianDescending { get; } = new("median descending");
    }

    /// <summary>Whether ticks stand on categories or between them.</summary>
    public sealed class CategoryTickAnchor : Case
    {
        private CategoryTickAnchor(object json) : base(json) { }

        public static CategoryTickAnchor Labels { get; } = new("labels");
        public static CategoryTickAnchor Boundaries { get; } = new("boundaries");
    }

    /// <summary>Whether axis lines are repeated on the opposite side.</summary>
    public sealed class Mirror : Case
    {
        private Mirror(object json) : base(json) { }

        public static Mirror True { get; } = new(true);
        public static Mirror Ticks { get; } = new("ticks");
        public static Mirror False { get; } = new(false);
        public static Mirror All { get; } = new("all");
        public static Mirror AllTicks { get; } = new("allticks");
    }

    /// <summary>Whether an automatic range includes zero.</summary>
    public sealed class RangeMode : Case
    {
        private RangeMode(object json) : base(json) { }

        public static RangeMode Normal { get; } = new("normal");
        public static RangeMode ToZero { get; } = new("tozero");
        public static RangeMode NonNegative { get; } = new("nonnegative");
    }

    /// <summary>The y range of a range slider.</summary>
    public sealed class RangesliderRangeMode : Case
    {
        private RangesliderRangeMode(object json) : base(json) { }

        public static RangesliderRangeMode Auto { get; } = new("auto");
        public static RangesliderRangeMode Fixed { get; } = new("fixed");
        public static RangesliderRangeMode Match { get; } = new("match");
    }

    /// <summary>A side of the plot.</summary>
    public sealed class Side : Case
    {
        private Side(object json) : base(json) { }

        public static Side Top { get; } = new("top");
        public static Side TopLeft { get; } = new("top left");
        public static Side TopCenter { get; } = new("top center");
        public static Side TopRight { get; } = new("top right");
        public static Side Bottom { get; } = new("bottom");
        public static Side Left { get; } = new("left");
        public static Side Right { get; } = new("right");
    }

    /// <summary>Where spike lines go.</summary>
    public sealed class SpikeMode : Case
    {
        private SpikeMode(object json) : base(json) { }

        public static SpikeMode Axis { get; } = new("toaxis");
        public static SpikeMode Across { get; } = new("across");
        public static SpikeMode AxisAcross { get; } = new("toaxis+across");
        public static SpikeMode Marker { get; } = new("marker");
        public static SpikeMode AxisMarker { get; } = new("toaxis+marker");
        public static SpikeMode AxisAcrossMarker { get; } = new("toaxis+across+marker");
    }

    /// <summary>What spike lines follow.</summary>
    public sealed class SpikeSnap : Case
    {
        private SpikeSnap(object json) : base(json) { }

        public static SpikeSnap Data { get; } = new("data");
        public static SpikeSnap Cursor { get; } = new("cursor");
        public static SpikeSnap HoveredData { get; } = new("hovered data");
    }
}
