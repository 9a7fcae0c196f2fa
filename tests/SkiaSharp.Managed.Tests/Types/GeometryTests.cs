using System.Globalization;
using System.Numerics;
using SkiaSharp;

namespace ManagedSkia.Tests.Types;

public class GeometryTests
{
    [Fact]
    public void Rect_IsEmptyOnlyWhenAllIsZero()
    {
        Assert.True(default(SKRect).IsEmpty);
        Assert.False(new SKRect(3, 3, 3, 3).IsEmpty);
        Assert.False(SKRect.Intersect(new SKRect(0, 0, 2, 2), new SKRect(2, 0, 4, 2)).IsEmpty);
        Assert.True(SKRect.Intersect(new SKRect(0, 0, 2, 2), new SKRect(3, 0, 4, 2)).IsEmpty);
        Assert.Equal(new SKRect(0, 0, 4, 2), SKRect.Union(SKRect.Empty, new SKRect(3, 1, 4, 2)));
    }

    [Fact]
    public void Rect_ContainsItsNearEdgesOnly()
    {
        var rect = SKRect.Create(1, 2, 3, 4);
        Assert.True(rect.Contains(1, 2));
        Assert.False(rect.Contains(4, 2));
        Assert.False(rect.IntersectsWith(SKRect.Create(4, 2, 1, 1)));
        Assert.True(rect.IntersectsWithInclusive(SKRect.Create(4, 2, 1, 1)));
    }

    [Fact]
    public void AspectFit_KeepsProportionsInTheMiddle()
    {
        Assert.Equal(new SKRect(25, 0, 75, 100), SKRect.Create(100, 100).AspectFit(new SKSize(10, 20)));
        Assert.Equal(new SKRect(0, -50, 100, 150), SKRect.Create(100, 100).AspectFill(new SKSize(10, 20)));
        Assert.Equal(new SKRectI(0, 4, 20, 16), SKRectI.Create(20, 20).AspectFit(new SKSizeI(5, 3)));
    }

    [Fact]
    public void RectI_RoundsAsItsNameSays()
    {
        var rect = new SKRect(1.2f, 2.5f, 3.5f, 4.7f);
        Assert.Equal(new SKRectI(2, 3, 4, 5), SKRectI.Ceiling(rect));
        Assert.Equal(new SKRectI(1, 2, 4, 5), SKRectI.Ceiling(rect, outwards: true));
        Assert.Equal(new SKRectI(1, 2, 3, 4), SKRectI.Floor(rect));
        Assert.Equal(new SKRectI(2, 3, 3, 4), SKRectI.Floor(rect, inwards: true));
        Assert.Equal(new SKRectI(1, 2, 4, 5), SKRectI.Round(rect));
        Assert.Throws<OverflowException>(() => SKRectI.Truncate(new SKRect(0, 0, 1e10f, 1)));
    }

    [Fact]
    public void Text_IsTheOriginals()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Assert.Equal("{X=1.5, Y=2}", new SKPoint(1.5f, 2).ToString());
        Assert.Equal("{X=1,Y=2}", new SKPointI(1, 2).ToString());
        Assert.Equal("{Width=1, Height=2}", new SKSize(1, 2).ToString());
        Assert.Equal("{Left=1,Top=2,Width=4,Height=7}", SKRect.Create(1, 2, 4, 7).ToString());
    }

    [Fact]
    public void Points_AddAndConvert()
    {
        SKPoint sum = new SKPoint(1, 2) + new SKSizeI(3, 4) - new SKPointI(1, 1);
        Assert.Equal(new SKPoint(3, 5), sum);
        Vector2 vector = sum;
        Assert.Equal(new Vector2(3, 5), vector);
        Assert.Equal(5, new SKPointI(4, 4).Length);
        Assert.Equal(new SKPoint(0.6f, 0.8f), SKPoint.Normalize(new SKPoint(3, 4)));
    }

    [Fact]
    public void Rotation_TurnsClockwiseOnTheScreen()
    {
        SKMatrix quarter = SKMatrix.CreateRotationDegrees(90);
        SKPoint turned = quarter.MapPoint(1, 0);
        Assert.Equal(0, turned.X, 1e-6f);
        Assert.Equal(1, turned.Y, 1e-6f);
        Assert.Equal(-4.37e-8f, quarter.ScaleX, 1e-10f);
        SKPoint aboutPivot = SKMatrix.CreateRotationDegrees(90, 10, 20).MapPoint(11, 20);
        Assert.Equal(10, aboutPivot.X, 1e-4f);
        Assert.Equal(21, aboutPivot.Y, 1e-4f);
    }

    [Fact]
    public void Concat_DoesTheSecondFirst()
    {
        SKMatrix move = SKMatrix.CreateTranslation(10, 0), scale = SKMatrix.CreateScale(2, 2);
        Assert.Equal(new SKPoint(12, 0), SKMatrix.Concat(move, scale).MapPoint(1, 0));
        Assert.Equal(new SKPoint(12, 0), move.PreConcat(scale).MapPoint(1, 0));
        Assert.Equal(new SKPoint(22, 0), move.PostConcat(scale).MapPoint(1, 0));
    }

    [Fact]
    public void Invert_MapsBack()
    {
        SKMatrix matrix = SKMatrix.CreateRotationDegrees(30, 5, 7)
            .PreConcat(SKMatrix.CreateScale(2, 3))
            .PreConcat(SKMatrix.CreateSkew(0.2f, 0));
        Assert.True(matrix.TryInvert(out SKMatrix inverse));
        SKPoint back = inverse.MapPoint(matrix.MapPoint(4, -3));
        Assert.Equal(4, back.X, 1e-5f);
        Assert.Equal(-3, back.Y, 1e-5f);
        Assert.False(SKMatrix.CreateScale(0, 1).IsInvertible);
        Assert.Equal(SKMatrix.Empty, SKMatrix.CreateScale(0, 1).Invert());
        Assert.Equal(SKMatrix.Identity, SKMatrix.CreateScaleTranslation(0, 0, 0, 0));
    }

    [Fact]
    public void MapRect_IsTheBoxAround() =>
        Assert.Equal(new SKRect(-3, 2, -1, 6), RoundedTurn(new SKRect(2, 1, 6, 3)));

    private static SKRect RoundedTurn(SKRect rect)
    {
        SKRect mapped = SKMatrix.CreateRotationDegrees(90).MapRect(rect);
        return SKRectI.Round(mapped);
    }
}
