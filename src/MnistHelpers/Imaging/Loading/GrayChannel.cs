using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>Converts color to the gray channel in which ink stands out most.</summary>
internal static class GrayChannel
{
    /// <summary>The factor by which another channel's contrast has to exceed that of luminance to replace it.</summary>
    private const double Advantage = 1.6;

    private const int ContrastSize = 250;

    /// <summary>
    /// Returns luminance (Rec. 709 weights), or red, green or blue if ink and background are hard to distinguish in luminance.
    /// </summary>
    internal static GrayPlane Of(GrayPlane[] channels)
    {
        GrayPlane[] small = Array.ConvertAll(channels, channel => AreaResampler.Reduced(channel, ContrastSize));
        double[] contrasts = Array.ConvertAll(small, Contrast);
        int best = contrasts.IndexOf(contrasts.Max());
        return contrasts[best] > Advantage * Contrast(Luminance(small)) ? channels[best] : Luminance(channels);
    }

    private static GrayPlane Luminance(GrayPlane[] channels)
    {
        float[] red = channels[0].Values, green = channels[1].Values, blue = channels[2].Values;
        var luminance = new GrayPlane(channels[0].Width, channels[0].Height);
        float[] values = luminance.Values;
        for (int i = 0; i < values.Length; i++)
            values[i] = 0.2126f * red[i] + 0.7152f * green[i] + 0.0722f * blue[i];
        return luminance;
    }

    /// <summary>Computes the 99th percentile of the differences of pixels from the mean of their surroundings.</summary>
    private static double Contrast(GrayPlane small)
    {
        GrayPlane mean = BoxFilter.Mean(small, Math.Max(1, small.LongestSide / 6));
        var differences = new float[small.Values.Length];
        for (int i = 0; i < differences.Length; i++)
            differences[i] = Math.Abs(small.Values[i] - mean.Values[i]);
        return OrderStatistic.Of(differences, (int)(0.99 * (differences.Length - 1)));
    }
}
