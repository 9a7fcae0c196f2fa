namespace TensorKernels;

/// <summary>The order of a convolution's weights in memory.</summary>
internal static unsafe class FilterOrder
{
    /// <summary>Reorders [F, C, KH, KW] to [F, KH, KW, pitch], whose last channels are zeros if there are more than C.</summary>
    internal static void ChannelsLast(float* weight, float* ordered, int pitch, ConvolutionShape shape) =>
        WorkerPool.Rows(shape.Filters, shape.Taps * pitch, (first, count) =>
        {
            int taps = shape.Taps, channels = shape.Channels;
            float* source = weight + (nint)first * taps * channels, target = ordered + (nint)first * taps * pitch;
            if (pitch > channels)
                new Span<float>(target, checked((int)count * taps * pitch)).Clear();
            for (long filter = 0; filter < count; filter++, source += taps * channels, target += taps * pitch)
                Transposition.Run(source, taps, target, pitch, channels, taps);
        });

    /// <summary>Reorders the first C channels of [F, KH, KW, pitch] to [F, C, KH, KW].</summary>
    internal static void ChannelsFirst(float* ordered, int pitch, float* weight, ConvolutionShape shape) =>
        WorkerPool.Rows(shape.Filters, shape.Taps * pitch, (first, count) =>
        {
            int taps = shape.Taps, channels = shape.Channels;
            float* source = ordered + (nint)first * taps * pitch, target = weight + (nint)first * taps * channels;
            for (long filter = 0; filter < count; filter++, source += taps * pitch, target += taps * channels)
                Transposition.Run(source, pitch, target, taps, taps, channels);
        });
}
