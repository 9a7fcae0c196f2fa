using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.square()"/>
    public static Tensor square(Tensor input) => input.square();

    /// <inheritdoc cref="Tensor.mul(Tensor)"/>
    public static Tensor mul(Tensor left, Tensor right) => left.mul(right);

    /// <inheritdoc cref="Tensor.mul(Tensor)"/>
    public static Tensor mul(Tensor left, Scalar right) => left.mul(right);

    public partial class Tensor
    {
        /// <summary>Computes x · y element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator *(Tensor left, Tensor right) => left.mul(right);

        /// <summary>Computes x · y element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator *(Tensor left, Scalar right) => left.mul(right);

        /// <summary>Computes x · y element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator *(Scalar left, Tensor right) => right.mul(left);

        /// <summary>Computes x · y element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator *(Tensor left, int right) => left.mul(right);

        /// <summary>Computes x · y element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator *(Tensor left, long right) => left.mul(right);

        /// <summary>Computes x · y element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator *(Tensor left, float right) => left.mul(right);

        /// <summary>Computes x · y element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator *(Tensor left, double right) => left.mul(right);

        /// <summary>Computes x · y element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator *(int left, Tensor right) => right.mul(left);

        /// <summary>Computes x · y element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator *(long left, Tensor right) => right.mul(left);

        /// <summary>Computes x · y element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator *(float left, Tensor right) => right.mul(left);

        /// <summary>Computes x · y element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator *(double left, Tensor right) => right.mul(left);

        /// <summary>Multiplies by another tensor or a number element-wise. Shapes broadcast, and types are promoted.</summary>
        public Tensor mul(Tensor target) =>
            Elementwise.Binary<MultiplyOp>(this, target)
                .Record("MulBackward", [this, target], [this, target], static (g, s) => g.mul(s[1]), static (g, s) => g.mul(s[0]));

        /// <inheritdoc cref="mul(Tensor)"/>
        public Tensor mul(Scalar target) => WithNumber(target, static (t, n) => t.mul(n));

        /// <summary>Computes x² element-wise. The derivative is 2x.</summary>
        public Tensor square() => Impl.DType == ScalarType.Bool
            ? InternalScope.Compose(() => to_type(ScalarType.Int64).square())
            : Elementwise.Binary<MultiplyOp>(this, this).Record("SquareBackward", [this], [this], static (g, s) => g.mul(s[0]).mul(2));

        /// <summary>Applies <c>mul</c> in place.</summary>
        public Tensor mul_(Tensor target) => InPlaceSaving(t => t.mul(target), target);

        /// <inheritdoc cref="mul_(Tensor)"/>
        public Tensor mul_(Scalar target) => InPlaceWithNumber(target, static (t, n) => t.mul_(n));
    }
}
