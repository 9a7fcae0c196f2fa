using System.Globalization;

namespace MnistHelpers.Charts;

/// <summary>A curve of one class against the rest, as the corners of a line to draw.</summary>
/// <param name="Class">The class.</param>
/// <param name="Area">The area under it, from the whole curve.</param>
/// <param name="X">The corners' horizontal positions, 0 to 1.</param>
/// <param name="Y">The corners' vertical positions, 0 to 1.</param>
/// <param name="Thresholds">The threshold of each corner, as text.</param>
/// <param name="Reach">The distance of the curve's best point from the ideal corner, across and up.</param>
internal sealed record ClassCurve(int Class, double Area, double[] X, double[] Y, string[] Thresholds, (double X, double Y) Reach)
{
    /// <summary>Creates the curve of precision over recall, in the steps that the average precision sums.</summary>
    internal static ClassCurve Of(int classIndex, PrecisionRecallCurve curve)
    {
        (IReadOnlyList<double> recall, IReadOnlyList<double> precision) = (curve.Recall, curve.Precision);
        var corners = new List<(double X, double Y, string Threshold)>();
        for (int i = 0; i < curve.Thresholds.Count; i++)
        {
            string threshold = InWords(curve.Thresholds[i]);
            corners.Add((recall[i], precision[i], threshold));
            corners.Add((recall[i + 1], precision[i], threshold));
        }
        int best = Enumerable.Range(0, curve.Thresholds.Count).MaxBy(i => ConfusionMatrix.FBetaOf(precision[i], recall[i], 1));
        return Of(classIndex, curve.AveragePrecision, corners, (1 - recall[best], 1 - precision[best]));
    }

    /// <summary>Creates the curve of the true over the false positive rate.</summary>
    internal static ClassCurve Of(int classIndex, RocCurve curve)
    {
        (IReadOnlyList<double> across, IReadOnlyList<double> up) = (curve.FalsePositiveRate, curve.TruePositiveRate);
        var corners = new List<(double X, double Y, string Threshold)>();
        for (int i = 0; i < across.Count; i++)
            corners.Add((across[i], up[i], i == 0 ? "above all" : InWords(curve.Thresholds[i])));
        int best = Enumerable.Range(0, across.Count).MaxBy(i => up[i] - across[i]);
        return Of(classIndex, curve.AreaUnderCurve, corners, (across[best], 1 - up[best]));
    }

    /// <summary>
    /// Returns the line with only the points needed to draw it, at <paramref name="width"/> and <paramref name="height"/> px for the range
    /// 0 to 1.
    /// </summary>
    internal ClassCurve Thinned(double width, double height, double tolerance)
    {
        int[] kept = CurveThinning.Keep(Array.ConvertAll(X, x => x * width), Array.ConvertAll(Y, y => y * height), tolerance);
        return this with { X = Pick(X, kept), Y = Pick(Y, kept), Thresholds = Pick(Thresholds, kept) };
    }

    private static ClassCurve Of(
        int classIndex, double area, List<(double X, double Y, string Threshold)> corners, (double, double) reach) =>
        new(classIndex, area, [.. corners.Select(c => c.X)], [.. corners.Select(c => c.Y)], [.. corners.Select(c => c.Threshold)], reach);

    private static string InWords(double threshold) =>
        threshold.ToString(
            threshold is > 0 and < 1e-3 ? "0.0e+0" : threshold is > 0.99 and < 1 ? "0.######" : "0.###", CultureInfo.InvariantCulture);

    private static T[] Pick<T>(T[] all, int[] kept) => Array.ConvertAll(kept, i => all[i]);
}
