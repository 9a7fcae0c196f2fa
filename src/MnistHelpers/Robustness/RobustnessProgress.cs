namespace MnistHelpers;

/// <summary>Where a robustness report stands.</summary>
/// <param name="Finished">How many kinds of corruption are done.</param>
/// <param name="Total">How many there will be.</param>
/// <param name="Latest">What was reached on the last one.</param>
public sealed record RobustnessProgress(int Finished, int Total, CorruptionResult Latest);
