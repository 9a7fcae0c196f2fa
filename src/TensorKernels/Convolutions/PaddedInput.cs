namespace TensorKernels;

/// <summary>The input of a convolution, with a frame of zeros if it pads.</summary>
internal readonly unsafe ref struct PaddedInput : IDisposable
{
    private readonly Scratch<float> scratch;
    private readonly bool owned;

    internal PaddedInput(float* input, ConvolutionShape shape)
    {
        Pointer = input;
        if (shape is { PaddingY: 0, PaddingX: 0 })
            return;
        owned = true;
        scratch = new Scratch<float>((long)shape.Images * shape.PaddedHeight * shape.PaddedWidth * shape.Channels);
        Pointer = scratch.Pointer;
        ImagePadding.Pad(input, Pointer, shape.Images, shape.Height, shape.Width, shape.Channels, shape.PaddingY, shape.PaddingX, shape.PaddedHeight, shape.PaddedWidth);
    }

    internal float* Pointer { get; }

    public void Dispose()
    {
        if (owned)
            scratch.Dispose();
    }
}
