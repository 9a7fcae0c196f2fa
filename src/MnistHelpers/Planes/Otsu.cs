namespace MnistHelpers.Planes;

/// <summary>
/// A division of brightness values into two classes (Otsu, "A threshold selection method from gray-level histograms", 1979).
/// </summary>
/// <param name="Threshold">The brightness that maximizes the variance between the classes below and above.</param>
/// <param name="Separation">
/// That variance as a fraction of the total: 1 for two uniform tones, 0.75 for a uniform ramp, 0.64 for the bell curve of noise.
/// </param>
internal readonly record struct Otsu(float Threshold, double Separation)
{
    private const int Levels = 256;

    internal static Otsu Of(GrayPlane plane)
    {
        var counts = new int[Levels];
        foreach (float value in plane.Values)
            counts[(int)(Math.Clamp(value, 0, 1) * (Levels - 1))]++;
        double all = plane.Values.Length, sum = 0, squares = 0;
        for (int level = 0; level < Levels; level++)
            (sum, squares) = (sum + (double)counts[level] * level, squares + (double)counts[level] * level * level);
        double below = 0, sumBelow = 0, most = -1;
        int best = 0;
        for (int level = 0; level < Levels - 1; level++)
        {
            (below, sumBelow) = (below + counts[level], sumBelow + (double)counts[level] * level);
            double above = all - below;
            if (below == 0 || above == 0)
                continue;
            double difference = sumBelow / below - (sum - sumBelow) / above, variance = below * above * difference * difference;
            if (variance > most)
                (best, most) = (level, variance);
        }
        double total = all * squares - sum * sum;
        return new Otsu((best + 0.5f) / (Levels - 1), total > 0 ? Math.Max(0, most) / total : 0);
    }
}
