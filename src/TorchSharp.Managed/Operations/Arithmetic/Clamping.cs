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
            using InternalScope scope = InternalScope.Enter();
            Tensor result = detach();
            // A single bound that is NaN bounds nothing, but no gradient passes; of two, it makes everything NaN.
            if ((min is null || max is null) && double.IsNaN((min ?? max)!.ToDouble()))
            {
                result = result.to_type(Promotion.Result(this, (min ?? max)!), copy: true);
            }
            else
            {
                if (min is not null)
                    result = Elementwise.Binary<MaximumOp>(result, min.ToTensorInRange(Promotion.Result(result, min)));
                if (max is not null)
                    result = Elementwise.Binary<MinimumOp>(result, max.ToTensorInRange(Promotion.Result(result, max)));
            }
            return scope.Publish(result.Record("ClampBackward", [this], [this], (g, s) => Where(Inside(s[0], min, max), g)));
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
            (Tensor result, Tensor? low, Tensor? high) = (this, min, max);
            if (min is not null && max is not null)
            {
                ScalarType type = Promotion.Result(this, min, max);
                if (type == ScalarType.Bool)
                    throw Shapes.Error("\"clamp_cpu\" not implemented for 'Bool'");
                (result, low, high) = (to_type(type), min.to_type(type), max.to_type(type));
            }
            if (low is not null)
                result = Elementwise.Binary<MaximumOp>(result, low);
            if (high is not null)
                result = Elementwise.Binary<MinimumOp>(result, high);
            return scope.Publish(result.Record(
                "ClampBackward", [this, min, max], [this, min, max],
                static (g, s) => Where(Inside(s[0], s.Optional(1), s.Optional(2)), g),
                static (g, s) => Where(BelowMinimum(s[0], s[1], s.Optional(2)), g),
                static (g, s) => Where(AboveMaximum(s[0], s.Optional(1), s[2]), g)));
        }

        /// <inheritdoc cref="clamp_(Scalar, Scalar)"/>
        public Tensor clamp_(Tensor? min = null, Tensor? max = null) => InPlaceSaving(t => t.clamp(min, max), min, max);

        /// <summary>The gradient where a condition holds, and 0 elsewhere, whatever the gradient is there.</summary>
        private static Tensor Where(Tensor condition, Tensor gradient) => torch.where(condition, gradient, torch.zeros_like(gradient));

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
