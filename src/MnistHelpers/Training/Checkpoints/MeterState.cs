namespace MnistHelpers;

/// <summary>The sums of an epoch that is under way.</summary>
/// <param name="Seen">Images learned from.</param>
/// <param name="Loss">Their losses together.</param>
/// <param name="Correct">How many of them were predicted right.</param>
/// <param name="Seconds">The time that it took.</param>
internal sealed record MeterState(int Seen = 0, double Loss = 0, long Correct = 0, double Seconds = 0);
