namespace Plotly.NET;

// What the traces take.
public static partial class StyleParam
{
    /// <summary>Whether a box shows the mean and the standard deviation.</summary>
    public sealed class BoxMean : Case
    {
        private BoxMean(object json) : base(json) { }

        /// <summary>Shows the mean as a dashed line.</summary>
        public static BoxMean True { get; } = new(true);
        /// <summary>Shows neither (the default).</summary>
        public static BoxMean False { get; } = new(false);
        /// <summary>Shows the mean and the standard deviation.</summary>
        public static BoxMean SD { get; } = new("sd");
    }

    /// <summary>The data points that are drawn with a box.</summary>
    public sealed class BoxPoints : Case
    {
        private BoxPoints(object json) : base(json) { }

        /// <summary>The points beyond the whiskers (the default).</summary>
        public static BoxPoints Outliers { get; } = new("outliers");
        /// <summary>All points.</summary>
        public static BoxPoints All { get; } = new("all");
        /// <summary>The points beyond the whiskers; those below 4 · Q1 − 3 · Q3 or above 4 · Q3 − 3 · Q1 are highlighted.</summary>
        public static BoxPoints SuspectedOutliers { get; } = new("suspectedoutliers");
        /// <summary>No points.</summary>
        public static BoxPoints False { get; } = new(false);
    }

    /// <summary>The lower or upper bound of each color component of an image.</summary>
    public sealed class ColorComponentBound : Case
    {
        private ColorComponentBound(object json) : base(json) { }

        /// <summary>Bounds for red, green and blue, 0 to 255 each.</summary>
        public static ColorComponentBound NewRGB(int r, int g, int b) => new(new[] { r, g, b });
        /// <summary>Bounds for red, green and blue, 0 to 255 each, and alpha, 0 or 1.</summary>
        public static ColorComponentBound NewRGBA(int r, int g, int b, int a) => new(new[] { r, g, b, a });
        /// <summary>Bounds for red, green, blue and alpha, 0 to 255 each.</summary>
        public static ColorComponentBound NewRGBA256(int item1, int item2, int item3, int item4) =>
            new(new[] { item1, item2, item3, item4 });
        /// <summary>Bounds for hue, 0 to 360, saturation and lightness, 0 to 100 each.</summary>
        public static ColorComponentBound NewHSL(int h, int s, int l) => new(new[] { h, s, l });
        /// <summary>Bounds for hue, 0 to 360, saturation and lightness, 0 to 100 each, and alpha, 0 or 1.</summary>
        public static ColorComponentBound NewHSLA(int h, int s, int l, int a) => new(new[] { h, s, l, a });
    }

    /// <summary>What the color components of an image mean.</summary>
    public sealed class ColorModel : Case
    {
        private ColorModel(object json) : base(json) { }

        /// <summary>Red, green and blue, 0 to 255 each.</summary>
        public static ColorModel RGB { get; } = new("rgb");
        /// <summary>Red, green and blue, 0 to 255 each, and alpha, 0 to 1.</summary>
        public static ColorModel RGBA { get; } = new("rgba");
        /// <summary>Red, green, blue and alpha, 0 to 255 each.</summary>
        public static ColorModel RGBA256 { get; } = new("rgba256");
        /// <summary>Hue, 0 to 360, saturation and lightness, 0 to 100 each.</summary>
        public static ColorModel HSL { get; } = new("hsl");
        /// <summary>Hue, 0 to 360, saturation and lightness, 0 to 100 each, and alpha, 0 to 1.</summary>
        public static ColorModel HSLA { get; } = new("hsla");
    }

    /// <summary>A color scale. Each is described from its lowest value to its highest.</summary>
    public sealed class Colorscale : Case
    {
        private Colorscale(object json) : base(json) { }

        /// <summary>
        /// A scale from stops: positions from 0.0 to 1.0 in ascending order, each with its color. Throws for fewer than two.
        /// </summary>
        public static Colorscale NewCustom(IEnumerable<Tuple<double, Color>> item)
        {
            object[][] stops = [.. item.Select(stop => new object[] { stop.Item1, stop.Item2 })];
            return stops.Length >= 2
                ? new(stops)
                : throw new ArgumentException("A color scale needs at least two stops, one at 0.0 and one at 1.0.", nameof(item));
        }
        /// <summary>Blue through gray to red.</summary>
        public static Colorscale RdBu { get; } = new("RdBu");
        /// <summary>Dark blue through cyan, green, yellow and brown to white, as on a relief map.</summary>
        public static Colorscale Earth { get; } = new("Earth");
        /// <summary>Black through red, yellow and white to light blue, like glowing metal.</summary>
        public static Colorscale Blackbody { get; } = new("Blackbody");
        /// <summary>Dark red through orange to pale yellow. plotly.js spells it <c>YlOrRd</c> and uses its default scale instead.</summary>
        public static Colorscale YIOrRd { get; } = new("YIOrRd");
        /// <summary>Dark blue through green to pale yellow. plotly.js spells it <c>YlGnBu</c> and uses its default scale instead.</summary>
        public static Colorscale YIGnBu { get; } = new("YIGnBu");
        /// <summary>Pure blue through purple to pure red.</summary>
        public static Colorscale Bluered { get; } = new("Bluered");
        /// <summary>Dark blue through teal, yellow and orange to red.</summary>
        public static Colorscale Portland { get; } = new("Portland");
        /// <summary>Black through purple and orange to pale yellow.</summary>
        public static Colorscale Electric { get; } = new("Electric");
        /// <summary>Dark blue through cyan, yellow and red to dark red.</summary>
        public static Colorscale Jet { get; } = new("Jet");
        /// <summary>Black through red and yellow to white.</summary>
        public static Colorscale Hot { get; } = new("Hot");
        /// <summary>Black to white.</summary>
        public static Colorscale Greys { get; } = new("Greys");
        /// <summary>Dark green to nearly white.</summary>
        public static Colorscale Greens { get; } = new("Greens");
        /// <summary>Blue through white to red.</summary>
        public static Colorscale Picnic { get; } = new("Picnic");
        /// <summary>Purple through blue, green and yellow to red.</summary>
        public static Colorscale Rainbow { get; } = new("Rainbow");
        /// <summary>Dark purple through teal to yellow, in even steps of brightness.</summary>
        public static Colorscale Viridis { get; } = new("Viridis");
        /// <summary>Dark blue through gray to yellow; made for readers with color blindness.</summary>
        public static Colorscale Cividis { get; } = new("Cividis");
    }

    /// <summary>The direction in which a cumulative histogram adds up.</summary>
    public sealed class CumulativeDirection : Case
    {
        private CumulativeDirection(object json) : base(json) { }

        /// <summary>Each bin adds those before it: bars grow to the right (the default).</summary>
        public static CumulativeDirection Increasing { get; } = new("increasing");
        /// <summary>Each bin adds those after it: bars shrink to the right.</summary>
        public static CumulativeDirection Decreasing { get; } = new("decreasing");
    }

    /// <summary>Whether the bars of a cumulative histogram include their own bin.</summary>
    public sealed class Currentbin : Case
    {
        private Currentbin(object json) : base(json) { }

        /// <summary>A bar includes its own bin (the default).</summary>
        public static Currentbin Include { get; } = new("Include");
        /// <summary>A bar leaves its own bin out. plotly.js does not know the capitalized value and includes the bin.</summary>
        public static Currentbin Exclude { get; } = new("Exclude");
        /// <summary>A bar includes half of its own bin. plotly.js does not know the capitalized value and includes all of it.</summary>
        public static Currentbin Half { get; } = new("Half");
    }

    /// <summary>How the lengths of error bars are computed.</summary>
    public sealed class ErrorType : Case
    {
        private ErrorType(object json) : base(json) { }

        /// <summary>A percentage of each value: length = |y| · <c>Value</c> / 100.</summary>
        public static ErrorType Percent { get; } = new("percent");
        /// <summary>The same for all: length = <c>Value</c>.</summary>
        public static ErrorType Constant { get; } = new("constant");
        /// <summary>The square root of each value: length = √|y|.</summary>
        public static ErrorType Sqrt { get; } = new("sqrt");
        /// <summary>A length for each point, in <c>Array</c>.</summary>
        public static ErrorType Data { get; } = new("data");
    }

    /// <summary>The area that a line fills.</summary>
    public sealed class Fill : Case
    {
        private Fill(object json) : base(json) { }

        /// <summary>Fills nothing.</summary>
        public static Fill None { get; } = new("none");
        /// <summary>Fills the area between the line and y = 0.</summary>
        public static Fill ToZero_y { get; } = new("tozeroy");
        /// <summary>Fills the area between the line and x = 0.</summary>
        public static Fill ToZero_x { get; } = new("tozerox");
        /// <summary>Fills the area up or down to the line of the previous trace, or to y = 0 if there is none.</summary>
        public static Fill ToNext_y { get; } = new("tonexty");
        /// <summary>Fills the area left or right to the line of the previous trace, or to x = 0 if there is none.</summary>
        public static Fill ToNext_x { get; } = new("tonextx");
        /// <summary>Joins the ends of the line and fills the inside.</summary>
        public static Fill ToSelf { get; } = new("toself");
        /// <summary>Fills the area between this line and that of the previous trace, if one of them encloses the other.</summary>
        public static Fill ToNext { get; } = new("tonext");
    }

    /// <summary>How stacked areas are normalized.</summary>
    public sealed class GroupNorm : Case
    {
        private GroupNorm(object json) : base(json) { }

        /// <summary>Stacks the values as they are (the default).</summary>
        public static GroupNorm None { get; } = new("");
        /// <summary>Stacks value / sum of the values at the same position: the stack reaches 1 everywhere.</summary>
        public static GroupNorm Fraction { get; } = new("fraction");
        /// <summary>Stacks 100 · value / sum of the values at the same position: the stack reaches 100 everywhere.</summary>
        public static GroupNorm Percent { get; } = new("percent");
    }

    /// <summary>What the bar of a histogram bin shows.</summary>
    public sealed class HistFunc : Case
    {
        private HistFunc(object json) : base(json) { }

        /// <summary>The number of points in it (the default).</summary>
        public static HistFunc Count { get; } = new("count");
        /// <summary>The sum of y over the points in it (of x if the bars are horizontal).</summary>
        public static HistFunc Sum { get; } = new("sum");
        /// <summary>The mean of y over the points in it (of x if the bars are horizontal).</summary>
        public static HistFunc Avg { get; } = new("avg");
        /// <summary>The smallest y of the points in it (x if the bars are horizontal).</summary>
        public static HistFunc Min { get; } = new("min");
        /// <summary>The largest y of the points in it (x if the bars are horizontal).</summary>
        public static HistFunc Max { get; } = new("max");
    }

    /// <summary>How the bars of a histogram are normalized. Bars of sums or means are treated like counts.</summary>
    public sealed class HistNorm : Case
    {
        private HistNorm(object json) : base(json) { }

        /// <summary>Leaves the counts as they are: height = count (the default).</summary>
        public static HistNorm None { get; } = new("");
        /// <summary>Heights add up to 100: height = 100 · count / total.</summary>
        public static HistNorm Percent { get; } = new("percent");
        /// <summary>Heights add up to 1: height = count / total.</summary>
        public static HistNorm Probability { get; } = new("probability");
        /// <summary>Areas add up to the total: height = count / bin width.</summary>
        public static HistNorm Density { get; } = new("density");
        /// <summary>Areas add up to 1: height = count / (total · bin width).</summary>
        public static HistNorm ProbabilityDensity { get; } = new("probability density");
    }

    /// <summary>What a scatter trace draws at and between its points.</summary>
    public sealed class Mode : Case
    {
        private Mode(object json) : base(json) { }

        /// <summary>Nothing; hover labels and fills remain.</summary>
        public static Mode None { get; } = new("none");
        /// <summary>A line through the points.</summary>
        public static Mode Lines { get; } = new("lines");
        /// <summary>A line and a marker at each point.</summary>
        public static Mode Lines_Markers { get; } = new("lines+markers");
        /// <summary>A line and a text at each point.</summary>
        public static Mode Lines_Text { get; } = new("lines+text");
        /// <summary>A line, and a marker and a text at each point.</summary>
        public static Mode Lines_Markers_Text { get; } = new("lines+markers+text");
        /// <summary>A marker at each point.</summary>
        public static Mode Markers { get; } = new("markers");
        /// <summary>A marker and a text at each point.</summary>
        public static Mode Markers_Text { get; } = new("markers+text");
        /// <summary>A text at each point.</summary>
        public static Mode Text { get; } = new("text");
    }

    /// <summary>How the quartiles of a box plot are computed.</summary>
    public sealed class QuartileMethod : Case
    {
        private QuartileMethod(object json) : base(json) { }

        /// <summary>The 25th and 75th percentiles, interpolated between neighboring values (the default).</summary>
        public static QuartileMethod Linear { get; } = new("linear");
        /// <summary>The medians of the lower and the upper half; the middle value of an odd number belongs to neither half.</summary>
        public static QuartileMethod Exclusive { get; } = new("exclusive");
        /// <summary>The medians of the lower and the upper half; the middle value of an odd number belongs to both halves.</summary>
        public static QuartileMethod Inclusive { get; } = new("inclusive");
    }

    /// <summary>Whether the colors of a heat map or an image are interpolated.</summary>
    public sealed class SmoothAlg : Case
    {
        private SmoothAlg(object json) : base(json) { }

        /// <summary>Each cell has one color (the default).</summary>
        public static SmoothAlg False { get; } = new(false);
        /// <summary>Interpolates between the centers of the cells, whatever their widths; not for images.</summary>
        public static SmoothAlg Best { get; } = new("best");
        /// <summary>Lets the browser interpolate; needs cells of equal width and height.</summary>
        public static SmoothAlg Fast { get; } = new("fast");
    }

    /// <summary>Whether a trace is drawn.</summary>
    public sealed class Visible : Case
    {
        private Visible(object json) : base(json) { }

        /// <summary>Draws it (the default).</summary>
        public static Visible True { get; } = new(true);
        /// <summary>Leaves it out, of the legend too.</summary>
        public static Visible False { get; } = new(false);
        /// <summary>Lists it in the legend only; a click there draws it.</summary>
        public static Visible LegendOnly { get; } = new("legendonly");
    }
}
