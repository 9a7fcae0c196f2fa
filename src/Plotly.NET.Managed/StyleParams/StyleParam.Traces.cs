namespace Plotly.NET;

// What the traces take.
public static partial class StyleParam
{
    /// <summary>Whether a box shows mean and standard deviation.</summary>
    public sealed class BoxMean : Case
    {
        private BoxMean(object json) : base(json) { }

        public static BoxMean True { get; } = new(true);
        public static BoxMean False { get; } = new(false);
        public static BoxMean SD { get; } = new("sd");
    }

    /// <summary>Which points stand beside a box.</summary>
    public sealed class BoxPoints : Case
    {
        private BoxPoints(object json) : base(json) { }

        public static BoxPoints Outliers { get; } = new("outliers");
        public static BoxPoints All { get; } = new("all");
        public static BoxPoints SuspectedOutliers { get; } = new("suspectedoutliers");
        public static BoxPoints False { get; } = new(false);
    }

    /// <summary>A bound for each colour component of an image.</summary>
    public sealed class ColorComponentBound : Case
    {
        private ColorComponentBound(object json) : base(json) { }

        public static ColorComponentBound NewRGB(int r, int g, int b) => new(new[] { r, g, b });
        public static ColorComponentBound NewRGBA(int r, int g, int b, int a) => new(new[] { r, g, b, a });
        public static ColorComponentBound NewRGBA256(int item1, int item2, int item3, int item4) => new(new[] { item1, item2, item3, item4 });
        public static ColorComponentBound NewHSL(int h, int s, int l) => new(new[] { h, s, l });
        public static ColorComponentBound NewHSLA(int h, int s, int l, int a) => new(new[] { h, s, l, a });
    }

    /// <summary>The colour model of an image.</summary>
    public sealed class ColorModel : Case
    {
        private ColorModel(object json) : base(json) { }

        public static ColorModel RGB { get; } = new("rgb");
        public static ColorModel RGBA { get; } = new("rgba");
        public static ColorModel RGBA256 { get; } = new("rgba256");
        public static ColorModel HSL { get; } = new("hsl");
        public static ColorModel HSLA { get; } = new("hsla");
    }

    /// <summary>A colour scale.</summary>
    public sealed class Colorscale : Case
    {
        private Colorscale(object json) : base(json) { }

        public static Colorscale NewCustom(IEnumerable<Tuple<double, Color>> item)
        {
            object[][] stops = [.. item.Select(stop => new object[] { stop.Item1, stop.Item2 })];
            return stops.Length >= 2 ? new(stops) : throw new ArgumentException("A colour scale needs at least two stops, one at 0.0 and one at 1.0.", nameof(item));
        }
        public static Colorscale RdBu { get; } = new("RdBu");
        public static Colorscale Earth { get; } = new("Earth");
        public static Colorscale Blackbody { get; } = new("Blackbody");
        public static Colorscale YIOrRd { get; } = new("YIOrRd");
        public static Colorscale YIGnBu { get; } = new("YIGnBu");
        public static Colorscale Bluered { get; } = new("Bluered");
        public static Colorscale Portland { get; } = new("Portland");
        public static Colorscale Electric { get; } = new("Electric");
        public static Colorscale Jet { get; } = new("Jet");
        public static Colorscale Hot { get; } = new("Hot");
        public static Colorscale Greys { get; } = new("Greys");
        public static Colorscale Greens { get; } = new("Greens");
        public static Colorscale Picnic { get; } = new("Picnic");
        public static Colorscale Rainbow { get; } = new("Rainbow");
        public static Colorscale Viridis { get; } = new("Viridis");
        public static Colorscale Cividis { get; } = new("Cividis");
    }

    /// <summary>The direction in which a histogram adds up.</summary>
    public sealed class CumulativeDirection : Case
    {
        private CumulativeDirection(object json) : base(json) { }

        public static CumulativeDirection Increasing { get; } = new("increasing");
        public static CumulativeDirection Decreasing { get; } = new("decreasing");
    }

    /// <summary>Whether the current bin counts.</summary>
    public sealed class Currentbin : Case
    {
        private Currentbin(object json) : base(json) { }

        public static Currentbin Include { get; } = new("Include");
        public static Currentbin Exclude { get; } = new("Exclude");
        public static Currentbin Half { get; } = new("Half");
    }

    /// <summary>Where the lengths of error bars come from.</summary>
    public sealed class ErrorType : Case
    {
        private ErrorType(object json) : base(json) { }

        public static ErrorType Percent { get; } = new("percent");
        public static ErrorType Constant { get; } = new("constant");
        public static ErrorType Sqrt { get; } = new("sqrt");
        public static ErrorType Data { get; } = new("data");
    }

    /// <summary>The area that a trace fills.</summary>
    public sealed class Fill : Case
    {
        private Fill(object json) : base(json) { }

        public static Fill None { get; } = new("none");
        public static Fill ToZero_y { get; } = new("tozeroy");
        public static Fill ToZero_x { get; } = new("tozerox");
        public static Fill ToNext_y { get; } = new("tonexty");
        public static Fill ToNext_x { get; } = new("tonextx");
        public static Fill ToSelf { get; } = new("toself");
        public static Fill ToNext { get; } = new("tonext");
    }

    /// <summary>What a stack is normalised to.</summary>
    public sealed class GroupNorm : Case
    {
        private GroupNorm(object json) : base(json) { }

        public static GroupNorm None { get; } = new("");
        public static GroupNorm Fraction { get; } = new("fraction");
        public static GroupNorm Percent { get; } = new("percent");
    }

    /// <summary>What a bin holds.</summary>
    public sealed class HistFunc : Case
    {
        private HistFunc(object json) : base(json) { }

        public static HistFunc Count { get; } = new("count");
        public static HistFunc Sum { get; } = new("sum");
        public static HistFunc Avg { get; } = new("avg");
        public static HistFunc Min { get; } = new("min");
        public static HistFunc Max { get; } = new("max");
    }

    /// <summary>What a histogram is normalised to.</summary>
    public sealed class HistNorm : Case
    {
        private HistNorm(object json) : base(json) { }

        public static HistNorm None { get; } = new("");
        public static HistNorm Percent { get; } = new("percent");
        public static HistNorm Probability { get; } = new("probability");
        public static HistNorm Density { get; } = new("density");
        public static HistNorm ProbabilityDensity { get; } = new("probability density");
    }

    /// <summary>What a scatter trace draws.</summary>
    public sealed class Mode : Case
    {
        private Mode(object json) : base(json) { }

        public static Mode None { get; } = new("none");
        public static Mode Lines { get; } = new("lines");
        public static Mode Lines_Markers { get; } = new("lines+markers");
        public static Mode Lines_Text { get; } = new("lines+text");
        public static Mode Lines_Markers_Text { get; } = new("lines+markers+text");
        public static Mode Markers { get; } = new("markers");
        public static Mode Markers_Text { get; } = new("markers+text");
        public static Mode Text { get; } = new("text");
    }

    /// <summary>How quartiles are computed.</summary>
    public sealed class QuartileMethod : Case
    {
        private QuartileMethod(object json) : base(json) { }

        public static QuartileMethod Linear { get; } = new("linear");
        public static QuartileMethod Exclusive { get; } = new("exclusive");
        public static QuartileMethod Inclusive { get; } = new("inclusive");
    }

    /// <summary>Whether a heat map is interpolated.</summary>
    public sealed class SmoothAlg : Case
    {
        private SmoothAlg(object json) : base(json) { }

        public static SmoothAlg False { get; } = new(false);
        public static SmoothAlg Best { get; } = new("best");
        public static SmoothAlg Fast { get; } = new("fast");
    }

    /// <summary>Whether a trace is drawn.</summary>
    public sealed class Visible : Case
    {
        private Visible(object json) : base(json) { }

        public static Visible True { get; } = new(true);
        public static Visible False { get; } = new(false);
        public static Visible LegendOnly { get; } = new("legendonly");
    }
}
