namespace MnistHelpers;

/// <summary>The scores of one class. A quotient whose denominator is 0 is 0.</summary>
/// <param name="Class">The class, counted from 0.</param>
/// <param name="Precision">The fraction of the predictions of this class that are correct.</param>
/// <param name="Recall">The fraction of the samples of this class that are recognized.</param>
/// <param name="F1">The harmonic mean of precision and recall.</param>
/// <param name="F2">The F-score with β = 2, in which recall weighs twice as much as precision.</param>
/// <param name="Support">The number of samples of this class.</param>
public sealed record ClassMetrics(int Class, double Precision, double Recall, double F1, double F2, long Support);
