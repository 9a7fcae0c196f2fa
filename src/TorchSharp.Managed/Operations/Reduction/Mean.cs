using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.mean()"/>
    public static Tensor mean(Tensor input) => input.mean();

    /// <inheritdoc cref="Tensor.mean()"/>
    public static Tensor mean(Tensor input, long[] dimensions, bool keepdim = false, ScalarType? type = null) =>
        input.mean(dimensions, keepdim, type);

    public partial class Tensor
    {
        /// <summary>Computes the mean over all or some dimensions of a floating-point tensor.</summary>
        public Tensor mean() => mean([], false);

        /// <inheritdoc cref="mean()"/>
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null)
        {
            if (!(type ?? Impl.DType).IsFloat())
            {
                throw Shapes.Error(
                    "mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: "
                        + $"{Impl.DType.NativeName()}");
            }
            return InternalScope.Compose(() =>
            {
                Tensor total = SumOver(dimensions, keepdim, type);
                return total.div((double)Impl.Count / Math.Max(1, total.Impl.Count));
            });
        }
    }
}
