namespace TensorKernels;

/// <summary>A linear layer, alone or with its ReLU, whose weights [outputs, inputs] are packed once for all samples.</summary>
internal sealed unsafe class LinearKernel : ISampleKernel
{
    private readonly int _inputs;
    private readonly int _outputs;
    private readonly float* _bias;
    private readonly bool _rectify;
    private readonly PackedWeight _packed;

    internal LinearKernel(float* weight, float* bias, bool rectify, int inputs, int outputs, WeightCache? cache)
    {
        _inputs = inputs;
        _outputs = outputs;
        _bias = bias;
        _rectify = rectify;
        _packed = Gemm.PackColumns(weight, inputs, outputs, cache);
    }

    public long InputLength => _inputs;

    public long OutputLength => _outputs;

    public void Run(float* input, float* output, int first, int count) =>
        Gemm.MultiplyPacked(input, _packed.Pointer, output, count, _inputs, _outputs, _bias, _rectify);

    public void Dispose() => _packed.Dispose();
}
