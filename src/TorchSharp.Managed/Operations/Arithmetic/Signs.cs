using System.Numerics;
using TorchSharp.Engine;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.abs()"/>
    public static Tensor abs(Tensor input) => input.abs();

    /// <inheritdoc cref="Tensor.sign()"/>
    public static Tensor sign(Tensor input) => input.sign();

    public partial class Tensor
    {
        /// <summary>Computes |x| element-wise. The derivative is the sign of x.</summary>
        public Tensor abs() => Arithmetic(new AbsVisitor()).Record("AbsBackward", [this], [this], static (g, s) => g.mul(s[0].sign()));

        /// <summary>Computes the sign of each element, -1, 0 or 1; the derivative is 0.</summary>
        public Tensor sign() => Impl.DType == ScalarType.Bool
            ? clone()
            : Arithmetic(new SignVisitor()).Record("SignBackward", [this], [], static (g, _) => torch.zeros_like(g));

        /// <summary>Applies <c>abs</c> in place.</summary>
        public Tensor abs_() => InPlaceSaving(static t => t.abs());

        /// <summary>Applies <c>sign</c> in place.</summary>
        public Tensor sign_() => InPlaceResult(sign);

        private readonly struct AbsVisitor : IUnaryVisitor
        {
            public void Map<T>(ReadOnlySpan<T> x, Span<T> y)
                where T : unmanaged, ISignedNumber<T>, INumber<T>
            {
                if (typeof(T) == typeof(float) || typeof(T) == typeof(double))
                {
                    TensorPrimitives.Abs(x, y);
                    return;
                }

                // The smallest whole number has no opposite and stays as it is.
                for (int i = 0; i < x.Length; i++)
                    y[i] = x[i] < T.Zero ? -x[i] : x[i];
            }
        }

        private readonly struct SignVisitor : IUnaryVisitor
        {
            public void Map<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, ISignedNumber<T>, INumber<T>
            {
                for (int i = 0; i < x.Length; i++)
                    y[i] = x[i] > T.Zero ? T.One : x[i] < T.Zero ? T.NegativeOne : T.Zero;
            }

            public void MapUnsigned(ReadOnlySpan<byte> x, Span<byte> y) => TensorPrimitives.Min(x, (byte)1, y);
        }
    }
}
