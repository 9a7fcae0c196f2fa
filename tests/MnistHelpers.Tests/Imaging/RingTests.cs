using MnistHelpers.Imaging;
using MnistHelpers.Planes;

namespace MnistHelpers.Tests;

public sealed class RingTests
{
    /// <summary>Two rings that touch: cuts may go between them, not through either.</summary>
    [Fact]
    public void Find_TouchingRings_AreCutBetween()
    {
        var digits = new GrayPlane(200, 110);
        foreach (int middle in (ReadOnlySpan<int>)[53, 144])
        {
            for (int y = 0; y < digits.Height; y++)
            {
                for (int x = 0; x < digits.Width; x++)
                {
                    double radius = Math.Sqrt((x - middle) * (x - middle) + (y - 55) * (y - 55));
                    if (radius is >= 38 and <= 50)
                        digits.Values[y * digits.Width + x] = 1;
                }
            }
        }

        GrayPlane inside = Rings.Inside(digits);
        List<CutPath> cuts = CutPath.Find(digits);

        Assert.Equal(2 * Math.PI * 38 * 38, inside.Values.Sum(), 0.03 * 2 * Math.PI * 38 * 38);
        Assert.NotEmpty(cuts);
        Assert.All(cuts, cut => Assert.DoesNotContain(cut.Columns.Select((x, y) => inside[Math.Clamp(x, 0, 199), y]), value => value > 0));
        Assert.Contains(cuts, cut => Math.Abs(cut.Columns.Average() - 98.5) < 6);
    }

    [Fact]
    public void Inside_OpenRing_IsNothing()
    {
        var digits = new GrayPlane(60, 60);
        for (int i = 10; i < 50; i++)
            digits.Values[10 * 60 + i] = digits.Values[i * 60 + 10] = digits.Values[i * 60 + 49] = 1;

        Assert.Equal(0, Rings.Inside(digits).Values.Sum());
    }
}
