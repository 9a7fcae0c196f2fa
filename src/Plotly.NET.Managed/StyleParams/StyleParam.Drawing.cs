using System.Globalization;

namespace Plotly.NET;

// Lines, markers, arrows, shapes, patterns.
public static partial class StyleParam
{
    /// <summary>The direction from which the angle of a marker is measured.</summary>
    public sealed class AngleRef : Case
    {
        private AngleRef(object json) : base(json) { }

        /// <summary>The direction from the previous point to this one: angle 0 points along the line.</summary>
        public static AngleRef Previous { get; } = new("previous");
        /// <summary>The top of the screen (the default).</summary>
        public static AngleRef Up { get; } = new("up");
    }

    /// <summary>The head of the arrow that an annotation points with.</summary>
    public sealed class ArrowHead : Case
    {
        private ArrowHead(object json) : base(json) { }

        /// <summary>A filled triangle, short and wide (the default).</summary>
        public static ArrowHead TriangleShort { get; } = new(1);
        /// <summary>A filled triangle, longer and narrower.</summary>
        public static ArrowHead TriangleTall { get; } = new(2);
        /// <summary>A filled arrowhead with a notched back.</summary>
        public static ArrowHead Barbed { get; } = new(3);
        /// <summary>A wide V of two strokes.</summary>
        public static ArrowHead SimpleShort { get; } = new(4);
        /// <summary>A narrow V of two strokes.</summary>
        public static ArrowHead SimpleTall { get; } = new(5);
        /// <summary>A filled circle on the point; the name is spelled as in Plotly.NET.</summary>
        public static ArrowHead Cirle { get; } = new(6);
        /// <summary>A filled square on the point, upright whatever the direction of the arrow.</summary>
        public static ArrowHead Square { get; } = new(7);
        /// <summary>Meant for no head at all, but plotly.js 2.27.1 has no head 8 and fails: use <see cref="ArrowSide.None"/>.</summary>
        public static ArrowHead LineOnly { get; } = new(8);
    }

    /// <summary>The ends of an arrow that have a head.</summary>
    public sealed class ArrowSide : Case
    {
        private ArrowSide(object json) : base(json) { }

        /// <summary>A head at the text.</summary>
        public static ArrowSide Start { get; } = new("start");
        /// <summary>A head at the point (the default).</summary>
        public static ArrowSide End { get; } = new("end");
        /// <summary>
        /// Meant for heads at both ends. plotly.js does not know the value, <c>startend</c>, and draws only the head at the point.
        /// </summary>
        public static ArrowSide StartEnd { get; } = new("startend");
        /// <summary>A line without a head.</summary>
        public static ArrowSide None { get; } = new("none");
    }

    /// <summary>How far a line stops short of its points.</summary>
    public sealed class BackOff : Case
    {
        private BackOff(object json) : base(json) { }

        /// <summary>Stops at arrow markers that point along the line, so that it does not show through (the default).</summary>
        public static BackOff Auto { get; } = new("auto");
        /// <summary>Stops this many pixels short of each point.</summary>
        public static BackOff NewValue(int item) => new(item);
        /// <summary>Stops short of each point by its own number of pixels.</summary>
        public static BackOff NewArray(IEnumerable<int> item) => new(item);
    }

    /// <summary>The dash pattern of a line.</summary>
    public sealed class DrawingStyle : Case
    {
        private DrawingStyle(object json) : base(json) { }

        /// <summary>An unbroken line (the default).</summary>
        public static DrawingStyle Solid { get; } = new("solid");
        /// <summary>Dashes.</summary>
        public static DrawingStyle Dash { get; } = new("dash");
        /// <summary>Dots.</summary>
        public static DrawingStyle Dot { get; } = new("dot");
        /// <summary>Alternating dashes and dots.</summary>
        public static DrawingStyle DashDot { get; } = new("dashdot");
        /// <summary>Long dashes.</summary>
        public static DrawingStyle LongDash { get; } = new("longdash");
        /// <summary>Alternating long dashes and dots.</summary>
        public static DrawingStyle LongDashDot { get; } = new("longdashdot");
        /// <summary>A custom pattern: the lengths of dash, gap, dash, gap, … in pixels.</summary>
        public static DrawingStyle NewUser(IEnumerable<int> item) =>
            new(string.Join(',', item.Select(px => string.Create(CultureInfo.InvariantCulture, $"{px}px"))));
    }

    /// <summary>What counts as the inside of a path that crosses itself.</summary>
    public sealed class FillRule : Case
    {
        private FillRule(object json) : base(json) { }

        /// <summary>Leaves holes where an even number of loops overlap (the default).</summary>
        public static FillRule EvenOdd { get; } = new("evenodd");
        /// <summary>Fills overlapping loops too, unless they run in opposite directions.</summary>
        public static FillRule NonZero { get; } = new("nonzero");
    }

    /// <summary>The direction of the gradient that fills a marker.</summary>
    public sealed class GradientType : Case
    {
        private GradientType(object json) : base(json) { }

        /// <summary>From the marker's color at the edge to the gradient's color in the center.</summary>
        public static GradientType Radial { get; } = new("radial");
        /// <summary>From the marker's color on the left to the gradient's color on the right.</summary>
        public static GradientType Horizontal { get; } = new("horizontal");
        /// <summary>From the marker's color at the top to the gradient's color at the bottom.</summary>
        public static GradientType Vertical { get; } = new("vertical");
        /// <summary>One color, no gradient (the default).</summary>
        public static GradientType None { get; } = new("none");
    }

    /// <summary>How a number in <c>MultiSize</c> becomes the size of a marker.</summary>
    public sealed class MarkerSizeMode : Case
    {
        private MarkerSizeMode(object json) : base(json) { }

        /// <summary>The diameter grows with the size: diameter = size / <c>SizeRef</c> pixels (the default).</summary>
        public static MarkerSizeMode Diameter { get; } = new("diameter");
        /// <summary>The area grows with the size: diameter = √(2 · size / <c>SizeRef</c>) pixels.</summary>
        public static MarkerSizeMode Area { get; } = new("area");
    }

    /// <summary>
    /// The symbol of a marker. Symbols made of lines are invisible without a marker outline, unless they are drawn in the style
    /// <see cref="SymbolStyle.Open"/>.
    /// </summary>
    public sealed class MarkerSymbol : Case
    {
        private MarkerSymbol(object json) : base(json) { }

        /// <summary>
        /// A symbol drawn as an outline, with a dot in it, or both. Crossed shapes, lines (except <see cref="Hash"/>), arrows,
        /// <see cref="Hourglass"/> and <see cref="Bowtie"/> have no variant with a dot.
        /// </summary>
        public static MarkerSymbol NewModified(MarkerSymbol item1, SymbolStyle item2) =>
            new((int.Parse(item1.ToString(), CultureInfo.InvariantCulture) + item2.Offset).ToString(CultureInfo.InvariantCulture));
        /// <summary>A filled circle (the default).</summary>
        public static MarkerSymbol Circle { get; } = new("0");
        /// <summary>A filled square.</summary>
        public static MarkerSymbol Square { get; } = new("1");
        /// <summary>A filled square standing on a corner.</summary>
        public static MarkerSymbol Diamond { get; } = new("2");
        /// <summary>A filled plus sign with broad arms.</summary>
        public static MarkerSymbol Cross { get; } = new("3");
        /// <summary>A filled X with broad arms.</summary>
        public static MarkerSymbol X { get; } = new("4");
        /// <summary>A filled triangle pointing up.</summary>
        public static MarkerSymbol TriangleUp { get; } = new("5");
        /// <summary>A filled triangle pointing down.</summary>
        public static MarkerSymbol TriangleDown { get; } = new("6");
        /// <summary>A filled triangle pointing left.</summary>
        public static MarkerSymbol TriangleLeft { get; } = new("7");
        /// <summary>A filled triangle pointing right.</summary>
        public static MarkerSymbol TriangleRight { get; } = new("8");
        /// <summary>A filled right triangle pointing to the upper right.</summary>
        public static MarkerSymbol TriangleNE { get; } = new("9");
        /// <summary>A filled right triangle pointing to the lower right.</summary>
        public static MarkerSymbol TriangleSE { get; } = new("10");
        /// <summary>A filled right triangle pointing to the lower left.</summary>
        public static MarkerSymbol TriangleSW { get; } = new("11");
        /// <summary>A filled right triangle pointing to the upper left.</summary>
        public static MarkerSymbol TriangleNW { get; } = new("12");
        /// <summary>A filled pentagon with a corner at the top.</summary>
        public static MarkerSymbol Pentagon { get; } = new("13");
        /// <summary>A filled hexagon with corners at the top and bottom.</summary>
        public static MarkerSymbol Hexagon { get; } = new("14");
        /// <summary>A filled hexagon with corners on the left and right.</summary>
        public static MarkerSymbol Hexagon2 { get; } = new("15");
        /// <summary>A filled octagon.</summary>
        public static MarkerSymbol Octagon { get; } = new("16");
        /// <summary>A filled five-pointed star.</summary>
        public static MarkerSymbol Star { get; } = new("17");
        /// <summary>A filled six-pointed star.</summary>
        public static MarkerSymbol Hexagram { get; } = new("18");
        /// <summary>A filled three-pointed star: a triangle pointing up, its sides curved inward.</summary>
        public static MarkerSymbol StarTriangleUp { get; } = new("19");
        /// <summary>A filled three-pointed star: a triangle pointing down, its sides curved inward.</summary>
        public static MarkerSymbol StarTriangleDown { get; } = new("20");
        /// <summary>A filled four-pointed star: a square, its sides curved inward.</summary>
        public static MarkerSymbol StarSquare { get; } = new("21");
        /// <summary>A filled four-pointed star: a diamond, its sides curved inward.</summary>
        public static MarkerSymbol StarDiamond { get; } = new("22");
        /// <summary>A filled diamond, twice as tall as wide.</summary>
        public static MarkerSymbol DiamondTall { get; } = new("23");
        /// <summary>A filled diamond, twice as wide as tall.</summary>
        public static MarkerSymbol DiamondWide { get; } = new("24");
        /// <summary>Two filled triangles, one above the other, meeting at their tips.</summary>
        public static MarkerSymbol Hourglass { get; } = new("25");
        /// <summary>Two filled triangles, side by side, meeting at their tips.</summary>
        public static MarkerSymbol Bowtie { get; } = new("26");
        /// <summary>A filled circle; with an outline, a plus sign is drawn across it.</summary>
        public static MarkerSymbol CircleCross { get; } = new("27");
        /// <summary>A filled circle; with an outline, an X is drawn across it.</summary>
        public static MarkerSymbol CircleX { get; } = new("28");
        /// <summary>A filled square; with an outline, a plus sign is drawn across it.</summary>
        public static MarkerSymbol SquareCross { get; } = new("29");
        /// <summary>A filled square; with an outline, an X is drawn across it.</summary>
        public static MarkerSymbol SquareX { get; } = new("30");
        /// <summary>A filled diamond; with an outline, a plus sign is drawn across it.</summary>
        public static MarkerSymbol DiamondCross { get; } = new("31");
        /// <summary>A filled diamond; with an outline, an X is drawn across it.</summary>
        public static MarkerSymbol DiamondX { get; } = new("32");
        /// <summary>A plus sign of two lines; needs an outline.</summary>
        public static MarkerSymbol CrossThin { get; } = new("33");
        /// <summary>An X of two lines; needs an outline.</summary>
        public static MarkerSymbol XThin { get; } = new("34");
        /// <summary>An asterisk of four lines; needs an outline.</summary>
        public static MarkerSymbol Asterisk { get; } = new("35");
        /// <summary>A hash sign of four lines; needs an outline.</summary>
        public static MarkerSymbol Hash { get; } = new("36");
        /// <summary>Three lines from the center: up, lower left, lower right; needs an outline.</summary>
        public static MarkerSymbol YUp { get; } = new("37");
        /// <summary>Three lines from the center: down, upper left, upper right; needs an outline.</summary>
        public static MarkerSymbol YDown { get; } = new("38");
        /// <summary>Three lines from the center: left, upper right, lower right; needs an outline.</summary>
        public static MarkerSymbol YLeft { get; } = new("39");
        /// <summary>Three lines from the center: right, upper left, lower left; needs an outline.</summary>
        public static MarkerSymbol YRight { get; } = new("40");
        /// <summary>A horizontal line; needs an outline.</summary>
        public static MarkerSymbol LineEW { get; } = new("41");
        /// <summary>A vertical line; needs an outline.</summary>
        public static MarkerSymbol LineNS { get; } = new("42");
        /// <summary>A diagonal line that rises to the right; needs an outline.</summary>
        public static MarkerSymbol LineNE { get; } = new("43");
        /// <summary>A diagonal line that falls to the right; needs an outline.</summary>
        public static MarkerSymbol LineNW { get; } = new("44");
        /// <summary>A filled triangle pointing up, its tip at the point.</summary>
        public static MarkerSymbol ArrowUp { get; } = new("45");
        /// <summary>A filled triangle pointing down, its tip at the point.</summary>
        public static MarkerSymbol ArrowDown { get; } = new("46");
        /// <summary>A filled triangle pointing left, its tip at the point.</summary>
        public static MarkerSymbol ArrowLeft { get; } = new("47");
        /// <summary>A filled triangle pointing right, its tip at the point.</summary>
        public static MarkerSymbol ArrowRight { get; } = new("48");
        /// <summary>A filled triangle pointing up; with an outline, a bar is drawn at its tip.</summary>
        public static MarkerSymbol ArrowBarUp { get; } = new("49");
        /// <summary>A filled triangle pointing down; with an outline, a bar is drawn at its tip.</summary>
        public static MarkerSymbol ArrowBarDown { get; } = new("50");
        /// <summary>A filled triangle pointing left; with an outline, a bar is drawn at its tip.</summary>
        public static MarkerSymbol ArrowBarLeft { get; } = new("51");
        /// <summary>A filled triangle pointing right; with an outline, a bar is drawn at its tip.</summary>
        public static MarkerSymbol ArrowBarRight { get; } = new("52");
        /// <summary>A filled, narrow arrowhead pointing up, its tip at the point.</summary>
        public static MarkerSymbol Arrow { get; } = new("53");
        /// <summary>A filled, wide arrowhead pointing up, its tip at the point.</summary>
        public static MarkerSymbol ArrowWide { get; } = new("54");
    }

    /// <summary>Whether the marker's color is that of the pattern or that of the background.</summary>
    public sealed class PatternFillMode : Case
    {
        private PatternFillMode(object json) : base(json) { }

        /// <summary>The pattern has the color, on a transparent background (the default).</summary>
        public static PatternFillMode Replace { get; } = new("replace");
        /// <summary>The background has the color, under a half-transparent pattern in dark gray or white.</summary>
        public static PatternFillMode Overlay { get; } = new("overlay");
    }

    /// <summary>The lines or dots of a pattern.</summary>
    public sealed class PatternShape : Case
    {
        private PatternShape(object json) : base(json) { }

        /// <summary>No pattern (the default).</summary>
        public static PatternShape None { get; } = new("");
        /// <summary>Diagonal lines, as in <c>/</c>: rising to the right, despite the name.</summary>
        public static PatternShape DiagonalDescending { get; } = new("/");
        /// <summary>Diagonal lines, as in <c>\</c>: falling to the right, despite the name.</summary>
        public static PatternShape DiagonalAscending { get; } = new("\\");
        /// <summary>Diagonal lines in both directions.</summary>
        public static PatternShape DiagonalChecked { get; } = new("x");
        /// <summary>Horizontal lines.</summary>
        public static PatternShape HorizontalLines { get; } = new("-");
        /// <summary>Vertical lines.</summary>
        public static PatternShape VerticalLines { get; } = new("|");
        /// <summary>Horizontal and vertical lines.</summary>
        public static PatternShape Checked { get; } = new("+");
        /// <summary>Dots.</summary>
        public static PatternShape Dots { get; } = new(".");
    }

    /// <summary>How a line connects its points.</summary>
    public sealed class Shape : Case
    {
        private Shape(object json) : base(json) { }

        /// <summary>Straight lines from point to point (the default).</summary>
        public static Shape Linear { get; } = new("linear");
        /// <summary>A smooth curve through the points.</summary>
        public static Shape Spline { get; } = new("spline");
        /// <summary>Steps: first across, then up or down, with the jump at the next point.</summary>
        public static Shape Hv { get; } = new("hv");
        /// <summary>Steps: first up or down, then across, with the jump at the first point.</summary>
        public static Shape Vh { get; } = new("vh");
        /// <summary>Steps with the jump halfway between two points in x.</summary>
        public static Shape Hvh { get; } = new("hvh");
        /// <summary>Steps that go across halfway between two points in y.</summary>
        public static Shape Vhv { get; } = new("vhv");
    }

    /// <summary>The unit of the coordinates of a shape.</summary>
    public sealed class ShapeSizeMode : Case
    {
        private ShapeSizeMode(object json) : base(json) { }

        /// <summary>Data values, or fractions of the plotting area: the shape grows when one zooms in (the default).</summary>
        public static ShapeSizeMode Scaled { get; } = new("scaled");
        /// <summary>Pixels from the shape's anchor: the shape keeps its size.</summary>
        public static ShapeSizeMode Pixel { get; } = new("pixel");
    }

    /// <summary>What a shape draws.</summary>
    public sealed class ShapeType : Case
    {
        private ShapeType(object json) : base(json) { }

        /// <summary>The ellipse that fits between the two corners.</summary>
        public static ShapeType Circle { get; } = new("circle");
        /// <summary>The rectangle between the two corners.</summary>
        public static ShapeType Rectangle { get; } = new("rect");
        /// <summary>The SVG path in <c>Path</c>.</summary>
        public static ShapeType SvgPath { get; } = new("path");
        /// <summary>A straight line from the first point to the second.</summary>
        public static ShapeType Line { get; } = new("line");
    }

    /// <summary>The variants of a marker symbol: open, with a dot, or both.</summary>
    public sealed class SymbolStyle : Case
    {
        private SymbolStyle(string json, int offset) : base(json) => Offset = offset;

        /// <summary>The number that the style adds to that of a symbol.</summary>
        internal int Offset { get; }

        /// <summary>The outline alone, in the marker's color.</summary>
        public static SymbolStyle Open { get; } = new("open", 100);
        /// <summary>The filled symbol with a dot in its center.</summary>
        public static SymbolStyle Dot { get; } = new("dot", 200);
        /// <summary>The outline with a dot in its center.</summary>
        public static SymbolStyle OpenDot { get; } = new("open-dot", 300);
    }
}
