using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>A layer that learns nothing.</summary>
public abstract class ParameterLessModule<T1, TResult> : Module<T1, TResult>
{
    protected ParameterLessModule(string name)
        : base(name)
    {
    }

    public override void register_parameter(string name, Parameter param) => throw Refusal();

    public override void register_buffer(string name, Tensor tensor, bool persistent = true) => throw Refusal();

    public override void register_module(string name, Module submodule) => throw Refusal();

    protected internal override Module _to(ScalarType dtype, bool non_blocking) => this;

    private static InvalidOperationException Refusal() => new("Cannot register submodules, parameters or buffers on a module without parameters.");
}
