namespace MnistHelpers;

/// <summary>The progress of a robustness report.</summary>
/// <param name="Finished">The number of corruptions completed.</param>
/// <param name="Total">The total number of corruptions.</param>
/// <param name="Latest">The result for the latest one.</param>
public sealed record RobustnessProgress(int Finished, int Total, CorruptionResult Latest);
