using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>The record of a function of each element of a pending value.</summary>
internal sealed class DeferredMap : SamplewiseRecord
{
    private readonly Map<float, float> _map;

    private DeferredMap(TensorImpl source, bool isChannelsLast, Map<float, float> map)
        : base(source.Sizes, isChannelsLast, source) => _map = map;

    internal override bool ReadsChannelsLast => IsChannelsLast;

    /// <summary>Returns the function's values as a record; null if the argument is not pending sample by sample.</summary>
    internal static Tensor? Continue(Tensor argument, Map<float, float> map)
    {
        if (argument.Impl.Deferred is not SamplewiseRecord record || argument.Impl.Count == 0)
            return null;
        return argument.Impl.Count / record.Sizes[0] >= MapKernel.LeastLength
            ? new DeferredMap(argument.Impl, record.IsChannelsLast, map).Result()
            : null;
    }

    internal override ISampleKernel Prepare(OperandList operands) => new MapKernel(_map, Shapes.Count(Sizes) / Sizes[0]);
}
