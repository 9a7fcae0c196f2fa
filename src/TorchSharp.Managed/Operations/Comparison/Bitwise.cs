using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public static Tensor operator ~(Tensor left) => left.bitwise_not();

        public static Tensor operator &(Tensor left, Tensor right) => left.bitwise_and(right);

        public static Tensor operator |(Tensor left, Tensor right) => left.bitwise_or(right);

        public static Tensor operator ^(Tensor left, Tensor right) => left.bitwise_xor(right);

        public Tensor bitwise_not() => Impl.DType == ScalarType.Bool ? logical_not() : Bitwise.Not(this);

        public Tensor bitwise_and(Tensor other) => Bitwise.Apply<AndOp>(this, other);

        public Tensor bitwise_or(Tensor other) => Bitwise.Apply<OrOp>(this, other);

        public Tensor bitwise_xor(Tensor other) => Bitwise.Apply<XorOp>(this, other);
    }
}
