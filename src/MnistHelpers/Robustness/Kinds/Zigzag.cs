namespace MnistHelpers.Robustness;

/// <summary>A zigzag of two pixels up and down along a line that is nearly horizontal.</summary>
internal sealed class Zigzag : ICorruption
{
    /// <summary>The distance of the line from the left and the right edge.</summary>
    private const int Margin = 2;

    private const double Amplitude = 2;

    /// <summary>A quarter of a wave, along the line.</summary>
    private const double Quarter = 2;

    private const int MaxClimb = 5;

    public void Apply(Plane image, int severity, RandomStream random)
    {
        int first = random.Integer(0, Math.Max(image.Rows - 1, 1));
        int climb = random.Integer(-MaxClimb, MaxClimb);
        int run = image.Columns - 1 - 2 * Margin;
        if (run <= 0)
            return;
        double length = Math.Sqrt(run * run + climb * climb);
        (double X, double Y) Turned(double along, double across) =>
            (Margin + (along * run - across * climb) / length, first + (along * climb + across * run) / length);

        (double X, double Y) last = Turned(0, 0);
        for (double peak = Quarter, height = Amplitude; ; peak += 2 * Quarter, height = -height)
        {
            // Each piece runs from peak to peak across the line; the last one is cut off at the end.
            bool ends = peak >= length;
            double along = ends ? length : peak;
            (double X, double Y) next = Turned(along, ends ? height * (1 - (peak - length) / Quarter) : height);
            Stroke.Draw(image, last, next);
            if (ends)
                return;
            last = next;
        }
    }
}
