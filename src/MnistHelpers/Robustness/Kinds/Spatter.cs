namespace MnistHelpers.Robustness;

/// <summary>Splashes of dark mud over the image, where blurred noise is high.</summary>
internal sealed class Spatter : ICorruption
{
    /// <summary>The brightness of mud.</summary>
    private const double Mud = 63.0 / byte.MaxValue;

    /// <summary>Mud thinner than this is left out.</summary>
    private const double Thinnest = 0.8;

    private static readonly Level[] s_levels =
    [
        new(0.65, 0.3, new(4), 0.69, new(0.6)),
        new(0.65, 0.3, new(3), 0.68, new(0.6)),
        new(0.65, 0.3, new(2), 0.68, new(0.5)),
        new(0.65, 0.3, new(1), 0.65, new(1.5)),
        new(0.67, 0.4, new(1), 0.65, new(1.5)),
    ];

    public void Apply(Plane image, int severity, RandomStream random)
    {
        Level level = s_levels[severity - 1];
        var mud = new Plane(image.Rows, image.Columns);
        foreach (ref double value in mud.Ink.AsSpan())
            value = level.Mean + level.Deviation * random.Normal();
        level.Drops.Blur(mud);
        foreach (ref double value in mud.Ink.AsSpan())
            value = value > level.Threshold ? 1 : 0;
        level.Edges.Blur(mud);

        for (int i = 0; i < image.Ink.Length; i++)
        {
            double thickness = mud.Ink[i] < Thinnest ? 0 : mud.Ink[i];
            image.Ink[i] = image.Ink[i] * (1 - thickness) + Mud * thickness;
        }
    }

    /// <summary>
    /// The mean and deviation of normal noise, the blur that turns it into drops, the threshold of a
    /// drop, and the blur of the drops' edges.
    /// </summary>
    private sealed record Level(double Mean, double Deviation, GaussianFilter Drops, double Threshold, GaussianFilter Edges);
}
