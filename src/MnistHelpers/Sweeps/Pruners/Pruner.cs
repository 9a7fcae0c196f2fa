using System.Text.Json.Serialization;

namespace MnistHelpers;

/// <summary>
/// What ends trials early: <see cref="MedianPruner"/>, <see cref="PatiencePruner"/> or <see cref="HalvingPruner"/>. They go by what trials
/// report on their way, the validation figure of each epoch; test images are never looked at.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(MedianPruner), "median")]
[JsonDerivedType(typeof(PatiencePruner), "patience")]
[JsonDerivedType(typeof(HalvingPruner), "halving")]
public abstract record Pruner
{
    private protected Pruner()
    {
    }

    /// <summary>Whether it compares with trials of earlier rounds, which then have to be over.</summary>
    internal virtual bool NeedsEarlierRounds => false;

    /// <summary>Refuses a study that it makes no sense in.</summary>
    /// <exception cref="ArgumentException">The rounds are too short.</exception>
    internal virtual void Check(int round)
    {
    }

    /// <summary>What becomes of a trial after a step.</summary>
    internal abstract PruningDecision Decide(PruningContext context, int step);

    /// <summary>Refuses an option that is too small.</summary>
    private protected static int AtLeast(int least, int value, string name)
    {
        OptionCheck.Require(value >= least, $"{name}: {value} found; give {least} or more");
        return value;
    }
}
