namespace TensorKernels;

/// <summary>
/// Some images of a convolution's input, with a border of zeros if the convolution pads. Each gets it when it is about to be read, so that
/// it is in the cache then.
/// </summary>
internal unsafe ref struct PaddedImages : IDisposable
{
    private readonly float* _input;
    private readonly ConvolutionShape _shape;
    private readonly Scratch<float> _scratch;
    private readonly bool _pads;
    private int _ready;

    /// <param name="input">The input, of all images.</param>
    /// <param name="first">The first of these images.</param>
    /// <param name="count">Their number.</param>
    /// <param name="shape">The convolution.</param>
    internal PaddedImages(float* input, int first, int count, ConvolutionShape shape)
    {
        _shape = shape;
        _input = input + (long)first * shape.Height * shape.Width * shape.Channels;
        _pads = shape is not { PaddingY: 0, PaddingX: 0 };
        Pointer = _input;
        if (!_pads)
            return;
        _scratch = new Scratch<float>(count * PaddedLength);
        Pointer = _scratch.Pointer;
    }

    /// <summary>Returns all images of the input, ready to be read.</summary>
    internal static PaddedImages All(float* input, ConvolutionShape shape)
    {
        var padded = new PaddedImages(input, 0, shape.Images, shape);
        padded.Through(shape.Images - 1);
        return padded;
    }

    /// <summary>The first of these images.</summary>
    internal float* Pointer { get; }

    private readonly long PaddedLength => (long)_shape.PaddedHeight * _shape.PaddedWidth * _shape.Channels;

    /// <summary>Makes the images up to this one ready.</summary>
    /// <param name="last">Counted from the first of these images.</param>
    internal void Through(int last)
    {
        if (!_pads || last < _ready)
            return;
        int count = last + 1 - _ready;
        ImagePadding.Pad(
            _input + (long)_ready * _shape.Height * _shape.Width * _shape.Channels, Pointer + _ready * PaddedLength, count, _shape.Height,
            _shape.Width, _shape.Channels, _shape.PaddingY, _shape.PaddingX, _shape.PaddedHeight, _shape.PaddedWidth);
        _ready = last + 1;
    }

    public readonly void Dispose()
    {
        if (_pads)
            _scratch.Dispose();
    }
}
