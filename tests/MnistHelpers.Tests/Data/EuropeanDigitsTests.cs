namespace MnistHelpers.Tests;

public sealed class EuropeanDigitsTests
{
    [Fact]
    public void Draw_IsInMnistsForm()
    {
        ImageSet set = EuropeanDigits.Draw(200);

        Assert.Equal((200, 28, 28), (set.Count, set.Rows, set.Columns));
        for (int i = 0; i < set.Count; i++)
        {
            Assert.Equal(i % 2 == 0 ? 1 : 7, set.Label(i));
            double mass = 0, sumX = 0, sumY = 0;
            int left = 28, right = 0, top = 28, bottom = 0;
            for (int k = 0; k < 28 * 28; k++)
            {
                byte ink = set.Image(i)[k];
                int x = k % 28, y = k / 28;
                (mass, sumX, sumY) = (mass + ink, sumX + ink * x, sumY + ink * y);
                if (ink > 127)
                    (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x), Math.Min(top, y), Math.Max(bottom, y));
            }
            Assert.Equal(13.5, sumX / mass, 0.3);
            Assert.Equal(13.5, sumY / mass, 0.3);
            Assert.InRange(Math.Max(right - left, bottom - top) + 1, 18, 21);
        }
    }

    [Fact]
    public void Draw_FollowsFromTheSeed()
    {
        ImageSet set = EuropeanDigits.Draw(20, seed: 3);

        Assert.Equal(set.Pixels.ToArray(), EuropeanDigits.Draw(40, seed: 3).Take(20).Pixels.ToArray());
        Assert.NotEqual(set.Pixels.ToArray(), EuropeanDigits.Draw(20, seed: 4).Pixels.ToArray());
        Assert.Equal(0, EuropeanDigits.Draw(0).Count);
        Assert.StartsWith(
            "count: -1 found; give 0 or more", Assert.Throws<ArgumentOutOfRangeException>(() => EuropeanDigits.Draw(-1)).Message,
            StringComparison.Ordinal);
    }

    /// <summary>The flag of a 1 lies on the left of its stem, which reaches the bottom; the bar of a 7 lies above all else.</summary>
    [Fact]
    public void Draw_OnesAndSevensDiffer_AsTheyAreWritten()
    {
        ImageSet set = EuropeanDigits.Draw(400);

        int topHeavy(int i) => Width(set.Image(i), Enumerable.Range(4, 4));
        double ones = Enumerable.Range(0, 200).Average(i => topHeavy(2 * i)),
            sevens = Enumerable.Range(0, 200).Average(i => topHeavy(2 * i + 1));

        Assert.True(sevens > ones + 2, FormattableString.Invariant($"the top of a 7 is {sevens:0.0} pixels wide, of a 1 {ones:0.0}"));

        static int Width(ReadOnlySpan<byte> image, IEnumerable<int> rows)
        {
            int left = 28, right = -1;
            foreach (int y in rows)
            {
                for (int x = 0; x < 28; x++)
                {
                    if (image[y * 28 + x] > 127)
                        (left, right) = (Math.Min(left, x), Math.Max(right, x));
                }
            }
            return Math.Max(0, right - left + 1);
        }
    }
}
