namespace MnistHelpers;

/// <summary>A score with its confidence interval.</summary>
/// <param name="Estimate">The score on the original samples.</param>
/// <param name="Lower">The lower limit.</param>
/// <param name="Upper">The upper limit.</param>
/// <param name="Level">The confidence level, 0 to 1.</param>
public sealed record ConfidenceInterval(double Estimate, double Lower, double Upper, double Level)
{
    /// <summary>Returns the score, the interval and its level, such as <c>0.9912 [0.9893, 0.9930] (95 %)</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Estimate:0.0000} [{Lower:0.0000}, {Upper:0.0000}] ({100 * Level:0.##} %)");
}
