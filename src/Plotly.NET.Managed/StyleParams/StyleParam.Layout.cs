namespace Plotly.NET;

// What a layout, a grid and a legend take.
public static partial class StyleParam
{
    /// <summary>How bars at the same position are drawn.</summary>
    public sealed class BarMode : Case
    {
        private BarMode(object json) : base(json) { }

        /// <summary>On top of one another.</summary>
        public static BarMode Stack { get; } = new("stack");
        /// <summary>Side by side (the default).</summary>
        public static BarMode Group { get; } = new("group");
        /// <summary>In front of one another; lower the opacity to see them all.</summary>
        public static BarMode Overlay { get; } = new("overlay");
        /// <summary>On top of one another, positive values above the axis and negative ones below.</summary>
        public static BarMode Relative { get; } = new("relative");
    }

    /// <summary>How bars at the same position are normalized.</summary>
    public sealed class BarNorm : Case
    {
        private BarNorm(object json) : base(json) { }

        /// <summary>Shows the values as they are (the default).</summary>
        public static BarNorm NoNorm { get; } = new("");
        /// <summary>Shows value / sum of the values at the same position.</summary>
        public static BarNorm Fraction { get; } = new("fraction");
        /// <summary>Shows 100 · value / sum of the values at the same position.</summary>
        public static BarNorm Percent { get; } = new("percent");
    }

    /// <summary>How boxes at the same position are drawn.</summary>
    public sealed class BoxMode : Case
    {
        private BoxMode(object json) : base(json) { }

        /// <summary>Side by side.</summary>
        public static BoxMode Group { get; } = new("group");
        /// <summary>In front of one another (the default).</summary>
        public static BoxMode Overlay { get; } = new("overlay");
    }

    /// <summary>The unit of <c>EntryWidth</c>, the width of a legend entry.</summary>
    public sealed class EntryWidthMode : Case
    {
        private EntryWidthMode(object json) : base(json) { }

        /// <summary>A fraction of the width that the legend has.</summary>
        public static EntryWidthMode Fraction { get; } = new("fraction");
        /// <summary>Pixels (the default).</summary>
        public static EntryWidthMode Pixels { get; } = new("pixels");
    }

    /// <summary>Whether an axis, a shape or a picture lies in front of the traces or behind them.</summary>
    public sealed class Layer : Case
    {
        private Layer(object json) : base(json) { }

        /// <summary>Behind the traces; for shapes and pictures.</summary>
        public static Layer Below { get; } = new("below");
        /// <summary>In front of the traces; for shapes and pictures (the default).</summary>
        public static Layer Above { get; } = new("above");
        /// <summary>In front of the traces; for axes (the default).</summary>
        public static Layer AboveTraces { get; } = new("above traces");
        /// <summary>Behind the traces, in front of the grid lines; for axes.</summary>
        public static Layer BelowTraces { get; } = new("below traces");
    }

    /// <summary>Whether the subplots of a grid share axes.</summary>
    public sealed class LayoutGridPattern : Case
    {
        private LayoutGridPattern(object json) : base(json) { }

        /// <summary>Each cell has an x axis and a y axis of its own (the default of <c>Chart.Grid</c>).</summary>
        public static LayoutGridPattern Independent { get; } = new("independent");
        /// <summary>A column shares its x axis, a row its y axis (the default of plotly.js).</summary>
        public static LayoutGridPattern Coupled { get; } = new("coupled");
    }

    /// <summary>Whether the rows of a grid count from the top or from the bottom.</summary>
    public sealed class LayoutGridRowOrder : Case
    {
        private LayoutGridRowOrder(object json) : base(json) { }

        /// <summary>The first row is at the top (the default).</summary>
        public static LayoutGridRowOrder TopToBottom { get; } = new("top to bottom");
        /// <summary>The first row is at the bottom.</summary>
        public static LayoutGridRowOrder BottomToTop { get; } = new("bottom to top");
    }

    /// <summary>Where the labels and titles of the x axes of a grid stand.</summary>
    public sealed class LayoutGridXSide : Case
    {
        private LayoutGridXSide(object json) : base(json) { }

        /// <summary>Below the whole grid.</summary>
        public static LayoutGridXSide Bottom { get; } = new("bottom");
        /// <summary>Below the lowest subplot that uses the axis (the default).</summary>
        public static LayoutGridXSide BottomPlot { get; } = new("bottom plot");
        /// <summary>Above the whole grid.</summary>
        public static LayoutGridXSide Top { get; } = new("top");
        /// <summary>Above the highest subplot that uses the axis.</summary>
        public static LayoutGridXSide TopPlot { get; } = new("top plot");
    }

    /// <summary>Where the labels and titles of the y axes of a grid stand.</summary>
    public sealed class LayoutGridYSide : Case
    {
        private LayoutGridYSide(object json) : base(json) { }

        /// <summary>To the left of the whole grid.</summary>
        public static LayoutGridYSide Left { get; } = new("left");
        /// <summary>To the left of the leftmost subplot that uses the axis (the default).</summary>
        public static LayoutGridYSide LeftPlot { get; } = new("left plot");
        /// <summary>To the right of the whole grid.</summary>
        public static LayoutGridYSide Right { get; } = new("right");
        /// <summary>To the right of the rightmost subplot that uses the axis.</summary>
        public static LayoutGridYSide RightPlot { get; } = new("right plot");
    }

    /// <summary>How a picture fills its box.</summary>
    public sealed class LayoutImageSizing : Case
    {
        private LayoutImageSizing(object json) : base(json) { }

        /// <summary>Covers the box in its own proportions; what does not fit is cut off.</summary>
        public static LayoutImageSizing Fill { get; } = new("fill");
        /// <summary>Fits into the box in its own proportions (the default).</summary>
        public static LayoutImageSizing Contain { get; } = new("contain");
        /// <summary>Takes the proportions of the box.</summary>
        public static LayoutImageSizing Stretch { get; } = new("stretch");
    }

    /// <summary>The direction of bars, boxes, stacks, legends and color bars.</summary>
    public sealed class Orientation : Case
    {
        private Orientation(object json) : base(json) { }

        /// <summary>From left to right: bars grow along x, legend items stand in a row.</summary>
        public static Orientation Horizontal { get; } = new("h");
        /// <summary>From bottom to top: bars grow along y, legend items stand in a column.</summary>
        public static Orientation Vertical { get; } = new("v");
    }

    /// <summary>How points of several traces at the same position are drawn.</summary>
    public sealed class ScatterMode : Case
    {
        private ScatterMode(object json) : base(json) { }

        /// <summary>Side by side.</summary>
        public static ScatterMode Group { get; } = new("group");
        /// <summary>At the same place (the default).</summary>
        public static ScatterMode Overlay { get; } = new("overlay");
    }

    /// <summary>What a click on an item of a legend group does.</summary>
    public sealed class TraceGroupClickOptions : Case
    {
        private TraceGroupClickOptions(object json) : base(json) { }

        /// <summary>Shows or hides the clicked trace only.</summary>
        public static TraceGroupClickOptions ToggleItem { get; } = new("toggleitem");
        /// <summary>Shows or hides all traces of the group (the default).</summary>
        public static TraceGroupClickOptions ToggleGroup { get; } = new("togglegroup");
    }

    /// <summary>What a click or a double click on a legend item does.</summary>
    public sealed class TraceItemClickOptions : Case
    {
        private TraceItemClickOptions(object json) : base(json) { }

        /// <summary>Shows or hides the trace (the default for a click).</summary>
        public static TraceItemClickOptions Toggle { get; } = new("toggle");
        /// <summary>Shows this trace alone, or all again (the default for a double click).</summary>
        public static TraceItemClickOptions ToggleOthers { get; } = new("toggleothers");
        /// <summary>Does nothing.</summary>
        public static TraceItemClickOptions False { get; } = new(false);
    }

    /// <summary>The size of the symbols in a legend.</summary>
    public sealed class TraceItemSizing : Case
    {
        private TraceItemSizing(object json) : base(json) { }

        /// <summary>As large as the trace's own markers (the default).</summary>
        public static TraceItemSizing Trace { get; } = new("trace");
        /// <summary>All of one size.</summary>
        public static TraceItemSizing Constant { get; } = new("constant");
    }

    /// <summary>The order of the items in a legend.</summary>
    public sealed class TraceOrder : Case
    {
        private TraceOrder(object json) : base(json) { }

        /// <summary>In the order of the traces.</summary>
        public static TraceOrder Normal { get; } = new("normal");
        /// <summary>In the opposite order.</summary>
        public static TraceOrder Reversed { get; } = new("reversed");
        /// <summary>Group by group, each in the order of its traces.</summary>
        public static TraceOrder Grouped { get; } = new("grouped");
        /// <summary>Group by group, all in the opposite order.</summary>
        public static TraceOrder ReversedGrouped { get; } = new("grouped+reversed");
    }

    /// <summary>The unit of the length or thickness of a color bar.</summary>
    public sealed class UnitMode : Case
    {
        private UnitMode(object json) : base(json) { }

        /// <summary>A fraction of the plotting area.</summary>
        public static UnitMode Fraction { get; } = new("fraction");
        /// <summary>Pixels.</summary>
        public static UnitMode Pixels { get; } = new("pixels");
    }
}
