using System.Globalization;

namespace Plotly.NET;

// Lines, markers, arrows, shapes, patterns.
public static partial class StyleParam
{
    /// <summary>What a marker's angle is measured from.</summary>
    public sealed class AngleRef : Case
    {
        private AngleRef(object json) : base(json) { }

        public static AngleRef Previous { get; } = new("previous");
        public static AngleRef Up { get; } = new("up");
    }

    /// <summary>The head of an annotation's arrow.</summary>
    public sealed class ArrowHead : Case
    {
        private ArrowHead(object json) : base(json) { }

        public static ArrowHead TriangleShort { get; } = new(1);
        public static ArrowHead TriangleTall { get; } = new(2);
        public static ArrowHead Barbed { get; } = new(3);
        public static ArrowHead SimpleShort { get; } = new(4);
        public static ArrowHead SimpleTall { get; } = new(5);
        public static ArrowHead Cirle { get; } = new(6);
        public static ArrowHead Square { get; } = new(7);
        public static ArrowHead LineOnly { get; } = new(8);
    }

    /// <summary>Which ends of an arrow have a head.</summary>
    public sealed class ArrowSide : Case
    {
        private ArrowSide(object json) : base(json) { }

        public static ArrowSide Start { get; } = new("start");
        public static ArrowSide End { get; } = new("end");
        public static ArrowSide StartEnd { get; } = new("startend");
        public static ArrowSide None { get; } = new("none");
    }

    /// <summary>How far a line ends before its point.</summary>
    public sealed class BackOff : Case
    {
        private BackOff(object json) : base(json) { }

        public static BackOff Auto { get; } = new("auto");
        public static BackOff NewValue(int item) => new(item);
        public static BackOff NewArray(IEnumerable<int> item) => new(item);
    }

    /// <summary>The dash of a line.</summary>
    public sealed class DrawingStyle : Case
    {
        private DrawingStyle(object json) : base(json) { }

        public static DrawingStyle Solid { get; } = new("solid");
        public static DrawingStyle Dash { get; } = new("dash");
        public static DrawingStyle Dot { get; } = new("dot");
        public static DrawingStyle DashDot { get; } = new("dashdot");
        public static DrawingStyle LongDash { get; } = new("longdash");
        public static DrawingStyle LongDashDot { get; } = new("longdashdot");
        public static DrawingStyle NewUser(IEnumerable<int> item) => new(string.Join(',', item.Select(px => string.Create(CultureInfo.InvariantCulture, $"{px}px"))));
    }

    /// <summary>The fill rule of a path.</summary>
    public sealed class FillRule : Case
    {
        private FillRule(object json) : base(json) { }

        public static FillRule EvenOdd { get; } = new("evenodd");
        public static FillRule NonZero { get; } = new("nonzero");
    }

    /// <summary>The kind of a gradient.</summary>
    public sealed class GradientType : Case
    {
        private GradientType(object json) : base(json) { }

        public static GradientType Radial { get; } = new("radial");
        public static GradientType Horizontal { get; } = new("horizontal");
        public static GradientType Vertical { get; } = new("vertical");
        public static GradientType None { get; } = new("none");
    }

    /// <summary>What a marker's size measures.</summary>
    public sealed class MarkerSizeMode : Case
    {
        private MarkerSizeMode(object json) : base(json) { }

        public static MarkerSizeMode Diameter { get; } = new("diameter");
        public static MarkerSizeMode Area { get; } = new("area");
    }

    /// <summary>The symbol of a marker.</summary>
    public sealed class MarkerSymbol : Case
    {
        private MarkerSymbol(object json) : base(json) { }

        public static MarkerSymbol NewModified(MarkerSymbol item1, SymbolStyle item2) =>
            new((int.Parse(item1.ToString(), CultureInfo.InvariantCulture) + item2.Offset).ToString(CultureInfo.InvariantCulture));
        public static MarkerSymbol Circle { get; } = new("0");
        public static MarkerSymbol Square { get; } = new("1");
        public static MarkerSymbol Diamond { get; } = new("2");
        public static MarkerSymbol Cross { get; } = new("3");
        public static MarkerSymbol X { get; } = new("4");
        public static MarkerSymbol TriangleUp { get; } = new("5");
        public static MarkerSymbol TriangleDown { get; } = new("6");
        public static MarkerSymbol TriangleLeft { get; } = new("7");
        public static MarkerSymbol TriangleRight { get; } = new("8");
        public static MarkerSymbol TriangleNE { get; } = new("9");
        public static MarkerSymbol TriangleSE { get; } = new("10");
        public static MarkerSymbol TriangleSW { get; } = new("11");
        public static MarkerSymbol TriangleNW { get; } = new("12");
        public static MarkerSymbol Pentagon { get; } = new("13");
        public static MarkerSymbol Hexagon { get; } = new("14");
        public static MarkerSymbol Hexagon2 { get; } = new("15");
        public static MarkerSymbol Octagon { get; } = new("16");
        public static MarkerSymbol Star { get; } = new("17");
        public static MarkerSymbol Hexagram { get; } = new("18");
        public static MarkerSymbol StarTriangleUp { get; } = new("19");
        public static MarkerSymbol StarTriangleDown { get; } = new("20");
        public static MarkerSymbol StarSquare { get; } = new("21");
        public static MarkerSymbol StarDiamond { get; } = new("22");
        public static MarkerSymbol DiamondTall { get; } = new("23");
        public static MarkerSymbol DiamondWide { get; } = new("24");
        public static MarkerSymbol Hourglass { get; } = new("25");
        public static MarkerSymbol Bowtie { get; } = new("26");
        public static MarkerSymbol CircleCross { get; } = new("27");
        public static MarkerSymbol CircleX { get; } = new("28");
        public static MarkerSymbol SquareCross { get; } = new("29");
        public static MarkerSymbol SquareX { get; } = new("30");
        public static MarkerSymbol DiamondCross { get; } = new("31");
        public static MarkerSymbol DiamondX { get; } = new("32");
        public static MarkerSymbol CrossThin { get; } = new("33");
        public static MarkerSymbol XThin { get; } = new("34");
        public static MarkerSymbol Asterisk { get; } = new("35");
        public static MarkerSymbol Hash { get; } = new("36");
        public static MarkerSymbol YUp { get; } = new("37");
        public static MarkerSymbol YDown { get; } = new("38");
        public static MarkerSymbol YLeft { get; } = new("39");
        public static MarkerSymbol YRight { get; } = new("40");
        public static MarkerSymbol LineEW { get; } = new("41");
        public static MarkerSymbol LineNS { get; } = new("42");
        public static MarkerSymbol LineNE { get; } = new("43");
        public static MarkerSymbol LineNW { get; } = new("44");
        public static MarkerSymbol ArrowUp { get; } = new("45");
        public static MarkerSymbol ArrowDown { get; } = new("46");
        public static MarkerSymbol ArrowLeft { get; } = new("47");
        public static MarkerSymbol ArrowRight { get; } = new("48");
        public static MarkerSymbol ArrowBarUp { get; } = new("49");
        public static MarkerSymbol ArrowBarDown { get; } = new("50");
        public static MarkerSymbol ArrowBarLeft { get; } = new("51");
        public static MarkerSymbol ArrowBarRight { get; } = new("52");
        public static MarkerSymbol Arrow { get; } = new("53");
        public static MarkerSymbol ArrowWide { get; } = new("54");
    }

    /// <summary>The symbol of a 3D marker.</summary>
    public sealed class MarkerSymbol3D : Case
    {
        private MarkerSymbol3D(object json) : base(json) { }

        public static MarkerSymbol3D Circle { get; } = new("circle");
        public static MarkerSymbol3D CircleOpen { get; } = new("circle-open");
        public static MarkerSymbol3D Cross { get; } = new("cross");
        public static MarkerSymbol3D Diamond { get; } = new("diamond");
        public static MarkerSymbol3D DiamondOpen { get; } = new("diamond-open");
        public static MarkerSymbol3D Square { get; } = new("square");
        public static MarkerSymbol3D SquareOpen { get; } = new("square-open");
        public static MarkerSymbol3D X { get; } = new("x");
    }

    /// <summary>Whether a pattern replaces or overlays the colour.</summary>
    public sealed class PatternFillMode : Case
    {
        private PatternFillMode(object json) : base(json) { }

        public static PatternFillMode Replace { get; } = new("replace");
        public static PatternFillMode Overlay { get; } = new("overlay");
    }

    /// <summary>The shape of a pattern.</summary>
    public sealed class PatternShape : Case
    {
        private PatternShape(object json) : base(json) { }

        public static PatternShape None { get; } = new("");
        public static PatternShape DiagonalDescending { get; } = new("/");
        public static PatternShape DiagonalAscending { get; } = new("");
        public static PatternShape DiagonalChecked { get; } = new("x");
        public static PatternShape HorizontalLines { get; } = new("-");
        public static PatternShape VerticalLines { get; } = new("|");
        public static PatternShape Checked { get; } = new("+");
        public static PatternShape Dots { get; } = new(".");
    }

    /// <summary>How a line joins its points.</summary>
    public sealed class Shape : Case
    {
        private Shape(object json) : base(json) { }

        public static Shape Linear { get; } = new("linear");
        public static Shape Spline { get; } = new("spline");
        public static Shape Hv { get; } = new("hv");
        public static Shape Vh { get; } = new("vh");
        public static Shape Hvh { get; } = new("hvh");
        public static Shape Vhv { get; } = new("vhv");
    }

    /// <summary>The unit of a shape's size.</summary>
    public sealed class ShapeSizeMode : Case
    {
        private ShapeSizeMode(object json) : base(json) { }

        public static ShapeSizeMode Scaled { get; } = new("scaled");
        public static ShapeSizeMode Pixel { get; } = new("pixel");
    }

    /// <summary>The kind of a shape.</summary>
    public sealed class ShapeType : Case
    {
        private ShapeType(object json) : base(json) { }

        public static ShapeType Circle { get; } = new("circle");
        public static ShapeType Rectangle { get; } = new("rect");
        public static ShapeType SvgPath { get; } = new("path");
        public static ShapeType Line { get; } = new("line");
    }

    /// <summary>Open or dotted variants of a marker symbol.</summary>
    public sealed class SymbolStyle : Case
    {
        private SymbolStyle(string json, int offset) : base(json) => Offset = offset;

        /// <summary>What the style adds to the number of a symbol.</summary>
        internal int Offset { get; }

        public static SymbolStyle Open { get; } = new("open", 100);
        public static SymbolStyle Dot { get; } = new("dot", 200);
        public static SymbolStyle OpenDot { get; } = new("open-dot", 300);
    }
}
