namespace TensorKernels;

/// <summary>The input of a convolution, with a border of zeros if the convolution pads.</summary>
internal readonly unsafe ref struct PaddedInput : IDisposable
{
    private readonly Scratch<float> _scratch;
    private readonly bool _owned;

    internal PaddedInput(float* input, ConvolutionShape shape)
    {
        Pointer = input;
        if (shape is { PaddingY: 0, PaddingX: 0 })
            return;
        _owned = true;
        _scratch = new Scratch<float>((long)shape.Images * shape.PaddedHeight * shape.PaddedWidth * shape.Channels);
        Pointer = _scratch.Pointer;
        ImagePadding.Pad(
            input, Pointer, shape.Images, shape.Height, shape.Width, shape.Channels, shape.PaddingY, shape.PaddingX, shape.PaddedHeight,
            shape.PaddedWidth);
    }

    internal float* Pointer { get; }

    public void Dispose()
    {
        if (_owned)
            _scratch.Dispose();
    }
}
