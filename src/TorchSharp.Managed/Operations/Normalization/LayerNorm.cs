using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Computes (x - μ) / √(σ² + ε) · weight + bias, with the mean and biased variance over the last dimensions.</summary>
            public static Tensor layer_norm(
                Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5)
            {
                long[] sizes = input.Impl.Sizes;
                int count = normalized_shape.Length;
                if (count == 0 || count > sizes.Length || !sizes.AsSpan(sizes.Length - count).SequenceEqual(normalized_shape))
                {
                    throw Shapes.Error(
                        $"Given normalized_shape={Shapes.Text(normalized_shape)}, expected input with shape [*, "
                            + $"{string.Join(", ", normalized_shape)}], but got input of size {Shapes.Text(sizes)}");
                }
                foreach (Tensor? scale in new[] { weight, bias })
                {
                    if (scale is not null && scale.dtype != input.dtype)
                        throw Shapes.Error($"expected scalar type {input.dtype.NativeName()} but found {scale.dtype.NativeName()}");
                    if (scale is not null && !scale.Impl.Sizes.AsSpan().SequenceEqual(normalized_shape))
                    {
                        throw Shapes.Error(
                            $"Expected weight and bias to be of same shape as normalized_shape, but got {Shapes.Text(scale.Impl.Sizes)} "
                                + $"and normalized_shape = {Shapes.Text(normalized_shape)}");
                    }
                }

                return InternalScope.Compose(() =>
                {
                    long[] dims = [.. Enumerable.Range(sizes.Length - count, count).Select(d => (long)d)];
                    Tensor centered = input.Centered(dims);
                    Tensor normalized = centered.mul(centered.square().mean(dims, keepdim: true).add(eps).rsqrt());
                    Tensor scaled = weight is null ? normalized : normalized.mul(weight);
                    return (bias is null ? scaled : scaled.add(bias)).contiguous();
                });
            }
        }
    }
}
