namespace FigureRenderer.Axes;

/// <summary>Computes round step sizes.</summary>
internal static class NiceNumbers
{
    /// <summary>
    /// Returns the smallest of 2, 5, and 10 times a power of ten that is not below the step, as plotly.js rounds tick steps.
    /// </summary>
    public static double RoundUp(double step)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        double share = step / power;
        return power * (share <= 2 ? 2 : share <= 5 ? 5 : 10);
    }

    /// <summary>Returns the first multiple of the step, counted from an origin, at or after a position.</summary>
    public static double FirstAtOrAfter(double position, double step, double origin = 0) =>
        origin + (Math.Ceiling(((position - origin) / step) - 1e-6) * step);
}
