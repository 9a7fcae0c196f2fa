namespace MnistHelpers;

/// <summary>The predictions whose confidence is above <paramref name="Lower"/> and at most <paramref name="Upper"/>.</summary>
/// <param name="Lower">The bin's lower edge, exclusive (inclusive for the first bin).</param>
/// <param name="Upper">The bin's upper edge, inclusive.</param>
/// <param name="Count">The number of predictions in the bin.</param>
/// <param name="Confidence">Their mean confidence; 0 in an empty bin.</param>
/// <param name="Accuracy">The fraction of them that are correct; 0 in an empty bin.</param>
public sealed record CalibrationBin(double Lower, double Upper, int Count, double Confidence, double Accuracy);
