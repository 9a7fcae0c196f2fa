#nullable disable annotations

using TorchSharp.Engine;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Parameters with options of their own.</summary>
public class ParamGroup : optim.ILearningRateController
{
    /// <summary>The parameters.</summary>
    public IEnumerable<Parameter> Parameters { get; set; }

    /// <summary>Null until the group is added to an optimizer takes the optimizer's own.</summary>
    public OptimizerOptions Options { get; set; }

    /// <summary>The learning rate.</summary>
    public double LearningRate
    {
        get => Present.LearningRate.Known();
        set => Present.LearningRate = value;
    }

    /// <summary>The learning rate that the group began with.</summary>
    public double InitialLearningRate
    {
        get => Present.InitialLearningRate;
        set => Present.InitialLearningRate = value;
    }

    private OptimizerOptions Present => Options ?? throw OptionValue.Unset();
}

/// <summary>A group with options of an optimizer.</summary>
public class ParamGroup<TOptions> : ParamGroup
    where TOptions : OptimizerOptions
{
    /// <summary>A group of parameters; the optimizer completes what is not given.</summary>
    public ParamGroup()
    {
    }

    /// <summary>A group of parameters; the optimizer completes what is not given.</summary>
    public ParamGroup(IEnumerable<Parameter> parameters, TOptions options = null)
    {
        Parameters = parameters;
        base.Options = options;
    }

    /// <summary>What holds for these parameters; what is null there is the optimizer's own.</summary>
    public new TOptions Options
    {
        get => (TOptions)base.Options;
        set => base.Options = value;
    }
}
