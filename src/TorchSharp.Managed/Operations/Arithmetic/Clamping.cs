using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.clamp(Scalar, Scalar)"/>
    public static Tensor clamp(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp(min, max);

    /// <inheritdoc cref="Tensor.clamp(Tensor, Tensor)"/>
    public static Tensor clamp(Tensor input, Tensor? min = null, Tensor? max = null) => input.clamp(min, max);

    /// <inheritdoc cref="Tensor.clamp_(Scalar, Scalar)"/>
    public static Tensor clamp_(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp_(min, max);

    /// <inheritdoc cref="Tensor.clamp_(Scalar, Scalar)"/>
    public static Tensor clamp_(Tensor input, Tensor? min = null, Tensor? max = null) => input.clamp_(min, max);

    /// <inheritdoc cref="Tensor.clip(Scalar, Scalar)"/>
    public static Tensor clip(Tensor input, Scalar? min = null, Scalar? max = null) => input.clip(min, max);

    public partial class Tensor
    {
        /// <summary>
        /// Clamps each element to the range between two bounds, either of which may be omitted. The gradient passes where the element lies
        /// between them.
        /// </summary>
        public Tensor clamp(Scalar? min = null, Scalar? max = null)
        {
            if (min is null && max is null)
                throw Shapes.Error("torch.clamp: At least one of 'min' or 'max' must not be None");
            // A single bound that is NaN bounds nothing; of two, it makes everything NaN.
            if ((min is null || max is null) && double.IsNaN((min ?? max)!.ToDouble()))
                return clone();
            using InternalScope scope = InternalScope.Enter();
            Tensor low = min is null ? this : Elementwise.Binary<MaximumOp>(this, min.ToTensorInRange(Promotion.Result(this, min)));
            Tensor result = max is null ? low : Elementwise.Binary<MinimumOp>(low, max.ToTensorInRange(Promotion.Result(low, max)));
            return scope.Publish(result.Record("ClampBackward", [this], [this], (g, s) => g.mul(Inside(s[0], min, max).to_type(g.dtype))));
        }

        /// <summary>Clamps each element to the range between two bounds; an alias of <c>clamp</c>.</summary>
        public Tensor clip(Scalar? min = null, Scalar? max = null) => clamp(min, max);

        /// <summary>Applies <c>clamp</c> in place.</summary>
        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => InPlaceSaving(t => t.clamp(min, max));

        /// <summary>Clamps each element to the range between its own bounds; if they cross, the upper bound wins.</summary>
        public Tensor clamp(Tensor? min = null, Tensor? max = null)
        {
            if (min is null && max is null)
                throw Shapes.Error("torch.clamp: At least one of 'min' or 'max' must not be None");
            using InternalScope scope = InternalScope.Enter();
            Tensor low = min is null ? this : Elementwise.Binary<MaximumOp>(this, min);
            Tensor result = max is null ? low : Elementwise.Binary<MinimumOp>(low, max);
            return scope.Publish(result.Record(
                "ClampBackward", [this, min, max], [this, min, max],
                static (g, s) => g.mul(Inside(s[0], s.Optional(1), s.Optional(2)).to_type(g.dtype)),
                static (g, s) => g.mul(BelowMinimum(s[0], s[1], s.Optional(2)).to_type(g.dtype)),
                static (g, s) => g.mul(AboveMaximum(s[0], s.Optional(1), s[2]).to_type(g.dtype))));
        }

        /// <inheritdoc cref="clamp_(Scalar, Scalar)"/>
        public Tensor clamp_(Tensor? min = null, Tensor? max = null) => InPlaceSaving(t => t.clamp(min, max), min, max);

        private static Tensor Inside(Tensor values, Scalar? min, Scalar? max)
        {
            Tensor above = min is null ? torch.ones_like(values, dtype: ScalarType.Bool) : values.ge(min);
            return max is null ? above : above.logical_and(values.le(max));
        }

        private static Tensor Inside(Tensor values, Tensor? min, Tensor? max)
        {
            Tensor above = min is null ? torch.ones_like(values, dtype: ScalarType.Bool) : values.ge(min);
            return max is null ? above : above.logical_and(values.le(max));
        }

        private static Tensor BelowMinimum(Tensor values, Tensor min, Tensor? max) =>
            max is null ? values.lt(min) : values.lt(min).logical_and(min.lt(max));

        private static Tensor AboveMaximum(Tensor values, Tensor? min, Tensor max) =>
            min is null ? values.gt(max) : values.gt(max).logical_or(max.lt(min));
    }
}
