using MnistHelpers.Planes;

namespace MnistHelpers.Tests;

/// <summary>Sheets seen at an angle, against the equations of a projective map (fixtures/perspective.py).</summary>
public sealed class PerspectiveTests
{
    private const int Side = 300;

    [Fact]
    public void Image_OfAPoint_IsThatOfTheProjectiveMap()
    {
        Case[] cases = Fixture.Read<Case[]>("perspective.json");

        Assert.NotEmpty(cases);
        foreach (Case expected in cases)
        {
            Perspective? found = Of(Polygon(expected.Corners));
            Assert.NotNull(found);
            foreach (double[] point in expected.Points)
            {
                PixelPoint image = found.Image(point[0] * 100, point[1] * 100, 100, 100);
                Assert.InRange(Math.Max(Math.Abs(image.X - point[2]), Math.Abs(image.Y - point[3])), 0, 1.5);
            }
        }
    }

    [Fact]
    public void Straighten_MakesTheSheetARectangle()
    {
        foreach (Case expected in Fixture.Read<Case[]>("perspective.json"))
        {
            bool[] shape = Polygon(expected.Corners);
            Perspective found = Of(shape)!;
            GrayPlane white = found.Straighten(new GrayPlane(Side, Side, Array.ConvertAll(shape, inside => inside ? 1f : 0f)));

            double share = white.Values.Count(value => value > 0.5f) / (double)white.Values.Length;
            Assert.InRange(share, 0.98, 1);
            double area = shape.Count(inside => inside);
            Assert.InRange(white.Values.Length / area, 0.9, 1.1);
        }
    }

    [Fact]
    public void Of_WhatIsNoRectangleSeenAtAnAngle_OrUprightAlready_IsNull()
    {
        Assert.Null(Of(Shape((x, y) => Math.Pow(x - 150, 2) + Math.Pow(y - 150, 2) < 10_000)));
        Assert.Null(Of(Polygon([[150, 20], [270, 250], [30, 250]])));
        Assert.Null(Of(Polygon([[20, 20], [280, 20], [180, 250], [120, 250]])));
        Assert.Null(Of(Polygon([[20, 30], [280, 30], [280, 250], [20, 250]])));
        Assert.Null(Of(Polygon([[20, 30], [280, 32], [279, 250], [21, 249]])));
    }

    private static Perspective? Of(bool[] shape) => Perspective.Of(shape, new PixelBox(0, 0, Side, Side), edge: 0, scale: 1);

    /// <summary>Returns the pixels whose centers are inside of a convex polygon with these corners, clockwise.</summary>
    private static bool[] Polygon(double[][] corners) => Shape((x, y) => corners.Zip([.. corners[1..], corners[0]], (a, b) =>
        (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0])).All(side => side >= 0));

    private static bool[] Shape(Func<double, double, bool> isInside) =>
        [.. Enumerable.Range(0, Side * Side).Select(i => isInside(i % Side + 0.5, i / Side + 0.5))];

    private sealed record Case(double[][] Corners, double[][] Points);
}
