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
        var luminance = new GrayPlane(channels[0].Width, channels[0].Height);
        for (int i = 0; i < luminance.Values.Length; i++)
            luminance.Values[i] = 0.2126f * channels[0].Values[i] + 0.7152f * channels[1].Values[i] + 0.0722f * channels[2].Values[i];
        (GrayPlane best, double contrast) = channels
            .Select(channel => (Channel: channel, Contrast: Contrast(channel))).MaxBy(candidate => candidate.Contrast);
        return contrast > Advantage * Contrast(luminance) ? best : luminance;
    }

    /// <summary>Computes the 99th percentile of the differences of pixels from the mean of their surroundings.</summary>
    private static double Contrast(GrayPlane plane)
    {
        GrayPlane small = AreaResampler.Reduced(plane, ContrastSize), mean = BoxFilter.Mean(small, Math.Max(1, small.LongestSide / 6));
        var differences = new float[small.Values.Length];
        for (int i = 0; i < differences.Length; i++)
            differences[i] = Math.Abs(small.Values[i] - mean.Values[i]);
        return OrderStatistic.Of(differences, (int)(0.99 * (differences.Length - 1)));
    }
}
