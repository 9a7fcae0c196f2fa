using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.maximum(Tensor)"/>
    public static Tensor maximum(Tensor input, Tensor other) => input.maximum(other);

    /// <inheritdoc cref="Tensor.minimum(Tensor)"/>
    public static Tensor minimum(Tensor input, Tensor other) => input.minimum(other);

    public partial class Tensor
    {
        /// <summary>
        /// Computes the element-wise maximum; NaN is propagated. Where both elements are equal, each gets half of the gradient.
        /// </summary>
        public Tensor maximum(Tensor other) => Elementwise.Binary<MaximumOp>(this, other).Record(
            "MaximumBackward", [this, other], [this, other], static (g, s) => ShareTies(g, s[0].lt(s[1]), s[0].eq(s[1])),
            static (g, s) => ShareTies(g, s[1].lt(s[0]), s[0].eq(s[1])));

        /// <summary>
        /// Computes the element-wise minimum; NaN is propagated. Where both elements are equal, each gets half of the gradient.
        /// </summary>
        public Tensor minimum(Tensor other) => Elementwise.Binary<MinimumOp>(this, other).Record(
            "MinimumBackward", [this, other], [this, other], static (g, s) => ShareTies(g, s[0].gt(s[1]), s[0].eq(s[1])),
            static (g, s) => ShareTies(g, s[1].gt(s[0]), s[0].eq(s[1])));

        /// <summary>Computes the element-wise maximum; an alias of <see cref="maximum(Tensor)"/>.</summary>
        public Tensor max(Tensor other) => maximum(other);

        /// <summary>Computes the element-wise minimum; an alias of <see cref="minimum(Tensor)"/>.</summary>
        public Tensor min(Tensor other) => minimum(other);

        /// <summary>Gives each of two equal values half of the gradient, and beside NaN, where none loses, all of it to both.</summary>
        private static Tensor ShareTies(Tensor gradient, Tensor loses, Tensor ties) =>
            Where(loses.logical_not(), torch.where(ties, gradient.mul(0.5), gradient));
    }
}
