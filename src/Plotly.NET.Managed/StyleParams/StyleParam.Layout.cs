namespace Plotly.NET;

// What a layout, a grid and a legend take.
public static partial class StyleParam
{
    /// <summary>How bars of one position are arranged.</summary>
    public sealed class BarMode : Case
    {
        private BarMode(object json) : base(json) { }

        public static BarMode Stack { get; } = new("stack");
        public static BarMode Group { get; } = new("group");
        public static BarMode Overlay { get; } = new("overlay");
        public static BarMode Relative { get; } = new("relative");
    }

    /// <summary>What bars are normalised to.</summary>
    public sealed class BarNorm : Case
    {
        private BarNorm(object json) : base(json) { }

        public static BarNorm NoNorm { get; } = new("");
        public static BarNorm Fraction { get; } = new("fraction");
        public static BarNorm Percent { get; } = new("percent");
    }

    /// <summary>How boxes of one position are arranged.</summary>
    public sealed class BoxMode : Case
    {
        private BoxMode(object json) : base(json) { }

        public static BoxMode Group { get; } = new("group");
        public static BoxMode Overlay { get; } = new("overlay");
    }

    /// <summary>The calendar of dates.</summary>
    public sealed class Calendar : Case
    {
        private Calendar(object json) : base(json) { }

        public static Calendar Gregorian { get; } = new("gregorian");
        public static Calendar Chinese { get; } = new("chinese");
        public static Calendar Coptic { get; } = new("coptic");
        public static Calendar Discworld { get; } = new("discworld");
        public static Calendar Ethiopian { get; } = new("ethiopian");
        public static Calendar Hebrew { get; } = new("hebrew");
        public static Calendar Islamic { get; } = new("islamic");
        public static Calendar Julian { get; } = new("julian");
        public static Calendar Mayan { get; } = new("mayan");
        public static Calendar Nanakshahi { get; } = new("nanakshahi");
        public static Calendar Nepali { get; } = new("nepali");
        public static Calendar Persian { get; } = new("persian");
        public static Calendar Jalali { get; } = new("jalali");
        public static Calendar Taiwan { get; } = new("taiwan");
        public static Calendar Thai { get; } = new("thai");
        public static Calendar Ummalqura { get; } = new("ummalqura");
    }

    /// <summary>The unit of a legend entry's width.</summary>
    public sealed class EntryWidthMode : Case
    {
        private EntryWidthMode(object json) : base(json) { }

        public static EntryWidthMode Fraction { get; } = new("fraction");
        public static EntryWidthMode Pixels { get; } = new("pixels");
    }

    /// <summary>How funnel bars are arranged.</summary>
    public sealed class FunnelMode : Case
    {
        private FunnelMode(object json) : base(json) { }

        public static FunnelMode Stack { get; } = new("stack");
        public static FunnelMode Group { get; } = new("group");
        public static FunnelMode Overlay { get; } = new("overlay");
    }

    /// <summary>Above or below the traces.</summary>
    public sealed class Layer : Case
    {
        private Layer(object json) : base(json) { }

        public static Layer Below { get; } = new("below");
        public static Layer Above { get; } = new("above");
        public static Layer AboveTraces { get; } = new("above traces");
        public static Layer BelowTraces { get; } = new("below traces");
    }

    /// <summary>Whether subplots share axes.</summary>
    public sealed class LayoutGridPattern : Case
    {
        private LayoutGridPattern(object json) : base(json) { }

        public static LayoutGridPattern Independent { get; } = new("independent");
        public static LayoutGridPattern Coupled { get; } = new("coupled");
    }

    /// <summary>Whether the first row is the top.</summary>
    public sealed class LayoutGridRowOrder : Case
    {
        private LayoutGridRowOrder(object json) : base(json) { }

        public static LayoutGridRowOrder TopToBottom { get; } = new("top to bottom");
        public static LayoutGridRowOrder BottomToTop { get; } = new("bottom to top");
    }

    /// <summary>Where x axes of a grid stand.</summary>
    public sealed class LayoutGridXSide : Case
    {
        private LayoutGridXSide(object json) : base(json) { }

        public static LayoutGridXSide Bottom { get; } = new("bottom");
        public static LayoutGridXSide BottomPlot { get; } = new("bottom plot");
        public static LayoutGridXSide Top { get; } = new("top");
        public static LayoutGridXSide TopPlot { get; } = new("top plot");
    }

    /// <summary>Where y axes of a grid stand.</summary>
    public sealed class LayoutGridYSide : Case
    {
        private LayoutGridYSide(object json) : base(json) { }

        public static LayoutGridYSide Left { get; } = new("left");
        public static LayoutGridYSide LeftPlot { get; } = new("left plot");
        public static LayoutGridYSide Right { get; } = new("right");
        public static LayoutGridYSide RightPlot { get; } = new("right plot");
    }

    /// <summary>How an image fills its box.</summary>
    public sealed class LayoutImageSizing : Case
    {
        private LayoutImageSizing(object json) : base(json) { }

        public static LayoutImageSizing Fill { get; } = new("fill");
        public static LayoutImageSizing Contain { get; } = new("contain");
        public static LayoutImageSizing Stretch { get; } = new("stretch");
    }

    /// <summary>Horizontal or vertical.</summary>
    public sealed class Orientation : Case
    {
        private Orientation(object json) : base(json) { }

        public static Orientation Horizontal { get; } = new("h");
        public static Orientation Vertical { get; } = new("v");
    }

    /// <summary>How points of one position are arranged.</summary>
    public sealed class ScatterMode : Case
    {
        private ScatterMode(object json) : base(json) { }

        public static ScatterMode Group { get; } = new("group");
        public static ScatterMode Overlay { get; } = new("overlay");
    }

    /// <summary>What a click on a legend group does.</summary>
    public sealed class TraceGroupClickOptions : Case
    {
        private TraceGroupClickOptions(object json) : base(json) { }

        public static TraceGroupClickOptions ToggleItem { get; } = new("toggleitem");
        public static TraceGroupClickOptions ToggleGroup { get; } = new("togglegroup");
    }

    /// <summary>What a click on a legend item does.</summary>
    public sealed class TraceItemClickOptions : Case
    {
        private TraceItemClickOptions(object json) : base(json) { }

        public static TraceItemClickOptions Toggle { get; } = new("toggle");
        public static TraceItemClickOptions ToggleOthers { get; } = new("toggleothers");
        public static TraceItemClickOptions False { get; } = new(false);
    }

    /// <summary>How large legend symbols are.</summary>
    public sealed class TraceItemSizing : Case
    {
        private TraceItemSizing(object json) : base(json) { }

        public static TraceItemSizing Trace { get; } = new("trace");
        public static TraceItemSizing Constant { get; } = new("constant");
    }

    /// <summary>The order of legend items.</summary>
    public sealed class TraceOrder : Case
    {
        private TraceOrder(object json) : base(json) { }

        public static TraceOrder Normal { get; } = new("normal");
        public static TraceOrder Reversed { get; } = new("reversed");
        public static TraceOrder Grouped { get; } = new("grouped");
        public static TraceOrder ReversedGrouped { get; } = new("grouped+reversed");
    }

    /// <summary>Fraction or pixels.</summary>
    public sealed class UnitMode : Case
    {
        private UnitMode(object json) : base(json) { }

        public static UnitMode Fraction { get; } = new("fraction");
        public static UnitMode Pixels { get; } = new("pixels");
    }

    /// <summary>How violins of one position are arranged.</summary>
    public sealed class ViolinMode : Case
    {
        private ViolinMode(object json) : base(json) { }

        public static ViolinMode Group { get; } = new("group");
        public static ViolinMode Overlay { get; } = new("overlay");
    }

    /// <summary>How waterfall bars are arranged.</summary>
    public sealed class WaterfallMode : Case
    {
        private WaterfallMode(object json) : base(json) { }

        public static WaterfallMode Group { get; } = new("group");
        public static WaterfallMode Overlay { get; } = new("overlay");
    }
}
