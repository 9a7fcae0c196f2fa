using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Computes the bitwise NOT of each element; for Booleans, the logical NOT.</summary>
        public static Tensor operator ~(Tensor left) => left.bitwise_not();

        /// <summary>Computes the bitwise AND; shapes broadcast.</summary>
        public static Tensor operator &(Tensor left, Tensor right) => left.bitwise_and(right);

        /// <summary>Computes the bitwise OR; shapes broadcast.</summary>
        public static Tensor operator |(Tensor left, Tensor right) => left.bitwise_or(right);

        /// <summary>Computes the bitwise XOR; shapes broadcast.</summary>
        public static Tensor operator ^(Tensor left, Tensor right) => left.bitwise_xor(right);

        /// <summary>Computes the bitwise NOT of each integer, or the logical NOT of each Boolean.</summary>
        public Tensor bitwise_not() => Impl.DType == ScalarType.Bool ? logical_not() : Bitwise.Not(this);

        /// <summary>Computes the bitwise AND of integers or Booleans; shapes broadcast.</summary>
        public Tensor bitwise_and(Tensor other) => Bitwise.Apply<AndOp>(this, other);

        /// <summary>Computes the bitwise OR of integers or Booleans; shapes broadcast.</summary>
        public Tensor bitwise_or(Tensor other) => Bitwise.Apply<OrOp>(this, other);

        /// <summary>Computes the bitwise XOR of integers or Booleans; shapes broadcast.</summary>
        public Tensor bitwise_xor(Tensor other) => Bitwise.Apply<XorOp>(this, other);
    }
}
