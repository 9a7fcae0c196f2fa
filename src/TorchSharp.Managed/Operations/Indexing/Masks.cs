using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.masked_select(Tensor)"/>
    public static Tensor masked_select(Tensor input, Tensor mask) => input.masked_select(mask);

    /// <inheritdoc cref="Tensor.nonzero()"/>
    public static Tensor nonzero(Tensor input) => input.nonzero();

    /// <inheritdoc cref="Tensor.argwhere()"/>
    public static Tensor argwhere(Tensor input) => input.argwhere();

    /// <summary>Returns, for each dimension, the indices at which the condition holds.</summary>
    public static Tensor[] where(Tensor condition)
    {
        if (condition.dtype != ScalarType.Bool)
            throw new ArgumentException("The condition to 'where' must be a boolean tensor.", nameof(condition));
        using InternalScope scope = InternalScope.Enter();
        Tensor dimensioned = condition.Impl.Sizes.Length == 0 ? condition.view(1) : condition;
        return dimensioned.nonzero().unbind(1).Select(t => scope.Publish(t)).ToArray();
    }

    public partial class Tensor
    {
        /// <summary>Returns a one-dimensional tensor of the elements where a mask is true.</summary>
        public Tensor masked_select(Tensor mask)
        {
            if (mask.dtype != ScalarType.Bool)
                throw new ArgumentException("The mask tensor must be Boolean.", nameof(mask));
            return InternalScope.Compose(() =>
            {
                long[] shape = Shapes.Broadcast(Impl.Sizes, mask.Impl.Sizes);
                Tensor positions = mask.expand(shape, false).flatten().nonzero().squeeze(1);
                return expand(shape, false).reshape(-1).index_select(0, positions);
            });
        }

        /// <summary>Returns the indices of the nonzero elements, one row for each.</summary>
        public Tensor nonzero() => Impl.Sizes.Length < 2
            ? Gathering.NonZero(this)
            : InternalScope.Compose(() => Gathering.NonZero(this).t().contiguous().t());

        /// <summary>Returns the indices of the nonzero elements, one row for each, [count, dimensions].</summary>
        public Tensor argwhere() => nonzero();

        /// <summary>Returns a copy of this tensor with values written, in order, where the mask is true.</summary>
        public Tensor masked_scatter(Tensor mask, Tensor value)
        {
            if (mask.dtype != ScalarType.Bool)
                throw Shapes.Error($"masked_scatter: expected BoolTensor for mask, got {mask.dtype}");
            if (value.dtype != dtype)
                throw Shapes.Error($"masked_scatter: expected self and source to have same dtypes but got {dtype} and {value.dtype}");
            return InternalScope.Compose(() =>
            {
                long[] shape = Shapes.Broadcast(Impl.Sizes, mask.Impl.Sizes);
                Tensor positions = mask.expand(shape, false).reshape(-1).nonzero().squeeze(1);
                if (positions.Impl.Count > value.Impl.Count)
                {
                    throw Shapes.Error(
                        $"Number of elements of source < number of ones in mask: {value.Impl.Count} < {positions.Impl.Count}");
                }
                Tensor result = expand(shape, false).DenseCopy();
                result.view(-1).index_put_(value.reshape(-1).narrow(0, 0, positions.Impl.Count), positions);
                return result;
            });
        }

        /// <summary>Copies the source's elements, in order, to the positions where a mask is true.</summary>
        public Tensor masked_scatter_(Tensor mask, Tensor value) => InPlaceResult(() => masked_scatter(mask, value));
    }
}
