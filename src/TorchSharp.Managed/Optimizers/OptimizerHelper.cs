#nullable disable annotations

using System.Diagnostics.CodeAnalysis;
using TorchSharp.Engine;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The base class of optimizers that keep a state for each parameter and can save and load it.</summary>
/// <remarks>
/// An optimizer of a program's own overrides <see cref="optim.Optimizer.add_param_group"/>, where it completes the group's options from
/// <see cref="_defaults"/> and adds a state for each parameter to <see cref="_state"/>, and <see cref="optim.Optimizer.step"/>, which goes
/// through the groups with <see cref="_step"/>.
/// </remarks>
[SuppressMessage("Design", "CA1012", Justification = "The original's constructor is public.")]
public abstract partial class OptimizerHelper : optim.Optimizer
{
    /// <summary>The default options of groups.</summary>
    protected OptimizerOptions _defaults;

    /// <summary>The state of each parameter, by its <see cref="Tensor.Handle"/>.</summary>
    protected OrderedDict<IntPtr, OptimizerState> _state = new();

    /// <summary>Creates an optimizer without groups.</summary>
    public OptimizerHelper()
        : base(IntPtr.Zero)
    {
    }

    /// <summary>Moves the state to a device; only the CPU is available.</summary>
    public void to(Device device)
    {
        foreach ((_, OptimizerState state) in _state)
            state.to(device);
    }

    /// <summary>
    /// Runs a step's closure with gradients enabled, then the body for each group with gradients disabled. Tensors that the body creates
    /// and does not keep are disposed.
    /// </summary>
    protected Tensor _step<T>(Action<T> body, Func<Tensor> loss_closure = null)
        where T : ParamGroup
    {
        Tensor loss = null;
        if (loss_closure is not null)
        {
            using IDisposable recording = enable_grad();
            loss = loss_closure();
        }

        using var mode = new GradMode(false);
        using DisposeScope scope = NewDisposeScope();
        foreach (ParamGroup group in _parameter_groups)
            body((T)group);
        return loss;
    }

    /// <summary>Runs a step's closure, then the update of each parameter that has a gradient.</summary>
    private protected Tensor Step<TOptions, TState>(Action<Parameter, TOptions, TState> update, Func<Tensor> closure)
        where TOptions : OptimizerOptions
        where TState : OptimizerState =>
        _step<ParamGroup>(
            group =>
            {
                foreach (Parameter parameter in group.Parameters)
                {
                    if (parameter.Impl.Grad is not null)
                        update(parameter, (TOptions)group.Options, (TState)StateOf(parameter));
                }
            },
            closure);

    /// <summary>Adds a group, with options completed from the optimizer's, and creates a state for each of its parameters.</summary>
    private protected void Add<TOptions>(ParamGroup group, Func<Parameter, OptimizerState> remember)
        where TOptions : OptimizerOptions, new()
    {
        ArgumentNullException.ThrowIfNull(group);
        group.Options ??= new TOptions();
        if (group.Options is not TOptions)
            throw new ArgumentException($"{GetType().Name} has options of its own, not {group.Options.GetType()}.", nameof(group));
        base.add_param_group(group);
        group.Options.Complete(_defaults);
        foreach (Parameter parameter in group.Parameters)
        {
            OptimizerState state = remember(parameter);
            state.Initialize(group.Options);
            _state[parameter.Handle] = state;
        }
    }

    private protected override void Release()
    {
        foreach ((_, OptimizerState state) in _state)
            (state as IDisposable)?.Dispose();
        _state.Clear();
    }

    private OptimizerState StateOf(Parameter parameter) =>
        _state.TryGetValue(parameter.Handle, out OptimizerState state)
            ? state
            : throw new InvalidOperationException(
                $"{GetType().Name} remembers nothing of a parameter of the shape {Shapes.Text(parameter.Impl.Sizes)}: add_param_group() "
                    + "puts a state into _state for each parameter of a group.");
}
