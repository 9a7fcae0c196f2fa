namespace MnistHelpers.Data;

/// <summary>A smooth random field over a form: two waves, mainly along one axis.</summary>
internal sealed class PenWaves
{
    private readonly (double Height, double Along, double Aside, double Phase)[] _waves;

    private PenWaves((double Height, double Along, double Aside, double Phase)[] waves) => _waves = waves;

    /// <param name="random">The source of its waves.</param>
    /// <param name="height">The maximum height of each wave.</param>
    internal static PenWaves Of(SeededRandom random, double height) => new([Wave(random, height), Wave(random, height)]);

    private static (double Height, double Along, double Aside, double Phase) Wave(SeededRandom random, double height) =>
        (random.Uniform(0, height), random.Uniform(0.2, 1.1), random.Uniform(0.2, 1.1), random.Uniform(0, 1));

    internal double At(double along, double aside) =>
        _waves.Sum(wave => wave.Height * Math.Sin(Math.Tau * (wave.Along * along + wave.Aside * aside + wave.Phase)));
}
