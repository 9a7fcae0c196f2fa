using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// The record of the last step of batch normalization, x · scale + shift, alone or with the ReLU that follows it. A
/// max pooling that follows runs in one kernel with it (<see cref="DeferredScaledPool"/>), and its gradient reaches
/// the normalization as one value per window.
/// </summary>
internal sealed unsafe class DeferredNormalization : SamplewiseRecord, IScaled, IMaxPoolable
{
    private readonly bool _rectified;

    private DeferredNormalization(TensorImpl input, TensorImpl scale, TensorImpl shift, bool rectified)
        : base(input.Sizes, isChannelsLast: true, input, scale, shift) => _rectified = rectified;

    internal override bool ReadsChannelsLast => true;

    public (Tensor Scale, Tensor Shift) Coefficients => (new Tensor(Input(1).AddReference()), new Tensor(Input(2).AddReference()));

    /// <summary>Creates the record of x · scale + shift for x [N, C, H, W], scale and shift [C].</summary>
    internal static Tensor Normalize(Tensor input, Tensor scale, Tensor shift) =>
        new DeferredNormalization(input.Impl, scale.Impl, shift.Impl, rectified: false).Result();

    public Tensor? Rectified() =>
        _rectified ? null : new DeferredNormalization(Source, Input(1), Input(2), rectified: true).Result();

    public Tensor? MaxPooled(PoolingShape pool, TensorImpl? origin) =>
        DeferredScaledPool.Pool(Source, Input(1), Input(2), _rectified, pool, origin);

    internal override ISampleKernel Prepare(OperandList operands) => new ScaleKernel(
        operands.Dense(Input(1)), operands.Dense(Input(2)), _rectified, Sizes[2] * Sizes[3], (int)Sizes[1]);
}
