namespace Plotly.NET;

// Where a text stands and how it is aligned.
public static partial class StyleParam
{
    /// <summary>Alignment of a hover label.</summary>
    public sealed class Align : Case
    {
        private Align(object json) : base(json) { }

        public static Align Auto { get; } = new("auto");
        public static Align Left { get; } = new("left");
        public static Align Right { get; } = new("right");
    }

    /// <summary>Alignment of an annotation's lines.</summary>
    public sealed class AnnotationAlignment : Case
    {
        private AnnotationAlignment(object json) : base(json) { }

        public static AnnotationAlignment Left { get; } = new("left");
        public static AnnotationAlignment Center { get; } = new("center");
        public static AnnotationAlignment Right { get; } = new("right");
    }

    /// <summary>A font family.</summary>
    public sealed class FontFamily : Case
    {
        private FontFamily(object json) : base(json) { }

        public static FontFamily Arial { get; } = new("Arial");
        public static FontFamily Balto { get; } = new("Balto");
        public static FontFamily Courier_New { get; } = new("Courier New");
        public static FontFamily Consolas { get; } = new("Consolas");
        public static FontFamily Droid_Sans { get; } = new("Droid Sans");
        public static FontFamily Droid_Serif { get; } = new("Droid Serif");
        public static FontFamily Droid_Sans_Mono { get; } = new("Droid Sans Mono");
        public static FontFamily Gravitas_One { get; } = new("Gravitas One");
        public static FontFamily Old_Standard_TT { get; } = new("Old Standard TT");
        public static FontFamily Open_Sans { get; } = new("Open Sans");
        public static FontFamily Overpass { get; } = new("Overpass");
        public static FontFamily PT_Sans_Narrow { get; } = new("PT Sans Narrow");
        public static FontFamily Raleway { get; } = new("Raleway");
        public static FontFamily Times_New_Roman { get; } = new("Times New Roman");
        public static FontFamily NewCustom(string item) => new(item);
    }

    /// <summary>Horizontal alignment.</summary>
    public sealed class HorizontalAlign : Case
    {
        private HorizontalAlign(object json) : base(json) { }

        public static HorizontalAlign Left { get; } = new("left");
        public static HorizontalAlign Center { get; } = new("center");
        public static HorizontalAlign Right { get; } = new("right");
    }

    /// <summary>The angle of a text.</summary>
    public sealed class TextAngle : Case
    {
        private TextAngle(object json) : base(json) { }

        public static TextAngle Auto { get; } = new("auto");
        public static TextAngle NewDegrees(double item) => new(item);
    }

    /// <summary>Where a text stands beside its point or bar.</summary>
    public sealed class TextPosition : Case
    {
        private TextPosition(object json) : base(json) { }

        public static TextPosition TopLeft { get; } = new("top left");
        public static TextPosition TopCenter { get; } = new("top center");
        public static TextPosition TopRight { get; } = new("top right");
        public static TextPosition MiddleLeft { get; } = new("middle left");
        public static TextPosition MiddleCenter { get; } = new("middle center");
        public static TextPosition MiddleRight { get; } = new("middle right");
        public static TextPosition BottomLeft { get; } = new("bottom left");
        public static TextPosition BottomCenter { get; } = new("bottom center");
        public static TextPosition BottomRight { get; } = new("bottom right");
        public static TextPosition Auto { get; } = new("auto");
        public static TextPosition Inside { get; } = new("inside");
        public static TextPosition Outside { get; } = new("outside");
        public static TextPosition None { get; } = new("none");
    }

    /// <summary>Vertical alignment.</summary>
    public sealed class VerticalAlign : Case
    {
        private VerticalAlign(object json) : base(json) { }

        public static VerticalAlign Top { get; } = new("top");
        public static VerticalAlign Middle { get; } = new("middle");
        public static VerticalAlign Bottom { get; } = new("bottom");
    }

    /// <summary>Which part of the object stands at x.</summary>
    public sealed class XAnchorPosition : Case
    {
        private XAnchorPosition(object json) : base(json) { }

        public static XAnchorPosition Auto { get; } = new("auto");
        public static XAnchorPosition Left { get; } = new("left");
        public static XAnchorPosition Center { get; } = new("center");
        public static XAnchorPosition Right { get; } = new("right");
    }

    /// <summary>Which part of the object stands at y.</summary>
    public sealed class YAnchorPosition : Case
    {
        private YAnchorPosition(object json) : base(json) { }

        public static YAnchorPosition Auto { get; } = new("auto");
        public static YAnchorPosition Top { get; } = new("top");
        public static YAnchorPosition Middle { get; } = new("middle");
        public static YAnchorPosition Bottom { get; } = new("bottom");
    }
}
