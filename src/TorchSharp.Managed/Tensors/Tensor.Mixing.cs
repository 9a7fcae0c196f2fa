using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>this + value · tensor1 · tensor2.</summary>
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => InternalScope.Compose(() => add(tensor1.mul(tensor2).mul(value)));

        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value)
        {
            using InternalScope scope = InternalScope.Enter();
            return add_(tensor1.mul(tensor2).mul(value));
        }

        /// <summary>this + value · tensor1 / tensor2.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => InternalScope.Compose(() => add(tensor1.div(tensor2).mul(value)));

        public Tensor addcdiv(Tensor tensor1, Tensor tensor2) => addcdiv(tensor1, tensor2, 1);

        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value)
        {
            using InternalScope scope = InternalScope.Enter();
            return add_(tensor1.div(tensor2).mul(value));
        }

        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) => addcdiv_(tensor1, tensor2, 1);

        /// <summary>this + weight · (end - this).</summary>
        public Tensor lerp(Tensor end, Tensor weight) => InternalScope.Compose(() => add(end.sub(this).mul(weight)));

        public Tensor lerp_(Tensor end, Tensor weight) => InPlaceSaving(t => t.lerp(end, weight), end);

        public Tensor logical_not_() => InPlaceResult(logical_not);

        /// <summary>This tensor with values, in order, where the mask holds.</summary>
        public Tensor masked_scatter(Tensor mask, Tensor value)
        {
            if (mask.dtype != ScalarType.Bool)
                throw Shapes.Error($"masked_scatter: expected BoolTensor for mask, got {mask.dtype}");
            if (value.dtype != dtype)
                throw Shapes.Error($"masked_scatter: expected self and source to have same dtypes but got {dtype} and {value.dtype}");
            return InternalScope.Compose(() =>
            {
                Tensor positions = mask.expand(Impl.Sizes, false).reshape(-1).nonzero().squeeze(1);
                if (positions.Impl.Count > value.Impl.Count)
                    throw Shapes.Error($"Number of elements of source < number of ones in mask: {value.Impl.Count} < {positions.Impl.Count}");
                Tensor result = clone();
                result.view(-1).index_put_(value.reshape(-1).narrow(0, 0, positions.Impl.Count), positions);
                return result;
            });
        }

        public Tensor masked_scatter_(Tensor mask, Tensor value) => InPlaceSaving(t => t.masked_scatter(mask, value), value);

        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false) =>
            index_put_(value, indices.Select(TensorIndex.Tensor).ToArray(), accumulate);

        public Tensor index_put_(Scalar value, params Tensor[] indices) => index_put_(value, indices.Select(TensorIndex.Tensor).ToArray());
    }
}
