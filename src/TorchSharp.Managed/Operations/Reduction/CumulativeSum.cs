using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.cumsum(long, ScalarType?)"/>
    public static Tensor cumsum(Tensor input, long dim, ScalarType? type = null) => input.cumsum(dim, type);

    public partial class Tensor
    {
        /// <summary>Computes the cumulative sum along a dimension; each position includes itself.</summary>
        public Tensor cumsum(long dim, ScalarType? type = null) => InternalScope.Compose(() =>
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            Tensor values = to_type(type ?? (Impl.DType.IsFloat() ? Impl.DType : ScalarType.Int64));
            if (Impl.Sizes.Length == 0 || Impl.Count == 0)
                return values.clone();
            values.RefuseBoolean("cumsum_out_cpu");
            Tensor sums = RunningSums.Compute(values.detach().transpose(d, -1)).transpose(d, -1).contiguous();
            return sums.detach().Record("CumsumBackward", [values], [], (g, _) => g.flip(d).cumsum(d).flip(d));
        });
    }
}
