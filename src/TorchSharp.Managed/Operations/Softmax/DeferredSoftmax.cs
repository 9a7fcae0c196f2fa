using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>The record of softmax, or of its logarithm, along the last dimension of a pending value.</summary>
internal sealed class DeferredSoftmax : SamplewiseRecord
{
    private readonly bool _log;

    private DeferredSoftmax(TensorImpl source, bool log)
        : base(source.Sizes, isChannelsLast: false, source) => _log = log;

    internal override bool ReadsChannelsLast => false;

    /// <summary>Returns the values as a record; null if the argument, [N, ..., L], is not pending sample by sample.</summary>
    internal static Tensor? Continue(Tensor argument, bool log) =>
        argument.Impl.Deferred is SamplewiseRecord && argument.Impl.Sizes.Length > 1 && argument.Impl.Count > 0
            ? new DeferredSoftmax(argument.Impl, log).Result()
            : null;

    internal override ISampleKernel Prepare(OperandList operands) =>
        new SoftmaxKernel(Shapes.Count(Sizes) / Sizes[0] / Sizes[^1], (int)Sizes[^1], _log);
}
