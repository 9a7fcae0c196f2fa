using MnistHelpers.Planes;

namespace MnistHelpers.Imaging;

/// <summary>Decides whether ink is darker than its background, as on paper, or lighter, like chalk on a blackboard.</summary>
internal static class Polarity
{
    private const int LongestSide = 250;

    /// <summary>
    /// Returns whether ink is darker than its background. Ink covers less area: few pixels differ much from the mean of their surroundings,
    /// and most differ little, so the skewness of the differences points to the ink's side. The picture's rim, where a page may end, and
    /// everything beside a sheet are left out.
    /// </summary>
    internal static bool IsInkDark(GrayPlane picture)
    {
        GrayPlane gray = AreaResampler.Reduced(picture, LongestSide);
        int radius = Math.Max(2, gray.LongestSide / 5);
        GrayPlane seen = PaperSheet.Visible(gray) ?? gray.Map(_ => 1), mean = BoxFilter.MeanWhere(gray, seen, radius);
        int left = gray.Width / 12, top = gray.Height / 12;
        double cubes = 0;
        for (int y = top; y < gray.Height - top; y++)
        {
            for (int x = left; x < gray.Width - left; x++)
            {
                if (seen[x, y] == 0)
                    continue;
                double difference = gray[x, y] - mean[x, y];
                cubes += difference * difference * difference;
            }
        }
        return cubes <= 0;
    }
}
