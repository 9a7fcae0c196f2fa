using System.Runtime.InteropServices;
using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>Determines which pixels are ink from the amount of ink.</summary>
internal static class InkThreshold
{
    /// <summary>The minimum contrast of ink to its background: that of a hard pencil on gray paper.</summary>
    internal const float LeastContrast = 0.1f;

    private const int Steps = 50;

    /// <summary>
    /// Finds the amount of ink halfway between the background and the mean of the values above (Ridler, Calvard, "Picture thresholding
    /// using an iterative selection method", 1978); unlike Otsu's threshold, it does not sink into the noise if ink is rare. Null if
    /// nothing stands out from the noise.
    /// </summary>
    internal static float? Find(GrayPlane ink)
    {
        float floor = Math.Max(LeastContrast, 4 * Noise(ink)), threshold = floor;
        float[] strong = Array.FindAll(ink.Values, value => value > floor);
        for (int step = 0; step < Steps; step++)
        {
            double sum = 0;
            int count = 0;
            foreach (float value in strong)
            {
                if (value > threshold)
                    (sum, count) = (sum + value, count + 1);
            }
            if (count == 0)
                return step == 0 ? null : threshold;
            float next = Math.Max(floor, (float)(sum / count / 2));
            if (Math.Abs(next - threshold) < 1e-4f)
                break;
            threshold = next;
        }
        return threshold;
    }

    /// <summary>Returns the pixels above a threshold, and all pixels connected to them above a lower one (hysteresis).</summary>
    internal static bool[] Apply(GrayPlane ink, float threshold, float lower)
    {
        var mask = new bool[ink.Values.Length];
        var open = new Stack<int>();
        for (int i = 0; i < mask.Length; i++)
        {
            if (ink.Values[i] > threshold)
                Open(i);
        }
        while (open.TryPop(out int at))
        {
            int x = at % ink.Width;
            if (x > 0)
                Open(at - 1);
            if (x < ink.Width - 1)
                Open(at + 1);
            if (at >= ink.Width)
                Open(at - ink.Width);
            if (at < mask.Length - ink.Width)
                Open(at + ink.Width);
        }
        return mask;

        void Open(int i)
        {
            if (mask[i] || ink.Values[i] <= lower)
                return;
            mask[i] = true;
            open.Push(i);
        }
    }

    /// <summary>Estimates the noise's standard deviation from the median difference of neighbors, which strokes hardly affect.</summary>
    private static float Noise(GrayPlane ink)
    {
        // Across a picture as slim as a 1, there is hardly anything but the edges of its stroke.
        int apart = PictureRim.IsSlim(ink.Width, ink.Height) ? 4 * ink.Width : 4;
        var differences = new List<float>(ink.Values.Length / 4 + 1);
        for (int i = apart; i < ink.Values.Length; i += 5)
            differences.Add(Math.Abs(ink.Values[i] - ink.Values[i - apart]));
        if (differences.Count == 0)
            return 0;
        return OrderStatistic.Of(CollectionsMarshal.AsSpan(differences), differences.Count / 2) * 1.4826f / MathF.Sqrt(2);
    }
}
