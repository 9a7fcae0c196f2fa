namespace TensorKernels;

/// <summary>The order of a convolution's weights in memory.</summary>
internal static unsafe class FilterOrder
{
    /// <summary>Reorders [F, C, KH, KW] to [F, KH, KW, C].</summary>
    internal static void ChannelsLast(float* weight, float* ordered, ConvolutionShape shape)
    {
        int taps = shape.Taps, channels = shape.Channels;
        for (int f = 0; f < shape.Filters; f++, weight += taps * channels, ordered += taps * channels)
            Transposition.Run(weight, taps, ordered, channels, channels, taps);
    }

    /// <summary>Reorders [F, KH, KW, C] to [F, C, KH, KW].</summary>
    internal static void ChannelsFirst(float* ordered, float* weight, ConvolutionShape shape)
    {
        int taps = shape.Taps, channels = shape.Channels;
        for (int f = 0; f < shape.Filters; f++, weight += taps * channels, ordered += taps * channels)
            Transposition.Run(ordered, channels, weight, taps, taps, channels);
    }
}
