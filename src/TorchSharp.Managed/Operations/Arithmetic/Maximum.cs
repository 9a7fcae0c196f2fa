using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor maximum(Tensor input, Tensor other) => input.maximum(other);

    public static Tensor minimum(Tensor input, Tensor other) => input.minimum(other);

    public partial class Tensor
    {
        public Tensor maximum(Tensor other) => Elementwise.Binary<MaximumOp>(this, other).Record(
            "MaximumBackward", [this, other], [this, other], static (g, s) => ShareTies(g, s[0].gt(s[1]), s[0].eq(s[1])), static (g, s) => ShareTies(g, s[1].gt(s[0]), s[0].eq(s[1])));

        public Tensor minimum(Tensor other) => Elementwise.Binary<MinimumOp>(this, other).Record(
            "MinimumBackward", [this, other], [this, other], static (g, s) => ShareTies(g, s[0].lt(s[1]), s[0].eq(s[1])), static (g, s) => ShareTies(g, s[1].lt(s[0]), s[0].eq(s[1])));

        public Tensor max(Tensor other) => maximum(other);

        public Tensor min(Tensor other) => minimum(other);

        /// <summary>Where two values are equal, each gets half of the gradient.</summary>
        private static Tensor ShareTies(Tensor gradient, Tensor wins, Tensor ties) =>
            gradient.mul(wins.to_type(gradient.dtype).add(ties.to_type(gradient.dtype).mul(0.5)));
    }
}
