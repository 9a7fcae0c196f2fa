using MnistHelpers.Charts;

namespace MnistHelpers.Tests;

public sealed class CurveThinningTests
{
    [Fact]
    public void PointsOnALine_AreLeftOut() =>
        Assert.Equal([0, 3, 5], CurveThinning.Keep([0, 1, 2, 3, 3, 3], [0, 0, 0, 0, 5, 9], 0.25));

    [Fact]
    public void WhatIsLeftOut_LiesWithinTheTolerance()
    {
        var random = new SeededRandom(5);
        double[] x = [.. Enumerable.Range(0, 2000).Select(i => i * 0.3)], y = new double[x.Length];
        for (int i = 1; i < y.Length; i++)
            y[i] = y[i - 1] + (random.Next(1000) - 500) / 500.0;

        int[] kept = CurveThinning.Keep(x, y, 0.25);

        Assert.InRange(kept.Length, 2, 1999);
        for (int k = 1; k < kept.Length; k++)
        {
            (int from, int to) = (kept[k - 1], kept[k]);
            for (int i = from; i <= to; i++)
                Assert.InRange(ToLine(i, from, to), 0, 0.25 + 1e-9);
        }

        // The distance to the whole line is at most that to the part between two neighbors.
        double ToLine(int i, int from, int to)
        {
            double slopeX = x[to] - x[from], slopeY = y[to] - y[from];
            return Math.Abs(slopeX * (y[i] - y[from]) - slopeY * (x[i] - x[from])) / Math.Sqrt(slopeX * slopeX + slopeY * slopeY);
        }
    }

    [Fact]
    public void AShortLine_StaysAsItIs()
    {
        Assert.Equal([0], CurveThinning.Keep([1], [1], 0.25));
        Assert.Equal([0, 1], CurveThinning.Keep([1, 1], [1, 1], 0.25));
    }
}
