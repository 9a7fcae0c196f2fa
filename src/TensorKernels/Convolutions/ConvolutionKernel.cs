namespace TensorKernels;

/// <summary>A convolution, alone or with its ReLU, whose weights are packed once for all images.</summary>
internal sealed unsafe class ConvolutionKernel : ISampleKernel
{
    private readonly float* _bias;
    private readonly bool _rectify;
    private readonly bool _isWinograd;
    private readonly bool _isDepthwise;
    private readonly ConvolutionShape _shape;
    private readonly PackedWeight _packed;

    /// <summary>The sizes of the last run; most runs have the same number of images.</summary>
    private ConvolutionShape _run;

    /// <param name="weight">The weights, [F, C/groups, KH, KW].</param>
    /// <param name="bias">The bias, [F]; may be null.</param>
    /// <param name="rectify">Whether negative values become 0.</param>
    /// <param name="shape">The sizes; the number of images is that of each run.</param>
    /// <param name="cache">Where packed forms of the weights are kept; may be null.</param>
    internal ConvolutionKernel(float* weight, float* bias, bool rectify, ConvolutionShape shape, WeightCache? cache)
    {
        _bias = bias;
        _rectify = rectify;
        _shape = _run = shape;
        _isWinograd = Winograd.Applies(shape);
        _isDepthwise = Depthwise.Applies(shape);
        _packed = _isWinograd ? Winograd.Pack(weight, shape, cache)
            : _isDepthwise ? Depthwise.Pack(weight, shape, cache)
            : Convolution.Pack(weight, shape, cache);
    }

    public long InputLength => (long)_shape.Channels * _shape.Height * _shape.Width;

    public long OutputLength => (long)_shape.Filters * _shape.OutputPixels;

    public void Run(float* input, float* output, int first, int count)
    {
        ConvolutionShape shape = _run;
        if (shape.Images != count)
            _run = shape = _shape with { Images = count };
        if (_isWinograd)
            Winograd.Forward(input, _packed.Pointer, _bias, _rectify, output, shape);
        else if (_isDepthwise)
            Depthwise.Forward(input, _packed.Pointer, _bias, _rectify, output, shape);
        else
            Convolution.Forward(input, _packed.Pointer, _bias, _rectify, output, shape);
    }

    public void Dispose() => _packed.Dispose();
}
