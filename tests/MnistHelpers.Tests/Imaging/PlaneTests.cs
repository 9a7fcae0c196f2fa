using System.Globalization;

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

    [Fact]
    public void AreaResampler_AveragesOverTheCoveredArea() => AssertClose(_expected.Area, AreaResampler.Resize(Plane(), 9, 5));

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
