namespace MnistHelpers.Sweeps.Samplers;

/// <summary>
/// A categorical hyperparameter: a kernel's own value is more likely, all others are equally likely (Aitchison and Aitken, 1976).
/// </summary>
/// <param name="count">The number of values.</param>
/// <param name="smoothing">The probability spread over all values.</param>
internal sealed class CategoryDimension(int count, double smoothing) : BinnedDimension(count)
{
    internal override int BinOf(double observed) => Math.Clamp((int)(observed * Bins), 0, Bins - 1);

    internal override double Draw(double observed, SeededRandom random)
    {
        bool any = random.Uniform(0, 1) < smoothing;
        double place = random.Uniform(0, 1);
        return any ? place : observed;
    }

    private protected override int ValueOf(double place) => BinOf(place);

    private protected override void Fill(Span<double> row, int value)
    {
        row.Fill(Math.Log(smoothing));
        row[value] = Math.Log(smoothing + (1 - smoothing) * Bins);
    }
}
