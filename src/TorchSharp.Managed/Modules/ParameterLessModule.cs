using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>A layer without learnable parameters, whatever its inputs.</summary>
public interface IParameterLessModule
{
}

/// <summary>A layer without learnable parameters; its submodules have none either.</summary>
public abstract class ParameterLessModule<T1, TResult> : Module<T1, TResult>, IParameterLessModule
{
    /// <summary>Creates a module with this name and without parameters.</summary>
    protected ParameterLessModule(string name)
        : base(name)
    {
    }

    /// <inheritdoc/>
    public override void register_parameter(string name, Parameter param) =>
        throw new InvalidOperationException($"{GetType().Name} is a module without parameters: it cannot register the parameter '{name}'.");

    /// <inheritdoc/>
    public override void register_buffer(string name, Tensor tensor, bool persistent = true) =>
        throw new InvalidOperationException($"{GetType().Name} is a module without parameters: it cannot register the buffer '{name}'.");

    /// <inheritdoc/>
    public override void register_module(string name, Module submodule)
    {
        if (submodule is not IParameterLessModule)
        {
            throw new InvalidOperationException(
                $"{GetType().Name} is a module without parameters: it cannot register '{name}', which is none.");
        }
        base.register_module(name, submodule);
    }

    /// <inheritdoc/>
    protected internal override Module _to(ScalarType dtype, bool non_blocking) => this;
}
