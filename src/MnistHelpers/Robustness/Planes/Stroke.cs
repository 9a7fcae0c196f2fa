namespace MnistHelpers.Robustness;

/// <summary>A line of ink about three pixels wide that fades out above and below.</summary>
internal static class Stroke
{
    /// <summary>The width over which a stroke fades, in pixels.</summary>
    private const double Fade = 2.3;

    /// <summary>
    /// Adds <c>1 + ln(1 - d / 2.3)</c> to the pixels of each column where it is positive; d is the vertical distance from the line.
    /// </summary>
    /// <param name="image">The image to draw on; its ink stays within 0 to 1.</param>
    /// <param name="from">Where the line begins, at the left.</param>
    /// <param name="to">Where it ends, further right.</param>
    /// <param name="isDrawn">Whether the stroke is drawn in a column; null to draw it everywhere.</param>
    internal static void Draw(Plane image, (double X, double Y) from, (double X, double Y) to, Func<int, bool>? isDrawn = null)
    {
        double slope = (to.Y - from.Y) / (to.X - from.X);
        int end = Math.Min((int)Math.Ceiling(to.X), image.Columns);
        for (int column = Math.Max((int)Math.Floor(from.X), 0); column < end; column++)
        {
            if (isDrawn?.Invoke(column) == false)
                continue;
            double y = from.Y + slope * (column - from.X);
            int bottom = (int)Math.Min(Math.Floor(y + Fade), image.Rows - 1);
            for (int row = (int)Math.Max(Math.Ceiling(y - Fade), 0); row <= bottom; row++)
            {
                double ink = 1 + Math.Log(1 - Math.Abs(row - y) / Fade); // -∞ where the fade ends
                ref double pixel = ref image.Ink[row * image.Columns + column];
                pixel = Math.Min(pixel + Math.Max(ink, 0), 1);
            }
        }
    }
}
