using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.logsumexp(long, bool)"/>
    public static Tensor logsumexp(Tensor input, long dim, bool keepdim = false) => input.logsumexp(dim, keepdim);

    public partial class Tensor
    {
        /// <summary>Computes log Σ eˣ along a dimension without overflow.</summary>
        public Tensor logsumexp(long dim, bool keepdim = false) => InternalScope.Compose(() =>
        {
            Tensor values = is_floating_point() ? this : to_type(get_default_dtype()), largest;
            using (new GradMode(false))
            {
                // The sum of no numbers is 0, and its logarithm needs no largest number.
                largest = Impl.Count == 0 ? values.sum(dim, keepdim: true) : values.amax([dim], keepdim: true);
                largest = largest.masked_fill(largest.isinf(), 0);
            }

            Tensor result = values.sub(largest).exp().sum(dim, keepdim: true).log().add(largest);
            return keepdim || Impl.Sizes.Length == 0 ? result : result.squeeze(dim);
        });
    }
}
