namespace MnistHelpers.Training;

/// <summary>The sums of an unfinished epoch.</summary>
/// <param name="Seen">The number of images processed.</param>
/// <param name="Loss">The sum of their losses.</param>
/// <param name="Correct">The number of correct predictions among them.</param>
/// <param name="Seconds">The time taken, in seconds.</param>
internal sealed record MeterState(int Seen = 0, double Loss = 0, long Correct = 0, double Seconds = 0);
