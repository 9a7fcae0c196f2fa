namespace TensorKernels;

/// <summary>Some channels of channels-last images, which lie beside each other in every pixel.</summary>
internal static unsafe class ChannelBlock
{
    /// <summary>Copies the first channels of each pixel.</summary>
    /// <param name="source">Where the first pixel's begin.</param>
    /// <param name="sourceChannels">How many channels a pixel has there.</param>
    /// <param name="target">Where the first pixel's go.</param>
    /// <param name="targetChannels">How many channels a pixel has there.</param>
    /// <param name="pixels">The pixels of all images.</param>
    /// <param name="count">The channels that are copied.</param>
    internal static void Copy(float* source, int sourceChannels, float* target, int targetChannels, long pixels, int count) =>
        WorkerPool.Rows(pixels, count, (first, length) =>
        {
            for (long pixel = first; pixel < first + length; pixel++)
            {
                new ReadOnlySpan<float>(source + pixel * sourceChannels, count)
                    .CopyTo(new Span<float>(target + pixel * targetChannels, count));
            }
        });
}
