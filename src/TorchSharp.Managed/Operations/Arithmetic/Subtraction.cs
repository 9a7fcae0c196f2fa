using System.Numerics;
using TorchSharp.Engine;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.neg()"/>
    public static Tensor neg(Tensor input) => input.neg();

    /// <inheritdoc cref="Tensor.negative()"/>
    public static Tensor negative(Tensor input) => input.negative();

    /// <inheritdoc cref="Tensor.sub(Tensor)"/>
    public static Tensor sub(Tensor left, Tensor right) => left.sub(right);

    /// <inheritdoc cref="Tensor.sub(Tensor)"/>
    public static Tensor sub(Tensor left, Scalar right) => left.sub(right);

    public partial class Tensor
    {
        /// <summary>Computes x - y, or -x, element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator -(Tensor tensor) => tensor.neg();

        /// <summary>Computes x - y, or -x, element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator -(Tensor left, Tensor right) => left.sub(right);

        /// <summary>Computes x - y, or -x, element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator -(Tensor left, Scalar right) => left.sub(right);

        /// <summary>Computes x - y, or -x, element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator -(Scalar left, Tensor right) => FromLeft(left, right.Negatable(), (l, r) => l.sub(r));

        /// <summary>Computes x - y, or -x, element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator -(Tensor left, int right) => left.sub(right);

        /// <summary>Computes x - y, or -x, element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator -(Tensor left, long right) => left.sub(right);

        /// <summary>Computes x - y, or -x, element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator -(Tensor left, float right) => left.sub(right);

        /// <summary>Computes x - y, or -x, element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator -(Tensor left, double right) => left.sub(right);

        /// <summary>Computes x - y, or -x, element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator -(int left, Tensor right) => (Scalar)left - right;

        /// <summary>Computes x - y, or -x, element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator -(long left, Tensor right) => (Scalar)left - right;

        /// <summary>Computes x - y, or -x, element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator -(float left, Tensor right) => (Scalar)left - right;

        /// <summary>Computes x - y, or -x, element-wise. Shapes broadcast, and types are promoted.</summary>
        public static Tensor operator -(double left, Tensor right) => (Scalar)left - right;

        /// <summary>Subtracts another tensor or a number. Shapes broadcast, and types are promoted.</summary>
        public Tensor sub(Tensor target)
        {
            RequireSubtractable(target.Impl.DType);
            return Elementwise.Binary<SubtractOp>(this, target)
                .Record("SubBackward", [this, target], [], static (g, _) => g, static (g, _) => g.neg());
        }

        /// <inheritdoc cref="sub(Tensor)"/>
        public Tensor sub(Scalar target)
        {
            RequireSubtractable(target.Type);
            return WithNumber(target, static (t, n) => t.sub(n));
        }

        /// <summary>Computes -x element-wise.</summary>
        public Tensor neg() => Negatable().Arithmetic(new NegateVisitor()).Record("NegBackward", [this], [], static (g, _) => g.neg());

        /// <summary>Computes -x element-wise; an alias of <see cref="neg()"/>.</summary>
        public Tensor negative() => neg();

        /// <summary>Applies <c>sub</c> in place.</summary>
        public Tensor sub_(Tensor target)
        {
            RequireSubtractable(target.Impl.DType);
            return InPlace<SubtractOp>("SubBackward", target, static (g, _) => g, static (g, _) => g.neg());
        }

        /// <inheritdoc cref="sub_(Tensor)"/>
        public Tensor sub_(Scalar target) => InPlaceWithNumber(target, static (t, n) => t.sub_(n));

        /// <summary>Returns this tensor unless it is Boolean, of which there is no negative.</summary>
        private Tensor Negatable() => Impl.DType != ScalarType.Bool ? this : throw Shapes.Error(
            "Negation, the `-` operator, on a bool tensor is not supported. To invert a mask, use logical_not().");

        private void RequireSubtractable(ScalarType target)
        {
            if (Impl.DType != ScalarType.Bool && target != ScalarType.Bool)
                return;
            string tensors = Impl.DType == target ? "two bool tensors" : "a bool tensor";
            throw Shapes.Error(
                $"Subtraction, the `-` operator, with {tensors} is not supported. To invert a mask, use logical_not().");
        }

        /// <summary>Applies <c>neg</c> in place.</summary>
        public Tensor neg_() => InPlaceResult(neg);

        private readonly struct NegateVisitor : IUnaryVisitor
        {
            public void Map<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, ISignedNumber<T>, INumber<T> => TensorPrimitives.Negate(x, y);

            public void MapUnsigned(ReadOnlySpan<byte> x, Span<byte> y) => TensorPrimitives.Subtract((byte)0, x, y);
        }
    }
}
