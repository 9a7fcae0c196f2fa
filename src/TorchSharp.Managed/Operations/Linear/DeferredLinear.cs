using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>The record of a linear, alone or with the ReLU that follows it.</summary>
internal sealed unsafe class DeferredLinear : SamplewiseRecord, IRectifiable
{
    private readonly bool _rectified;

    private DeferredLinear(TensorImpl input, TensorImpl weight, TensorImpl? bias, bool rectified)
        : base([input.Sizes[0], weight.Sizes[0]], isChannelsLast: false, input, weight, bias) => _rectified = rectified;

    internal override bool ReadsChannelsLast => false;

    /// <summary>Creates the record of x · Wᵀ + b for x [N, in], W [out, in], b [out].</summary>
    internal static Tensor Multiply(Tensor input, Tensor weight, Tensor? bias) =>
        new DeferredLinear(input.Impl, weight.Impl, bias?.Impl, rectified: false).Result();

    public Tensor? Rectified() =>
        _rectified ? null : new DeferredLinear(Source, Input(1), OptionalInput(2), rectified: true).Result();

    internal override ISampleKernel Prepare(OperandList operands) => new LinearKernel(
        operands.Dense(Input(1)), OptionalInput(2) is { } bias ? operands.Dense(bias) : null, _rectified, (int)Input(1).Sizes[1],
        (int)Input(1).Sizes[0], Input(1).Cache);
}
