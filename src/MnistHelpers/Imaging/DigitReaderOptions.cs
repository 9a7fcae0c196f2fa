namespace MnistHelpers;

/// <summary>How digits are read; the defaults are those that pictures which were not seen in training are read best with.</summary>
public sealed record DigitReaderOptions
{
    internal const double DefaultThreshold = 0.7;

    /// <summary>What logits are divided by before the softmax (<see cref="TemperatureScaling"/>); 1 by default.</summary>
    public double Temperature { get; init; } = 1;

    /// <summary>A digit is named where its probability is at least this, else it is "not sure"; 0.7 by default.</summary>
    public double Threshold { get; init; } = DefaultThreshold;

    /// <summary>
    /// Whether the probabilities of the digit as it is and shifted by a pixel in each of the eight directions are averaged; they are by default.
    /// </summary>
    public bool AverageShifts { get; init; } = true;

    internal void Check()
    {
        OptionCheck.Require(Temperature > 0 && double.IsFinite(Temperature), $"Temperature: {Temperature} found; give a finite number above 0");
        OptionCheck.Require(Threshold is >= 0 and <= 1, $"Threshold: {Threshold} found; give a number from 0 to 1");
    }
}
