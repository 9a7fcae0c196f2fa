namespace MnistHelpers;

/// <summary>How well one class was recognized. A quotient whose denominator is 0 is 0.</summary>
/// <param name="Class">The class, counted from 0.</param>
/// <param name="Precision">The share of the predictions of this class that were right.</param>
/// <param name="Recall">The share of the samples of this class that were recognized.</param>
/// <param name="F1">The harmonic mean of precision and recall.</param>
/// <param name="F2">The harmonic mean in which recall weighs twice as much as precision.</param>
/// <param name="Support">The number of samples of this class.</param>
public sealed record ClassMetrics(int Class, double Precision, double Recall, double F1, double F2, long Support);
