namespace TensorKernels;

/// <summary>
/// The place where an image's input gradient is added up: the gradient itself, or, for a convolution that pads or whose channels are filled
/// up to whole vectors, a larger image in the cache.
/// </summary>
internal readonly unsafe ref struct ImageSums : IDisposable
{
    private readonly Scratch<float> _scratch;
    private readonly ConvolutionShape _shape;
    private readonly int _pitch;
    private readonly bool _apart;

    internal ImageSums(ConvolutionShape shape, int pitch)
    {
        _shape = shape;
        _pitch = pitch;
        _apart = shape is not { PaddingY: 0, PaddingX: 0 } || pitch != shape.Channels;
        _scratch = new Scratch<float>(_apart ? Length : 1);
    }

    private int Length => _shape.PaddedHeight * _shape.PaddedWidth * _pitch;

    /// <summary>Returns zeros [H + 2p, W + 2p, pitch] to add to.</summary>
    internal float* Begin(float* gradient)
    {
        float* sums = _apart ? _scratch.Pointer : gradient;
        new Span<float>(sums, Length).Clear();
        return sums;
    }

    /// <summary>Writes the gradient [H, W, C].</summary>
    internal void End(float* gradient)
    {
        if (_apart)
            ImagePadding.CropImage(_scratch.Pointer, _pitch, gradient, _shape);
    }

    public void Dispose() => _scratch.Dispose();
}
