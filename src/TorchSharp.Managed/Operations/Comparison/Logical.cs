using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor logical_not(Tensor input) => input.logical_not();

    public static Tensor logical_and(Tensor left, Tensor right) => left.logical_and(right);

    public static Tensor logical_or(Tensor left, Tensor right) => left.logical_or(right);

    public static Tensor logical_xor(Tensor left, Tensor right) => left.logical_xor(right);

    public partial class Tensor
    {
        public Tensor logical_not() => InternalScope.Compose(() => Truth(this).eq(0));

        public Tensor logical_and(Tensor other) => InternalScope.Compose(() => Elementwise.Binary<MultiplyOp>(Truth(this), Truth(other)));

        public Tensor logical_or(Tensor other) => InternalScope.Compose(() => Elementwise.Binary<MaximumOp>(Truth(this), Truth(other)));

        public Tensor logical_xor(Tensor other) => InternalScope.Compose(() => Truth(this).ne(Truth(other)));

        private static Tensor Truth(Tensor tensor) => tensor.Impl.DType == ScalarType.Bool ? tensor : tensor.to_type(ScalarType.Bool);

        public Tensor logical_not_() => InPlaceResult(logical_not);
    }
}
