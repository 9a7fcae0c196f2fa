using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.logical_not()"/>
    public static Tensor logical_not(Tensor input) => input.logical_not();

    /// <inheritdoc cref="Tensor.logical_and(Tensor)"/>
    public static Tensor logical_and(Tensor left, Tensor right) => left.logical_and(right);

    /// <inheritdoc cref="Tensor.logical_or(Tensor)"/>
    public static Tensor logical_or(Tensor left, Tensor right) => left.logical_or(right);

    /// <inheritdoc cref="Tensor.logical_xor(Tensor)"/>
    public static Tensor logical_xor(Tensor left, Tensor right) => left.logical_xor(right);

    public partial class Tensor
    {
        /// <summary>Computes the logical NOT: true where an element is 0.</summary>
        public Tensor logical_not() => InternalScope.Compose(() => Truth(this).eq(0));

        /// <summary>Computes the logical AND: true where both elements are nonzero. Shapes broadcast.</summary>
        public Tensor logical_and(Tensor other) => InternalScope.Compose(() => Elementwise.Binary<MultiplyOp>(Truth(this), Truth(other)));

        /// <summary>Computes the logical OR: true where at least one of the two elements is nonzero. Shapes broadcast.</summary>
        public Tensor logical_or(Tensor other) => InternalScope.Compose(() => Elementwise.Binary<MaximumOp>(Truth(this), Truth(other)));

        /// <summary>Computes the logical XOR: true where exactly one of the two elements is nonzero. Shapes broadcast.</summary>
        public Tensor logical_xor(Tensor other) => InternalScope.Compose(() => Truth(this).ne(Truth(other)));

        private static Tensor Truth(Tensor tensor) => tensor.Impl.DType == ScalarType.Bool ? tensor : tensor.to_type(ScalarType.Bool);

        /// <summary>Applies <c>logical_not</c> in place.</summary>
        public Tensor logical_not_() => InPlaceResult(logical_not);
    }
}
