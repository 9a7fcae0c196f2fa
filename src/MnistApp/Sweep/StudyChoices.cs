using MnistHelpers;

namespace MnistApp.Sweep;

/// <summary>The names that the command line has for what a study can be made of.</summary>
internal static class StudyChoices
{
    public static IReadOnlyDictionary<string, Sampler> Samplers { get; } = new Dictionary<string, Sampler>
    {
        ["tpe"] = new TpeSampler(),
        ["sobol"] = new SobolSampler(),
        ["halton"] = new HaltonSampler(),
        ["random"] = new RandomSampler(),
        ["grid"] = new GridSampler(),
    };

    /// <summary>The pruners; null for none.</summary>
    public static IReadOnlyDictionary<string, Pruner?> Pruners { get; } = new Dictionary<string, Pruner?>
    {
        ["halving"] = new HalvingPruner { Synchronous = true },
        ["asha"] = new HalvingPruner(),
        ["median"] = new MedianPruner(),
        ["patience"] = new PatiencePruner(),
        ["none"] = null,
    };

    public static IReadOnlyDictionary<string, StudyObjective> Objectives { get; } = new Dictionary<string, StudyObjective>
    {
        ["accuracy"] = StudyObjective.ValidationAccuracy,
        ["loss"] = StudyObjective.ValidationLoss,
        ["parameters"] = StudyObjective.Parameters,
        ["flops"] = StudyObjective.Flops,
        ["time"] = StudyObjective.TimePerImage,
    };

    /// <summary>Returns the name of a choice; one that only a program can make is described by <paramref name="other"/>.</summary>
    public static string NameOf<T>(IReadOnlyDictionary<string, T> choices, T choice, string other) =>
        choices.FirstOrDefault(pair => EqualityComparer<T>.Default.Equals(pair.Value, choice)).Key ?? other;
}
