using SkiaSharp;

namespace ManagedSkia.Tests.Paths;

public sealed class PathTests : IDisposable
{
    private readonly SKPath path = new();

    public void Dispose() => path.Dispose();

    [Fact]
    public void SegmentsWithoutAMove_StartWhereTheOriginalStartsThem()
    {
        path.LineTo(3, 4);
        Assert.Equal([new SKPoint(0, 0), new SKPoint(3, 4)], path.Points);
        path.Reset();
        path.MoveTo(9, 9);
        path.MoveTo(1, 2);
        path.RLineTo(3, 0);
        path.Close();
        path.RLineTo(0, 5);
        Assert.Equal([new(1, 2), new(4, 2), new(1, 2), new SKPoint(1, 7)], path.Points);
        Assert.Equal((5, 4), (path.VerbCount, path.PointCount));
        Assert.Throws<ArgumentOutOfRangeException>(() => path[4]);
    }

    [Fact]
    public void Bounds_AreOfControlPoints_TightBoundsOfTheCurves()
    {
        path.MoveTo(0, 0);
        path.QuadTo(5, 10, 10, 0);
        path.CubicTo(20, -30, 0, -30, 10, 0);
        Assert.Equal(new SKRect(0, -30, 20, 10), path.Bounds);
        SKRect tight = path.TightBounds;
        Assert.Equal(5, tight.Bottom, 4);
        Assert.Equal(-22.5, tight.Top, 4);
        // x = 10 + 10 · 3t(1−t)(1−2t), whose greatest value is 10 + 10 / (2√3).
        Assert.Equal(12.88675, tight.Right, 0.0001);
        path.Reset();
        Assert.False(path.GetBounds(out SKRect none));
        Assert.Equal(SKRect.Empty, none);
    }

    [Fact]
    public void Arcs_LieOnTheirEllipse()
    {
        path.AddArc(new SKRect(-2, -1, 2, 1), 0, 90);
        Assert.Equal(0, path.LastPoint.X, 5);
        Assert.Equal(1, path.LastPoint.Y, 5);
        path.Reset();
        path.MoveTo(10, 0);
        path.ArcTo(10, 10, 0, SKPathArcSize.Large, SKPathDirection.Clockwise, 0, -10);
        SKRect bounds = path.TightBounds;
        Assert.Equal([-10, -10, 10, 10], new[] { bounds.Left, bounds.Top, bounds.Right, bounds.Bottom }.Select(value => MathF.Round(value, 4)));
        path.Reset();
        path.MoveTo(0, 0);
        path.ArcTo(10, 0, 10, 10, 4);
        Assert.Equal([new(0, 0), new(6, 0), new(10, 0), new SKPoint(10, 4)], path.Points);
    }

    [Fact]
    public void Contains_FollowsTheFillType()
    {
        path.AddCircle(5, 5, 5);
        path.AddCircle(5, 5, 2);
        Assert.True(path.Contains(5, 5));
        Assert.True(path.Contains(1, 5));
        Assert.False(path.Contains(1, 1));
        path.FillType = SKPathFillType.EvenOdd;
        Assert.False(path.Contains(5, 5));
        path.FillType = SKPathFillType.InverseEvenOdd;
        Assert.True(path.Contains(5, 5));
        Assert.True(path.Contains(-100, 0));
    }

    [Fact]
    public void Transform_IntoAnother_LeavesThePath()
    {
        path.AddRect(new SKRect(0, 0, 2, 3));
        using var other = new SKPath();
        SKMatrix matrix = SKMatrix.CreateScale(2, 2);
        path.Transform(in matrix, other);
        path.Offset(1, 1);
        Assert.Equal(new SKRect(0, 0, 4, 6), other.Bounds);
        Assert.Equal(new SKRect(1, 1, 3, 4), path.Bounds);
        path.AddPath(other, 10, 0, SKPathAddMode.Extend);
        Assert.Equal(new SKRect(1, 0, 14, 6), path.Bounds);
    }
}
