using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The bits of each element, inverted; of truth values the opposite.</summary>
        public static Tensor operator ~(Tensor left) => left.bitwise_not();

        /// <summary>x AND y, bit by bit; shapes broadcast.</summary>
        public static Tensor operator &(Tensor left, Tensor right) => left.bitwise_and(right);

        /// <summary>x OR y, bit by bit; shapes broadcast.</summary>
        public static Tensor operator |(Tensor left, Tensor right) => left.bitwise_or(right);

        /// <summary>x XOR y, bit by bit; shapes broadcast.</summary>
        public static Tensor operator ^(Tensor left, Tensor right) => left.bitwise_xor(right);

        /// <summary>The bits of each element, inverted; of truth values the opposite. For integers and truth values.</summary>
        public Tensor bitwise_not() => Impl.DType == ScalarType.Bool ? logical_not() : Bitwise.Not(this);

        /// <summary>x AND y, bit by bit; shapes broadcast. For integers and truth values.</summary>
        public Tensor bitwise_and(Tensor other) => Bitwise.Apply<AndOp>(this, other);

        /// <summary>x OR y, bit by bit; shapes broadcast. For integers and truth values.</summary>
        public Tensor bitwise_or(Tensor other) => Bitwise.Apply<OrOp>(this, other);

        /// <summary>x XOR y, bit by bit; shapes broadcast. For integers and truth values.</summary>
        public Tensor bitwise_xor(Tensor other) => Bitwise.Apply<XorOp>(this, other);
    }
}
