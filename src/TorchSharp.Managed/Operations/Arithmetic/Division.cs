using TorchSharp.Engine;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.reciprocal()"/>
    public static Tensor reciprocal(Tensor input) => input.reciprocal();

    /// <inheritdoc cref="Tensor.div(Tensor, RoundingMode)"/>
    public static Tensor div(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) => left.div(right, rounding_mode);

    /// <inheritdoc cref="Tensor.div(Tensor, RoundingMode)"/>
    public static Tensor div(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) => left.div(right, rounding_mode);

    /// <inheritdoc cref="Tensor.divide(Tensor, RoundingMode)"/>
    public static Tensor divide(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.div(right, rounding_mode);

    /// <inheritdoc cref="Tensor.divide(Tensor, RoundingMode)"/>
    public static Tensor divide(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) =>
        left.div(right, rounding_mode);

    /// <inheritdoc cref="Tensor.remainder(Tensor)"/>
    public static Tensor remainder(Tensor left, Tensor right) => left.remainder(right);

    /// <inheritdoc cref="Tensor.remainder(Tensor)"/>
    public static Tensor remainder(Tensor left, Scalar right) => left.remainder(right);

    /// <inheritdoc cref="Tensor.fmod(Tensor)"/>
    public static Tensor fmod(Tensor left, Tensor right) => left.fmod(right);

    /// <inheritdoc cref="Tensor.fmod(Tensor)"/>
    public static Tensor fmod(Tensor left, Scalar right) => left.fmod(right);

    /// <summary>The rounding of a quotient.</summary>
    public enum RoundingMode
    {
        /// <summary>No rounding: true division.</summary>
        None,

        /// <summary>Rounds toward zero.</summary>
        trunc,

        /// <summary>Rounds down.</summary>
        floor,
    }

    public partial class Tensor
    {
        /// <summary>Computes x / y element-wise. Shapes broadcast, and integers yield floating-point numbers.</summary>
        public static Tensor operator /(Tensor left, Tensor right) => left.div(right);

        /// <summary>Computes x / y element-wise. Shapes broadcast, and integers yield floating-point numbers.</summary>
        public static Tensor operator /(Tensor left, Scalar right) => left.div(right);

        // Computed as in TorchSharp and PyTorch, which can differ from the quotient in the last bit.
        /// <summary>Computes x / y element-wise. Shapes broadcast, and integers yield floating-point numbers.</summary>
        public static Tensor operator /(Scalar left, Tensor right) => InternalScope.Compose(() => right.reciprocal().mul(left));

        /// <summary>Computes x / y element-wise. Shapes broadcast, and integers yield floating-point numbers.</summary>
        public static Tensor operator /(Tensor left, int right) => left.div(right);

        /// <summary>Computes x / y element-wise. Shapes broadcast, and integers yield floating-point numbers.</summary>
        public static Tensor operator /(Tensor left, long right) => left.div(right);

        /// <summary>Computes x / y element-wise. Shapes broadcast, and integers yield floating-point numbers.</summary>
        public static Tensor operator /(Tensor left, float right) => left.div(right);

        /// <summary>Computes x / y element-wise. Shapes broadcast, and integers yield floating-point numbers.</summary>
        public static Tensor operator /(Tensor left, double right) => left.div(right);

        /// <summary>Computes x / y element-wise. Shapes broadcast, and integers yield floating-point numbers.</summary>
        public static Tensor operator /(int left, Tensor right) => (Scalar)left / right;

        /// <summary>Computes x / y element-wise. Shapes broadcast, and integers yield floating-point numbers.</summary>
        public static Tensor operator /(long left, Tensor right) => (Scalar)left / right;

        /// <summary>Computes x / y element-wise. Shapes broadcast, and integers yield floating-point numbers.</summary>
        public static Tensor operator /(float left, Tensor right) => (Scalar)left / right;

        /// <summary>Computes x / y element-wise. Shapes broadcast, and integers yield floating-point numbers.</summary>
        public static Tensor operator /(double left, Tensor right) => (Scalar)left / right;

        /// <summary>Computes x - y · ⌊x / y⌋ element-wise: the remainder with the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, Tensor right) => left.remainder(right);

        /// <summary>Computes x - y · ⌊x / y⌋ element-wise: the remainder with the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, Scalar right) => left.remainder(right);

        /// <summary>Computes x - y · ⌊x / y⌋ element-wise: the remainder with the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, int right) => left.remainder(right);

        /// <summary>Computes x - y · ⌊x / y⌋ element-wise: the remainder with the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, long right) => left.remainder(right);

        /// <summary>Computes x - y · ⌊x / y⌋ element-wise: the remainder with the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, float right) => left.remainder(right);

        /// <summary>Computes x - y · ⌊x / y⌋ element-wise: the remainder with the sign of the divisor.</summary>
        public static Tensor operator %(Tensor left, double right) => left.remainder(right);

        /// <summary>Computes this / target element-wise. A rounded quotient of integers is an integer.</summary>
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode switch
        {
            RoundingMode.None => TrueDivision(target),
            RoundingMode.trunc => WholeQuotient<TruncatedDivideOp>(target),
            _ => WholeQuotient<FloorDivideOp>(target),
        };

        /// <inheritdoc cref="div(Tensor, RoundingMode)"/>
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None)
        {
            // The quotient is no whole number, and the divisor need not fit into the type of one: bytes by -1.
            if (rounding_mode == RoundingMode.None && !is_floating_point())
                return InternalScope.Compose(() => to_type(get_default_dtype()).div(target));
            return WithNumber(target, (t, n) => t.div(n, rounding_mode));
        }

        /// <summary>Applies <c>div</c> in place.</summary>
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            InPlaceSaving(t => t.div(target, rounding_mode), target);

        /// <inheritdoc cref="div_(Tensor, RoundingMode)"/>
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            InPlaceWithNumber(target, (t, n) => t.div_(n, rounding_mode));

        /// <summary>Divides by another tensor or a number element-wise; an alias of <c>div</c>.</summary>
        public Tensor divide(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => div(target, rounding_mode);

        /// <inheritdoc cref="divide(Tensor, RoundingMode)"/>
        public Tensor divide(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => div(target, rounding_mode);

        /// <summary>Computes the remainder of this / target element-wise, with the sign of the target.</summary>
        public Tensor remainder(Tensor target)
        {
            RequireDivisor(target);
            return Elementwise.Binary<PairwiseOp<RemainderOp>>(this, target).Record(
                "RemainderBackward", [this, target], [this, target], static (g, _) => g,
                static (g, s) => g.mul(s[0].div(s[1], RoundingMode.floor)).neg());
        }

        /// <inheritdoc cref="remainder(Tensor)"/>
        public Tensor remainder(Scalar scalar) => WithNumber(scalar, static (t, n) => t.remainder(n));

        /// <summary>Applies <c>remainder</c> in place.</summary>
        public Tensor remainder_(Tensor target) => InPlaceSaving(t => t.remainder(target), target);

        /// <inheritdoc cref="remainder_(Tensor)"/>
        public Tensor remainder_(Scalar scalar) => InPlaceWithNumber(scalar, static (t, n) => t.remainder_(n));

        /// <summary>Computes the remainder of this / target element-wise, with the sign of this tensor.</summary>
        public Tensor fmod(Tensor target)
        {
            RequireDivisor(target);
            return Elementwise.Binary<PairwiseOp<FmodOp>>(this, target).Record(
                "FmodBackward", [this, target], [this, target], static (g, _) => g,
                static (g, s) => g.mul(s[0].div(s[1], RoundingMode.trunc)).neg());
        }

        /// <inheritdoc cref="fmod(Tensor)"/>
        public Tensor fmod(Scalar scalar) => WithNumber(scalar, static (t, n) => t.fmod(n));

        /// <summary>Applies <c>fmod</c> in place.</summary>
        public Tensor fmod_(Tensor target) => InPlaceSaving(t => t.fmod(target), target);

        /// <inheritdoc cref="fmod_(Tensor)"/>
        public Tensor fmod_(Scalar scalar) => InPlaceWithNumber(scalar, static (t, n) => t.fmod_(n));

        private Tensor TrueDivision(Tensor target)
        {
            if (!Promotion.Result(this, target).IsFloat())
                return InternalScope.Compose(() => to_type(get_default_dtype()).TrueDivision(target.to_type(get_default_dtype())));
            return Elementwise.Binary<DivideOp>(this, target).Record(
                "DivBackward", [this, target], [this, target],
                static (g, s) => g.div(s[1]),
                static (g, s) => g.mul(s[0]).div(s[1].mul(s[1])).neg());
        }

        private Tensor WholeQuotient<TOp>(Tensor target)
            where TOp : IScalarOp
        {
            RequireDivisor(target);
            return Elementwise.Binary<PairwiseOp<TOp>>(this, target).Record(
                "DivBackward", [this, target], [], static (g, _) => torch.zeros_like(g), static (g, _) => torch.zeros_like(g));
        }

        private unsafe void RequireDivisor(Tensor target)
        {
            if (Promotion.Result(this, target).IsFloat())
                return;
            if (Promotion.Result(this, target) == ScalarType.Bool)
                throw Shapes.Error("\"div\" not implemented for 'Bool'");
            using InternalScope scope = InternalScope.Enter();
            if (Impl.Count == 0)
                return;
            using var isZero = new Operand<bool>(target.eq(0));
            for (long i = 0; i < isZero.Length; i++)
            {
                if (isZero.Pointer[i])
                    throw Shapes.Error("ZeroDivisionError");
            }
        }

        /// <summary>Computes 1 / x element-wise. The derivative is -y².</summary>
        public Tensor reciprocal() =>
            Unary(
                "ReciprocalBackward", TensorPrimitives.Reciprocal, TensorPrimitives.Reciprocal, true,
                static (g, s) => g.mul(s[1].square()).neg());

        /// <summary>Applies <c>reciprocal</c> in place.</summary>
        public Tensor reciprocal_() => InPlaceResult(reciprocal);
    }
}
