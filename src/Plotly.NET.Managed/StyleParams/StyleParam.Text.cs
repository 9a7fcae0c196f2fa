namespace Plotly.NET;

// Where a text stands and how it is aligned.
public static partial class StyleParam
{
    /// <summary>The alignment of the lines in a hover label.</summary>
    public sealed class Align : Case
    {
        private Align(object json) : base(json) { }

        /// <summary>Follows the side of the point on which the label stands (the default).</summary>
        public static Align Auto { get; } = new("auto");
        /// <summary>Lines start at the left edge of the label.</summary>
        public static Align Left { get; } = new("left");
        /// <summary>Lines end at the right edge of the label.</summary>
        public static Align Right { get; } = new("right");
    }

    /// <summary>The alignment of the lines in an annotation.</summary>
    public sealed class AnnotationAlignment : Case
    {
        private AnnotationAlignment(object json) : base(json) { }

        /// <summary>Lines start at the left edge.</summary>
        public static AnnotationAlignment Left { get; } = new("left");
        /// <summary>Lines are centered (the default).</summary>
        public static AnnotationAlignment Center { get; } = new("center");
        /// <summary>Lines end at the right edge.</summary>
        public static AnnotationAlignment Right { get; } = new("right");
    }

    /// <summary>A font family. If it is not installed where the chart is shown, another one takes its place.</summary>
    public sealed class FontFamily : Case
    {
        private FontFamily(object json) : base(json) { }

        /// <summary>Arial, a sans serif.</summary>
        public static FontFamily Arial { get; } = new("Arial");
        /// <summary>Balto, a sans serif.</summary>
        public static FontFamily Balto { get; } = new("Balto");
        /// <summary>Courier New, a typewriter face of fixed width.</summary>
        public static FontFamily Courier_New { get; } = new("Courier New");
        /// <summary>Consolas, a sans serif of fixed width, for code.</summary>
        public static FontFamily Consolas { get; } = new("Consolas");
        /// <summary>Droid Sans, a sans serif.</summary>
        public static FontFamily Droid_Sans { get; } = new("Droid Sans");
        /// <summary>Droid Serif, a face with serifs.</summary>
        public static FontFamily Droid_Serif { get; } = new("Droid Serif");
        /// <summary>Droid Sans Mono, a sans serif of fixed width.</summary>
        public static FontFamily Droid_Sans_Mono { get; } = new("Droid Sans Mono");
        /// <summary>Gravitas One, a very bold face for headlines.</summary>
        public static FontFamily Gravitas_One { get; } = new("Gravitas One");
        /// <summary>Old Standard TT, a face with serifs, as in books from around 1900.</summary>
        public static FontFamily Old_Standard_TT { get; } = new("Old Standard TT");
        /// <summary>Open Sans, a sans serif; the first choice of plotly.js.</summary>
        public static FontFamily Open_Sans { get; } = new("Open Sans");
        /// <summary>Overpass, a sans serif modeled on highway signs.</summary>
        public static FontFamily Overpass { get; } = new("Overpass");
        /// <summary>PT Sans Narrow, a narrow sans serif.</summary>
        public static FontFamily PT_Sans_Narrow { get; } = new("PT Sans Narrow");
        /// <summary>Raleway, a thin sans serif for headlines.</summary>
        public static FontFamily Raleway { get; } = new("Raleway");
        /// <summary>Times New Roman, a face with serifs.</summary>
        public static FontFamily Times_New_Roman { get; } = new("Times New Roman");
        /// <summary>Any other family, or several in order of preference, separated by commas.</summary>
        public static FontFamily NewCustom(string item) => new(item);
    }

    /// <summary>The horizontal alignment of texts in table cells, or of a color bar at its position.</summary>
    public sealed class HorizontalAlign : Case
    {
        private HorizontalAlign(object json) : base(json) { }

        /// <summary>Aligned to the left.</summary>
        public static HorizontalAlign Left { get; } = new("left");
        /// <summary>Centered.</summary>
        public static HorizontalAlign Center { get; } = new("center");
        /// <summary>Aligned to the right.</summary>
        public static HorizontalAlign Right { get; } = new("right");
    }

    /// <summary>The angle of the text in a shape.</summary>
    public sealed class TextAngle : Case
    {
        private TextAngle(object json) : base(json) { }

        /// <summary>Along the line; horizontal in other shapes (the default).</summary>
        public static TextAngle Auto { get; } = new("auto");
        /// <summary>An angle from the horizontal, in degrees clockwise.</summary>
        public static TextAngle NewDegrees(double item) => new(item);
    }

    /// <summary>Where a text stands relative to its point or bar. In a shape, the nine positions are those inside it.</summary>
    public sealed class TextPosition : Case
    {
        private TextPosition(object json) : base(json) { }

        /// <summary>To the upper left of the point.</summary>
        public static TextPosition TopLeft { get; } = new("top left");
        /// <summary>Above the point.</summary>
        public static TextPosition TopCenter { get; } = new("top center");
        /// <summary>To the upper right of the point.</summary>
        public static TextPosition TopRight { get; } = new("top right");
        /// <summary>To the left of the point.</summary>
        public static TextPosition MiddleLeft { get; } = new("middle left");
        /// <summary>On the point (the default for points).</summary>
        public static TextPosition MiddleCenter { get; } = new("middle center");
        /// <summary>To the right of the point.</summary>
        public static TextPosition MiddleRight { get; } = new("middle right");
        /// <summary>To the lower left of the point.</summary>
        public static TextPosition BottomLeft { get; } = new("bottom left");
        /// <summary>Below the point.</summary>
        public static TextPosition BottomCenter { get; } = new("bottom center");
        /// <summary>To the lower right of the point.</summary>
        public static TextPosition BottomRight { get; } = new("bottom right");
        /// <summary>Inside the bar if it fits, else outside (the default for bars).</summary>
        public static TextPosition Auto { get; } = new("auto");
        /// <summary>Inside the bar, at its end; turned and made smaller to fit.</summary>
        public static TextPosition Inside { get; } = new("inside");
        /// <summary>Beyond the end of the bar, or inside if another bar is stacked on it.</summary>
        public static TextPosition Outside { get; } = new("outside");
        /// <summary>No text on the bar.</summary>
        public static TextPosition None { get; } = new("none");
    }

    /// <summary>The vertical alignment of a text in its box, or of a color bar at its position.</summary>
    public sealed class VerticalAlign : Case
    {
        private VerticalAlign(object json) : base(json) { }

        /// <summary>Aligned to the top.</summary>
        public static VerticalAlign Top { get; } = new("top");
        /// <summary>Centered vertically.</summary>
        public static VerticalAlign Middle { get; } = new("middle");
        /// <summary>Aligned to the bottom.</summary>
        public static VerticalAlign Bottom { get; } = new("bottom");
    }

    /// <summary>The part of a title, legend, text or picture that stands at x.</summary>
    public sealed class XAnchorPosition : Case
    {
        private XAnchorPosition(object json) : base(json) { }

        /// <summary>Chosen by plotly.js to suit the position (the default).</summary>
        public static XAnchorPosition Auto { get; } = new("auto");
        /// <summary>The left edge: the object extends to the right of x.</summary>
        public static XAnchorPosition Left { get; } = new("left");
        /// <summary>The center: the object extends equally to both sides of x.</summary>
        public static XAnchorPosition Center { get; } = new("center");
        /// <summary>The right edge: the object extends to the left of x.</summary>
        public static XAnchorPosition Right { get; } = new("right");
    }

    /// <summary>The part of a title, legend, text or picture that stands at y.</summary>
    public sealed class YAnchorPosition : Case
    {
        private YAnchorPosition(object json) : base(json) { }

        /// <summary>Chosen by plotly.js to suit the position (the default).</summary>
        public static YAnchorPosition Auto { get; } = new("auto");
        /// <summary>The top edge: the object extends down from y.</summary>
        public static YAnchorPosition Top { get; } = new("top");
        /// <summary>The middle: the object extends equally above and below y.</summary>
        public static YAnchorPosition Middle { get; } = new("middle");
        /// <summary>The bottom edge: the object extends up from y.</summary>
        public static YAnchorPosition Bottom { get; } = new("bottom");
    }
}
