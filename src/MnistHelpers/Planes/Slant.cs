namespace MnistHelpers.Planes;

/// <summary>Straightens slanted writing.</summary>
internal static class Slant
{
    /// <summary>
    /// The slants to try, in pixels to the right per pixel upward: from none, as in most handwriting, to one that is rarely exceeded.
    /// </summary>
    internal static ReadOnlySpan<double> Usual => [0, 0.25, 0.5];

    /// <summary>Shifts the rows of the ink until it is upright; the result is wider by the total shift.</summary>
    internal static GrayPlane Remove(GrayPlane ink, double slant)
    {
        var upright = new GrayPlane(ink.Width + (int)Math.Ceiling(slant * ink.Height), ink.Height);
        for (int y = 0; y < ink.Height; y++)
            ink.Values.AsSpan(y * ink.Width, ink.Width).CopyTo(upright.Values.AsSpan(y * upright.Width + Shift(y, slant)));
        return upright;
    }

    /// <summary>Returns how far <see cref="Remove"/> shifts a row to the right.</summary>
    internal static int Shift(int row, double slant) => (int)(slant * row);

    /// <summary>Computes the width of the ink once it is upright: the smallest that one of the usual slants gives.</summary>
    internal static int Width(GrayPlane ink)
    {
        int least = int.MaxValue;
        foreach (double slant in Usual)
        {
            int left = int.MaxValue, right = -1;
            for (int y = 0; y < ink.Height; y++)
            {
                ReadOnlySpan<float> row = ink.Values.AsSpan(y * ink.Width, ink.Width);
                int first = row.IndexOfAnyInRange(0.5f, 1), last = row.LastIndexOfAnyInRange(0.5f, 1);
                if (first >= 0)
                    (left, right) = (Math.Min(left, first + Shift(y, slant)), Math.Max(right, last + Shift(y, slant)));
            }
            least = Math.Min(least, right - left + 1);
        }
        return least;
    }
}
