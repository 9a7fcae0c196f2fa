using MnistHelpers.Data;

namespace MnistHelpers.Tests;

public sealed class ImageTransformTests
{
    private const int Draws = 4000;

    private static ImageTransform[] Draw(Augmentation options, int rows = 28, int columns = 28) =>
        [.. Enumerable.Range(0, Draws).Select(i => ImageTransform.Draw(SeededRandom.At(11, i), options, rows, columns))];

    [Fact]
    public void Erasing_AreaAndShare_AreThoseAsked()
    {
        ImageTransform[] erased = [.. Draw(new Augmentation { ErasingProbability = 0.25, MinErasingArea = 0.05, MaxErasingArea = 0.15 })
            .Where(t => t.Height > 0)];

        Assert.Equal(0.25, erased.Length / (double)Draws, 0.03);
        double[] areas = [.. erased.Select(t => t.Height * t.Width / 784.0)];
        Assert.InRange(areas.Min(), 0.04, 0.06); // sides are whole pixels
        Assert.InRange(areas.Max(), 0.14, 0.16);
        Assert.Equal(0.1, areas.Average(), 0.003);
        Assert.All(erased, t => Assert.True(t is { Top: >= 0, Left: >= 0 } && t.Top + t.Height <= 28 && t.Left + t.Width <= 28));
        Assert.Equal((0, 0), (erased.Min(t => t.Top), erased.Min(t => t.Left)));
        Assert.Equal((28, 28), (erased.Max(t => t.Top + t.Height), erased.Max(t => t.Left + t.Width)));
        // The paper's bounds of the aspect, as far as whole pixels allow.
        Assert.Equal(1 / 0.3, erased.Max(t => (double)t.Height / t.Width), 0.6);
        Assert.Equal(0.3, erased.Min(t => (double)t.Height / t.Width), 0.08);
    }

    [Theory]
    [InlineData(28, 28)]
    [InlineData(2, 40)]
    [InlineData(1, 1)]
    public void Erasing_Everything_ErasesEverything(int rows, int columns)
    {
        var options = new Augmentation { ErasingProbability = 1, MinErasingArea = 1, MaxErasingArea = 1 };
        Assert.All(Draw(options, rows, columns), t => Assert.Equal((0, 0, rows, columns), (t.Top, t.Left, t.Height, t.Width)));
    }

    [Fact]
    public void Erase_SetsTheRectangleToBackground()
    {
        float[] image = [.. Enumerable.Repeat(1f, 12)];

        new ImageTransform(default, Top: 1, Left: 2, Height: 2, Width: 1).Erase(image, columns: 4);

        Assert.Equal([1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 0, 1], image);
    }

    [Fact]
    public void Draw_OneOptionMore_LeavesWhatTheOthersDo()
    {
        Augmentation less = new() { Shift = 2, ErasingProbability = 0.5 }, more = less with { MaxErasingArea = 0.5 };
        Assert.Equal(Draw(less).Select(t => t.Map), Draw(more).Select(t => t.Map));
        more = less with { Rotation = 10, MinScale = 0.9, MaxAspectRatio = 1.2 };
        Assert.Equal(Draw(less).Select(t => t.Width), Draw(more).Select(t => t.Width));
    }

    [Fact]
    public void Draw_Affine_FillsItsRanges()
    {
        AffineMap[] shifts = [.. Draw(new Augmentation { Shift = 2 }).Select(t => t.Map)];
        Assert.Equal((-2, 2), (shifts.Min(m => m.X0), shifts.Max(m => m.X0)), Near(0.02));
        Assert.Equal((-2, 2), (shifts.Min(m => m.Y0), shifts.Max(m => m.Y0)), Near(0.02));
        Assert.All(shifts, m => Assert.Equal((1, 0, 0, 1), (m.XX, m.XY, m.YX, m.YY)));

        AffineMap[] turns = [.. Draw(new Augmentation { Rotation = 30 }).Select(t => t.Map)];
        Assert.Equal((-0.5, 0.5), (turns.Min(m => m.XY), turns.Max(m => m.XY)), Near(0.01)); // the sine of 30 degrees

        AffineMap[] scales = [.. Draw(new Augmentation { MinScale = 0.5, MaxScale = 2 }).Select(t => t.Map)];
        Assert.Equal((0.5, 2), (scales.Min(m => m.XX), scales.Max(m => m.YY)), Near(0.02));

        AffineMap[] ratios = [.. Draw(new Augmentation { MaxAspectRatio = 1.44 }).Select(t => t.Map)];
        Assert.Equal((1 / 1.2, 1.2), (ratios.Min(m => m.XX), ratios.Max(m => m.XX)), Near(0.005));
        Assert.All(ratios, m => Assert.Equal(1, m.XX * m.YY, 1e-6f)); // the area stays
        Assert.Equal(0.5, ratios.Count(m => m.XX < 1) / (double)Draws, 0.03); // as often wider as higher
        Assert.All(ratios, m => Assert.Equal((0, 0), (m.XY, m.YX)));

        AffineMap[] shears = [.. Draw(new Augmentation { Shear = 45 }).Select(t => t.Map)];
        Assert.Equal((-1, 1), (shears.Min(m => m.XY), shears.Max(m => m.XY)), Near(0.02));
        Assert.All(shears, m => Assert.Equal(0, m.YX));

        static Func<(double, double), (double, double), bool> Near(double tolerance) =>
            (a, b) => Math.Abs(a.Item1 - b.Item1) < tolerance && Math.Abs(a.Item2 - b.Item2) < tolerance;
    }
}
