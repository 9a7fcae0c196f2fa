namespace MnistHelpers;

/// <summary>The predictions whose confidence lies above <paramref name="Lower"/> and not above <paramref name="Upper"/>.</summary>
/// <param name="Lower">The bin's lower edge, not part of it (of the first bin it is).</param>
/// <param name="Upper">The bin's upper edge, part of it.</param>
/// <param name="Count">How many predictions lie in the bin.</param>
/// <param name="Confidence">Their mean confidence; 0 in an empty bin.</param>
/// <param name="Accuracy">The share of them that is right; 0 in an empty bin.</param>
public sealed record CalibrationBin(double Lower, double Upper, int Count, double Confidence, double Accuracy);
