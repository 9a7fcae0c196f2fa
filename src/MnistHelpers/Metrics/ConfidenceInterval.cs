namespace MnistHelpers;

/// <summary>A score and the interval that holds it with some confidence.</summary>
/// <param name="Estimate">The score on the samples as they are.</param>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end.</param>
/// <param name="Level">The confidence, 0 to 1.</param>
public sealed record ConfidenceInterval(double Estimate, double Lower, double Upper, double Level)
{
    /// <summary>The score, the interval and its level, such as <c>0.9912 [0.9893, 0.9930] (95 %)</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Estimate:0.0000} [{Lower:0.0000}, {Upper:0.0000}] ({100 * Level:0.##} %)");
}
