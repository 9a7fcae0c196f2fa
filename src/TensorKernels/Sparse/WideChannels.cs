namespace TensorKernels;

/// <summary>
/// Images whose channels are filled up with zeros to whole vectors, for kernels whose vectors run over the channels. An image at a time is
/// copied to and from this form, in the cache, since the rest of the network knows nothing of it.
/// </summary>
internal static class WideChannels
{
    /// <summary>The number of channels in a vector.</summary>
    internal static int Width => RowTile.Width / 2;

    /// <summary>Returns the convolution with those channels that are added.</summary>
    internal static ConvolutionShape Of(ConvolutionShape shape) =>
        shape.Channels % Width == 0 ? shape : shape with { Channels = (shape.Channels + Width - 1) / Width * Width };
}
