namespace MnistHelpers;

/// <summary>Precision, recall, F1 and F2 averaged over the classes.</summary>
/// <param name="Precision">The averaged precision.</param>
/// <param name="Recall">The averaged recall.</param>
/// <param name="F1">The averaged F1.</param>
/// <param name="F2">The averaged F2.</param>
public sealed record Averages(double Precision, double Recall, double F1, double F2)
{
    internal static Averages Of(ConfusionMatrix matrix, Averaging averaging) => new(
        matrix.Precision(averaging), matrix.Recall(averaging), matrix.FBeta(averaging), matrix.FBeta(averaging, beta: 2));
}
