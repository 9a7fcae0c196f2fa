namespace Plotly.NET;

// How ticks and their labels are drawn.
public static partial class StyleParam
{
    /// <summary>How exponents are written.</summary>
    public sealed class ExponentFormat : Case
    {
        private ExponentFormat(object json) : base(json) { }

        public static ExponentFormat B { get; } = new("B");
        public static ExponentFormat SI { get; } = new("SI");
        public static ExponentFormat Power { get; } = new("power");
        public static ExponentFormat Ecapital { get; } = new("E");
        public static ExponentFormat E { get; } = new("e");
        public static ExponentFormat None { get; } = new("none");
    }

    /// <summary>Which ticks carry an exponent.</summary>
    public sealed class ShowExponent : Case
    {
        private ShowExponent(object json) : base(json) { }

        public static ShowExponent All { get; } = new("all");
        public static ShowExponent First { get; } = new("first");
        public static ShowExponent Last { get; } = new("last");
        public static ShowExponent None { get; } = new("none");
    }

    /// <summary>Which ticks carry a prefix or suffix.</summary>
    public sealed class ShowTickOption : Case
    {
        private ShowTickOption(object json) : base(json) { }

        public static ShowTickOption All { get; } = new("all");
        public static ShowTickOption First { get; } = new("first");
        public static ShowTickOption Last { get; } = new("last");
        public static ShowTickOption None { get; } = new("none");
    }

    /// <summary>Which margins grow to make room for labels.</summary>
    public sealed class TickAutoMargin : Case
    {
        private TickAutoMargin(object json) : base(json) { }

        public static TickAutoMargin Height { get; } = new("height");
        public static TickAutoMargin Width { get; } = new("width");
        public static TickAutoMargin Left { get; } = new("left");
        public static TickAutoMargin Right { get; } = new("right");
        public static TickAutoMargin Top { get; } = new("top");
        public static TickAutoMargin Bottom { get; } = new("bottom");
        public static TickAutoMargin All { get; } = new("height+width+left+right+top+bottom");
        public static TickAutoMargin NewCustom(IEnumerable<TickAutoMargin> item) => new(string.Join('+', item));
    }

    /// <summary>Whether a label marks an instant or a period.</summary>
    public sealed class TickLabelMode : Case
    {
        private TickLabelMode(object json) : base(json) { }

        public static TickLabelMode Instant { get; } = new("instant");
        public static TickLabelMode Period { get; } = new("period");
    }

    /// <summary>What happens to labels that leave the plot.</summary>
    public sealed class TickLabelOverflow : Case
    {
        private TickLabelOverflow(object json) : base(json) { }

        public static TickLabelOverflow Allow { get; } = new("allow");
        public static TickLabelOverflow HidePastDiv { get; } = new("hide past div");
        public static TickLabelOverflow HidePastDomain { get; } = new("hide past domain");
    }

    /// <summary>Where tick labels stand.</summary>
    public sealed class TickLabelPosition : Case
    {
        private TickLabelPosition(object json) : base(json) { }

        public static TickLabelPosition Outside { get; } = new("outside");
        public static TickLabelPosition Inside { get; } = new("inside");
        public static TickLabelPosition OutsideTop { get; } = new("outside top");
        public static TickLabelPosition InsideTop { get; } = new("inside top");
        public static TickLabelPosition OutsideLeft { get; } = new("outside left");
        public static TickLabelPosition InsideLeft { get; } = new("inside left");
        public static TickLabelPosition OutsideRight { get; } = new("outside right");
        public static TickLabelPosition InsideRight { get; } = new("inside right");
        public static TickLabelPosition OutsideBottom { get; } = new("outside bottom");
        public static TickLabelPosition InsideBottom { get; } = new("inside bottom");
    }

    /// <summary>How tick positions are found.</summary>
    public sealed class TickMode : Case
    {
        private TickMode(object json) : base(json) { }

        public static TickMode Auto { get; } = new("auto");
        public static TickMode Linear { get; } = new("linear");
        public static TickMode Array { get; } = new("array");
        public static TickMode Sync { get; } = new("sync");
    }

    /// <summary>Where ticks are drawn.</summary>
    public sealed class TickOptions : Case
    {
        private TickOptions(object json) : base(json) { }

        public static TickOptions Outside { get; } = new("outside");
        public static TickOptions Inside { get; } = new("inside");
        public static TickOptions Empty { get; } = new("");
    }
}
