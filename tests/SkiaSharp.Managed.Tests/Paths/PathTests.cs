using SkiaSharp;

namespace ManagedSkia.Tests.Paths;

public sealed class PathTests : IDisposable
{
    private readonly SKPath _path = new();

    public void Dispose() => _path.Dispose();

    [Fact]
    public void SegmentsWithoutAMove_StartWhereTheOriginalStartsThem()
    {
        _path.LineTo(3, 4);
        Assert.Equal([new SKPoint(0, 0), new SKPoint(3, 4)], _path.Points);
        _path.Reset();
        _path.MoveTo(9, 9);
        _path.MoveTo(1, 2);
        _path.RLineTo(3, 0);
        _path.Close();
        _path.RLineTo(0, 5);
        Assert.Equal([new(1, 2), new(4, 2), new(1, 2), new SKPoint(1, 7)], _path.Points);
        Assert.Equal((5, 4), (_path.VerbCount, _path.PointCount));
        Assert.Throws<ArgumentOutOfRangeException>(() => _path[4]);
    }

    [Fact]
    public void Bounds_AreOfControlPoints_TightBoundsOfTheCurves()
    {
        _path.MoveTo(0, 0);
        _path.QuadTo(5, 10, 10, 0);
        _path.CubicTo(20, -30, 0, -30, 10, 0);
        Assert.Equal(new SKRect(0, -30, 20, 10), _path.Bounds);
        SKRect tight = _path.TightBounds;
        Assert.Equal(5, tight.Bottom, 4);
        Assert.Equal(-22.5, tight.Top, 4);
        // x = 10 + 10 · 3t(1−t)(1−2t), whose greatest value is 10 + 10 / (2√3).
        Assert.Equal(12.88675, tight.Right, 0.0001);
        _path.Reset();
        Assert.False(_path.GetBounds(out SKRect none));
        Assert.Equal(SKRect.Empty, none);
    }

    [Fact]
    public void Arcs_LieOnTheirEllipse()
    {
        _path.AddArc(new SKRect(-2, -1, 2, 1), 0, 90);
        Assert.Equal(0, _path.LastPoint.X, 5);
        Assert.Equal(1, _path.LastPoint.Y, 5);
        _path.Reset();
        _path.MoveTo(10, 0);
        _path.ArcTo(10, 10, 0, SKPathArcSize.Large, SKPathDirection.Clockwise, 0, -10);
        SKRect bounds = _path.TightBounds;
        Assert.Equal(
            [-10, -10, 10, 10], new[] { bounds.Left, bounds.Top, bounds.Right, bounds.Bottom }.Select(value => MathF.Round(value, 4)));
        _path.Reset();
        _path.MoveTo(0, 0);
        _path.ArcTo(10, 0, 10, 10, 4);
        Assert.Equal([new(0, 0), new(6, 0), new(10, 0), new SKPoint(10, 4)], _path.Points);
    }

    [Fact]
    public void Contains_FollowsTheFillType()
    {
        _path.AddCircle(5, 5, 5);
        _path.AddCircle(5, 5, 2);
        Assert.True(_path.Contains(5, 5));
        Assert.True(_path.Contains(1, 5));
        Assert.False(_path.Contains(1, 1));
        _path.FillType = SKPathFillType.EvenOdd;
        Assert.False(_path.Contains(5, 5));
        _path.FillType = SKPathFillType.InverseEvenOdd;
        Assert.True(_path.Contains(5, 5));
        Assert.True(_path.Contains(-100, 0));
    }

    [Fact]
    public void Transform_IntoAnother_LeavesThePath()
    {
        _path.AddRect(new SKRect(0, 0, 2, 3));
        using var other = new SKPath();
        SKMatrix matrix = SKMatrix.CreateScale(2, 2);
        _path.Transform(in matrix, other);
        _path.Offset(1, 1);
        Assert.Equal(new SKRect(0, 0, 4, 6), other.Bounds);
        Assert.Equal(new SKRect(1, 1, 3, 4), _path.Bounds);
        _path.AddPath(other, 10, 0, SKPathAddMode.Extend);
        Assert.Equal(new SKRect(1, 0, 14, 6), _path.Bounds);
    }
}
