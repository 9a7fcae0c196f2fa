namespace TensorKernels;

/// <summary>A convolution, optionally its ReLU, and a max pooling of adjacent windows in one pass.</summary>
internal sealed unsafe class PooledConvolutionKernel : ISampleKernel
{
    private readonly float* _bias;
    private readonly bool _rectify;
    private readonly bool _isWinograd;
    private readonly byte* _origin;
    private readonly ConvolutionShape _shape;
    private readonly PoolingShape _pool;
    private readonly PackedWeight _packed;

    /// <summary>The sizes of the last run; most runs have the same number of images.</summary>
    private ConvolutionShape _run;

    /// <param name="weight">The weights, [F, C, KH, KW].</param>
    /// <param name="bias">The bias, [F]; may be null.</param>
    /// <param name="rectify">Whether negative values become 0.</param>
    /// <param name="shape">The convolution, with a single group; the number of images is that of each run.</param>
    /// <param name="pool">The windows.</param>
    /// <param name="origin">Where the window position of each value of all images is written, [N, PH, PW, F]; may be null.</param>
    /// <param name="cache">Where packed forms of the weights are kept; may be null.</param>
    internal PooledConvolutionKernel(
        float* weight, float* bias, bool rectify, ConvolutionShape shape, PoolingShape pool, byte* origin, WeightCache? cache)
    {
        _bias = bias;
        _rectify = rectify;
        _shape = _run = shape;
        _pool = pool;
        _origin = origin;
        _isWinograd = Winograd.AppliesToPooled(shape, pool);
        _packed = _isWinograd ? Winograd.Pack(weight, shape, cache) : Convolution.Pack(weight, shape, cache);
    }

    public long InputLength => (long)_shape.Channels * _shape.Height * _shape.Width;

    public long OutputLength => (long)_shape.Filters * _pool.OutputHeight * _pool.OutputWidth;

    public void Run(float* input, float* output, int first, int count)
    {
        ConvolutionShape shape = _run;
        if (shape.Images != count)
            _run = shape = _shape with { Images = count };
        using var unwanted = new Scratch<byte>(_origin == null ? count * OutputLength : 1);
        byte* origin = _origin == null ? unwanted.Pointer : _origin + (first * OutputLength);
        if (_isWinograd)
            Winograd.PooledForward(input, _packed.Pointer, _bias, _rectify, output, origin, shape, _pool);
        else
            PooledConvolution.Forward(input, _packed.Pointer, _bias, _rectify, output, origin, shape, _pool);
    }

    public void Dispose() => _packed.Dispose();
}
