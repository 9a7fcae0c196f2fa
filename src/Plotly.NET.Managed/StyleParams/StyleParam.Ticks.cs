namespace Plotly.NET;

// How ticks and their labels are drawn.
public static partial class StyleParam
{
    /// <summary>How the exponents of tick labels are written; examples are for 1,000,000,000.</summary>
    public sealed class ExponentFormat : Case
    {
        private ExponentFormat(object json) : base(json) { }

        /// <summary><c>1B</c> (billion); otherwise as <see cref="SI"/> (the default).</summary>
        public static ExponentFormat B { get; } = new("B");
        /// <summary><c>1G</c>, with the prefixes of SI units: k, M, G, T, …</summary>
        public static ExponentFormat SI { get; } = new("SI");
        /// <summary>1 × 10⁹, with a raised exponent.</summary>
        public static ExponentFormat Power { get; } = new("power");
        /// <summary><c>1E+9</c>.</summary>
        public static ExponentFormat Ecapital { get; } = new("E");
        /// <summary><c>1e+9</c>.</summary>
        public static ExponentFormat E { get; } = new("e");
        /// <summary><c>1,000,000,000</c>.</summary>
        public static ExponentFormat None { get; } = new("none");
    }

    /// <summary>The tick labels that show the exponent.</summary>
    public sealed class ShowExponent : Case
    {
        private ShowExponent(object json) : base(json) { }

        /// <summary>All ticks (the default).</summary>
        public static ShowExponent All { get; } = new("all");
        /// <summary>Only the first tick.</summary>
        public static ShowExponent First { get; } = new("first");
        /// <summary>Only the last tick.</summary>
        public static ShowExponent Last { get; } = new("last");
        /// <summary>No tick.</summary>
        public static ShowExponent None { get; } = new("none");
    }

    /// <summary>The tick labels that show the prefix or suffix.</summary>
    public sealed class ShowTickOption : Case
    {
        private ShowTickOption(object json) : base(json) { }

        /// <summary>All ticks (the default).</summary>
        public static ShowTickOption All { get; } = new("all");
        /// <summary>Only the first tick.</summary>
        public static ShowTickOption First { get; } = new("first");
        /// <summary>Only the last tick.</summary>
        public static ShowTickOption Last { get; } = new("last");
        /// <summary>No tick.</summary>
        public static ShowTickOption None { get; } = new("none");
    }

    /// <summary>The margins that grow to make room for tick labels.</summary>
    public sealed class TickAutoMargin : Case
    {
        private TickAutoMargin(object json) : base(json) { }

        /// <summary>The margins at the top and bottom.</summary>
        public static TickAutoMargin Height { get; } = new("height");
        /// <summary>The margins on the left and right.</summary>
        public static TickAutoMargin Width { get; } = new("width");
        /// <summary>The left margin.</summary>
        public static TickAutoMargin Left { get; } = new("left");
        /// <summary>The right margin.</summary>
        public static TickAutoMargin Right { get; } = new("right");
        /// <summary>The top margin.</summary>
        public static TickAutoMargin Top { get; } = new("top");
        /// <summary>The bottom margin.</summary>
        public static TickAutoMargin Bottom { get; } = new("bottom");
        /// <summary>All four margins (set by the default template).</summary>
        public static TickAutoMargin All { get; } = new("height+width+left+right+top+bottom");
        /// <summary>Several of them together.</summary>
        public static TickAutoMargin NewCustom(IEnumerable<TickAutoMargin> item) => new(string.Join('+', item));
    }

    /// <summary>Whether a tick label marks an instant or a period.</summary>
    public sealed class TickLabelMode : Case
    {
        private TickLabelMode(object json) : base(json) { }

        /// <summary>The label stands at its tick (the default).</summary>
        public static TickLabelMode Instant { get; } = new("instant");
        /// <summary>The label stands in the middle between its tick and the next; for date axes.</summary>
        public static TickLabelMode Period { get; } = new("period");
    }

    /// <summary>What happens to tick labels that reach too far.</summary>
    public sealed class TickLabelOverflow : Case
    {
        private TickLabelOverflow(object json) : base(json) { }

        /// <summary>They are shown.</summary>
        public static TickLabelOverflow Allow { get; } = new("allow");
        /// <summary>They are hidden if they would leave the figure.</summary>
        public static TickLabelOverflow HidePastDiv { get; } = new("hide past div");
        /// <summary>They are hidden if they would reach beyond an end of the axis.</summary>
        public static TickLabelOverflow HidePastDomain { get; } = new("hide past domain");
    }

    /// <summary>Where tick labels stand.</summary>
    public sealed class TickLabelPosition : Case
    {
        private TickLabelPosition(object json) : base(json) { }

        /// <summary>Outside the plot (the default).</summary>
        public static TickLabelPosition Outside { get; } = new("outside");
        /// <summary>Inside the plot.</summary>
        public static TickLabelPosition Inside { get; } = new("inside");
        /// <summary>Outside the plot, above the tick; for y axes.</summary>
        public static TickLabelPosition OutsideTop { get; } = new("outside top");
        /// <summary>Inside the plot, above the tick; for y axes.</summary>
        public static TickLabelPosition InsideTop { get; } = new("inside top");
        /// <summary>Outside the plot, to the left of the tick; for x axes.</summary>
        public static TickLabelPosition OutsideLeft { get; } = new("outside left");
        /// <summary>Inside the plot, to the left of the tick; for x axes.</summary>
        public static TickLabelPosition InsideLeft { get; } = new("inside left");
        /// <summary>Outside the plot, to the right of the tick; for x axes.</summary>
        public static TickLabelPosition OutsideRight { get; } = new("outside right");
        /// <summary>Inside the plot, to the right of the tick; for x axes.</summary>
        public static TickLabelPosition InsideRight { get; } = new("inside right");
        /// <summary>Outside the plot, below the tick; for y axes.</summary>
        public static TickLabelPosition OutsideBottom { get; } = new("outside bottom");
        /// <summary>Inside the plot, below the tick; for y axes.</summary>
        public static TickLabelPosition InsideBottom { get; } = new("inside bottom");
    }

    /// <summary>How the positions of ticks are chosen.</summary>
    public sealed class TickMode : Case
    {
        private TickMode(object json) : base(json) { }

        /// <summary>At round values that plotly.js picks, at most <c>NTicks</c> of them.</summary>
        public static TickMode Auto { get; } = new("auto");
        /// <summary>At equal steps of <c>DTick</c> from <c>Tick0</c>.</summary>
        public static TickMode Linear { get; } = new("linear");
        /// <summary>At <c>TickVals</c>, with the labels in <c>TickText</c>.</summary>
        public static TickMode Array { get; } = new("array");
        /// <summary>As many as on the axis that this one overlays, so that their grid lines coincide.</summary>
        public static TickMode Sync { get; } = new("sync");
    }

    /// <summary>The direction in which tick marks are drawn.</summary>
    public sealed class TickOptions : Case
    {
        private TickOptions(object json) : base(json) { }

        /// <summary>Outward from the axis line.</summary>
        public static TickOptions Outside { get; } = new("outside");
        /// <summary>Inward, into the plot.</summary>
        public static TickOptions Inside { get; } = new("inside");
        /// <summary>Nowhere: labels stand without tick marks.</summary>
        public static TickOptions Empty { get; } = new("");
    }
}
