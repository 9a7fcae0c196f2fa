using System.Numerics;
using TorchSharp.Engine;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor abs(Tensor input) => input.abs();

    public static Tensor sign(Tensor input) => input.sign();

    public partial class Tensor
    {
        public Tensor abs() => Arithmetic(new AbsVisitor()).Record("AbsBackward", [this], [this], static (g, s) => g.mul(s[0].sign()));

        public Tensor sign() => Arithmetic(new SignVisitor()).Record("SignBackward", [this], [], static (g, _) => torch.zeros_like(g));

        public Tensor abs_() => InPlaceSaving(static t => t.abs());

        public Tensor sign_() => InPlaceResult(sign);

        private readonly struct AbsVisitor : IUnaryVisitor
        {
            public void Map<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, ISignedNumber<T>, INumber<T> => TensorPrimitives.Abs(x, y);
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
