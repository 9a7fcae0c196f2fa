using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

/// <summary>Every optimizer, in the variants that keep different states.</summary>
internal static class OptimizerKinds
{
    internal static readonly Dictionary<string, Func<IEnumerable<Parameter>, OptimizerHelper>> Makers = new()
    {
        ["SGD"] = p => optim.SGD(p, 0.1, momentum: 0.9, dampening: 0.1, weight_decay: 0.01),
        ["SGD without momentum"] = p => optim.SGD(p, 0.1),
        ["Adam"] = p => optim.Adam(p, 0.01, beta1: 0.8, weight_decay: 0.1),
        ["Adam with amsgrad"] = p => optim.Adam(p, 0.01, beta1: 0.8, amsgrad: true),
        ["AdamW"] = p => optim.AdamW(p, 0.01, weight_decay: 0.1),
        ["RMSProp"] = p => optim.RMSProp(p, 0.01, momentum: 0.5, centered: true),
        ["NAdam"] = p => optim.NAdam(p, 0.01, beta1: 0.8, weight_decay: 0.1),
        ["RAdam"] = p => optim.RAdam(p, 0.01, beta2: 0.8),
        ["Adagrad"] = p => optim.Adagrad(p, 0.1, lr_decay: 0.1, initial_accumulator_value: 0.2),
        ["Adamax"] = p => optim.Adamax(p, 0.01, weight_decay: 0.1),
        ["RMSProp without momentum"] = p => optim.RMSProp(p, 0.01, weight_decay: 0.1),
    };

    internal static TheoryData<string> Names => [.. Makers.Keys];
}
