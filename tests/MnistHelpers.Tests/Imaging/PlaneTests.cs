using System.Globalization;
using MnistHelpers.Imaging;
using MnistHelpers.Planes;

namespace MnistHelpers.Tests;

/// <summary>The steps' arithmetic against numpy, scipy and Pillow (fixtures/planes.py).</summary>
public sealed class PlaneTests
{
    private const float Tolerance = 1e-5f;

    private readonly Expected _expected = Fixture.Read<Expected>("planes.json");

    [Fact]
    public void BoxMean_IsThatOfScipy() => AssertClose(_expected.BoxMean, BoxFilter.Mean(Plane(), 3));

    [Fact]
    public void Closing_IsThatOfScipy() => AssertClose(_expected.Closing, Closing.Apply(Plane(), 2));

    /// <summary>Windows of several sizes, some wider than the plane, and rows that are no whole number of vectors.</summary>
    [Theory]
    [InlineData(1, 1, 3)]
    [InlineData(37, 5, 0)]
    [InlineData(37, 5, 1)]
    [InlineData(5, 37, 3)]
    [InlineData(70, 33, 8)]
    [InlineData(9, 41, 20)]
    public void Maximum_IsTheHighestValueOfEachSquare(int width, int height, int radius)
    {
        var random = new Random(5);
        var plane = new GrayPlane(width, height);
        for (int i = 0; i < plane.Values.Length; i++)
            plane.Values[i] = random.NextSingle();

        GrayPlane highest = Closing.Maximum(plane, radius);

        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                float expected = 0;
                for (int v = Math.Max(0, y - radius); v <= Math.Min(height - 1, y + radius); v++)
                {
                    for (int u = Math.Max(0, x - radius); u <= Math.Min(width - 1, x + radius); u++)
                        expected = Math.Max(expected, plane[u, v]);
                }
                Assert.Equal(expected, highest[x, y]);
            }
        }
    }

    [Theory]
    [InlineData("random")]
    [InlineData("equal")]
    [InlineData("few")]
    [InlineData("rising")]
    [InlineData("falling")]
    [InlineData("roof")]
    [InlineData("one")]
    public void OrderStatistic_IsTheValueThatSortingGives(string kind)
    {
        var random = new Random(7);
        int count = kind == "one" ? 1 : 1001;
        float[] values = [.. Enumerable.Range(0, count).Select(i => kind switch
        {
            "random" => random.NextSingle(),
            "few" => random.Next(3),
            "rising" => i,
            "falling" => -i,
            "roof" => Math.Min(i, count - i),
            _ => 1f,
        })];
        float[] sorted = [.. values.Order()];

        foreach (int rank in (int[])[0, count / 100, count / 2, (int)(0.99 * (count - 1)), count - 1])
            Assert.Equal(sorted[rank], OrderStatistic.Of([.. values], rank));
    }

    /// <summary>At each step the first and the middle value are the two lowest that are left: the step rules out only those two.</summary>
    [Fact]
    public void OrderStatistic_OfValuesMadeToDefeatIt_IsSortedInTheEnd()
    {
        const int count = 20_000;
        int[] order = [.. Enumerable.Range(0, count)];
        float[] values = new float[count];
        for (int from = 0; from < count; from += 2)
        {
            int middle = from + (count - 1 - from) / 2;
            values[order[from]] = from;
            values[order[middle == from ? from + 1 : middle]] = from + 1;
            (order[from + 1], order[middle]) = (order[middle], order[from + 1]);
        }

        foreach (int rank in (int[])[100, count / 2, count - 2])
            Assert.Equal(rank, OrderStatistic.Of([.. values], rank));
    }

    [Fact]
    public void AreaResampler_AveragesOverTheCoveredArea() => AssertClose(_expected.Area, AreaResampler.Resize(Plane(), 9, 5));

    [Fact]
    public void Reduced_VeryLongAndThin_KeepsAPixelOfEachSide()
    {
        GrayPlane row = AreaResampler.Reduced(new GrayPlane(5000, 1), 300), column = AreaResampler.Reduced(new GrayPlane(1, 5000), 300);

        Assert.Equal((300, 1, 1, 300), (row.Width, row.Height, column.Width, column.Height));
    }

    [Fact]
    public void DistanceField_IsThatOfScipy() => AssertClose(_expected.Depth, DistanceField.Signed(Mask()));

    [Fact]
    public void ComponentMap_FindsThoseOfScipy()
    {
        ComponentMap map = ComponentMap.Of(Plane(), Array.ConvertAll(_expected.Mask, value => value == 1), reach: 0);

        Assert.Equal(
            _expected.Components.Select(c => string.Join(' ', c)),
            map.All.Select(c => $"{c.Box.Left} {c.Box.Top} {c.Box.Width} {c.Box.Height} {c.Area}"));
    }

    [Fact]
    public void ConvexHull_IsThatOfScipy()
    {
        ComponentMap map = ComponentMap.Of(Plane(), Array.ConvertAll(_expected.Mask, value => value == 1), reach: 0);

        Assert.Equal(
            _expected.Hulls,
            map.All.Where(part => part.Area > 3)
                .Select(part => Array.ConvertAll(ConvexHull.Of(map, part).Inside, inside => inside ? 1 : 0)));
    }

    [Fact]
    public void Orientation_TurnsUprightAsPillowDoes()
    {
        var stored = new GrayPlane(_expected.Width, _expected.Height, Array.ConvertAll(_expected.Bytes, value => (float)value));

        foreach ((string origin, int[] upright) in _expected.Upright)
        {
            GrayPlane turned = Orientation.Apply(stored, int.Parse(origin, CultureInfo.InvariantCulture));
            Assert.Equal(upright, turned.Values.Select(value => (int)value));
        }
    }

    private GrayPlane Plane() => new(_expected.Width, _expected.Height, _expected.Values);

    private GrayPlane Mask() => new(_expected.Width, _expected.Height, Array.ConvertAll(_expected.Mask, value => (float)value));

    private static void AssertClose(float[] expected, GrayPlane actual)
    {
        Assert.Equal(expected.Length, actual.Values.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual.Values[i]) < Tolerance, $"{i}: {expected[i]} expected, {actual.Values[i]} found");
    }

    private sealed record Expected(
        int Width, int Height, float[] Values, float[] BoxMean, float[] Closing, float[] Area, int[] Mask, int[][] Components,
        int[][] Hulls, float[] Depth, int[] Bytes, Dictionary<string, int[]> Upright);
}
