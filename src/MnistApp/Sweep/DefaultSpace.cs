using MnistHelpers;

namespace MnistApp.Sweep;

/// <summary>What a sweep looks through if nobody says otherwise.</summary>
internal static class DefaultSpace
{
    public static SearchSpace Create() => new(
        new RealParameter("learningRate", 5e-4, 3e-2, logarithmic: true),
        new CategoricalParameter("batchSize", 32, 64, 128, 256),
        new CategoricalParameter("schedule", LearningRateSchedule.Cosine, LearningRateSchedule.OneCycle),
        new IntegerParameter("block1.filters", 8, 32, step: 8),
        new IntegerParameter("block2.filters", 16, 64, step: 16),
        new IntegerParameter("dense1.units", 32, 128, logarithmic: true),
        new RealParameter("dense1.dropout", 0, 0.5),
        new RealParameter("labelSmoothing", 0, 0.1));
}
