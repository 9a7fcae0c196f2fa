using System.Text.Json.Serialization;
using MnistHelpers.Sweeps.Pruners;

namespace MnistHelpers;

/// <summary>
/// The rule that ends trials early: <see cref="MedianPruner"/>, <see cref="PatiencePruner"/> or <see cref="HalvingPruner"/>. Pruners use
/// the intermediate values that trials report, such as the validation score of each epoch.
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

    /// <summary>Whether it compares trials with those of earlier rounds, which then have to be over.</summary>
    internal virtual bool NeedsEarlierRounds => false;

    /// <summary>Rejects a study for which the pruner is unsuitable.</summary>
    /// <exception cref="ArgumentException">The rounds are too short.</exception>
    internal virtual void Check(int round)
    {
    }

    /// <summary>Decides what happens to a trial after a step.</summary>
    internal abstract PruningDecision Decide(PruningContext context, int step);

    /// <summary>Rejects an option that is too small.</summary>
    private protected static int AtLeast(int least, int value, string name)
    {
        OptionCheck.Require(value >= least, $"{name}: {value} found; give {least} or more");
        return value;
    }
}
