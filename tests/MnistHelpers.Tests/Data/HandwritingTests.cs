namespace MnistHelpers.Tests;

public sealed class HandwritingTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Draw_FollowsFromTheSeed(bool areOutliers)
    {
        Func<int, long, ImageSet> draw = areOutliers ? WrittenOutliers.Draw : WrittenDigits.Draw;
        ImageSet set = draw(20, 3);

        Assert.Equal(set.Pixels.ToArray(), draw(40, 3).Take(20).Pixels.ToArray());
        Assert.NotEqual(set.Pixels.ToArray(), draw(20, 4).Pixels.ToArray());
        Assert.Equal(0, draw(0, 1).Count);
        Assert.StartsWith(
            "count: -1 found; give 0 or more", Assert.Throws<ArgumentOutOfRangeException>(() => draw(-1, 1)).Message,
            StringComparison.Ordinal);
    }
}
