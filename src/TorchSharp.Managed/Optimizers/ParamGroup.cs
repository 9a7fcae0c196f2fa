#nullable disable annotations

using TorchSharp.Engine;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A group of parameters with their own options.</summary>
public class ParamGroup : optim.ILearningRateController
{
    /// <summary>The parameters.</summary>
    public IEnumerable<Parameter> Parameters { get; set; }

    /// <summary>The options of the group; null until the group is added to an optimizer, which then supplies its own.</summary>
    public OptimizerOptions Options { get; set; }

    /// <summary>The learning rate.</summary>
    public double LearningRate
    {
        get => Present.LearningRate.Required();
        set => Present.LearningRate = value;
    }

    /// <summary>The initial learning rate of the group.</summary>
    public double InitialLearningRate
    {
        get => Present.InitialLearningRate;
        set => Present.InitialLearningRate = value;
    }

    private OptimizerOptions Present => Options ?? throw OptionValue.Unset();
}

/// <summary>A group of parameters with options of a specific optimizer.</summary>
public class ParamGroup<TOptions> : ParamGroup
    where TOptions : OptimizerOptions
{
    /// <summary>Creates a group of parameters; the optimizer supplies options that are not given.</summary>
    public ParamGroup()
    {
    }

    /// <summary>Creates a group of parameters; the optimizer supplies options that are not given.</summary>
    public ParamGroup(IEnumerable<Parameter> parameters, TOptions options = null)
    {
        Parameters = parameters;
        base.Options = options;
    }

    /// <summary>The options of these parameters; those that are null take the optimizer's own.</summary>
    public new TOptions Options
    {
        get => (TOptions)base.Options;
        set => base.Options = value;
    }
}
