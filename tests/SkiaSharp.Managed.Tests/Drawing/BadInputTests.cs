using SkiaSharp;

namespace ManagedSkia.Tests.Drawing;

public class BadInputTests
{
    private static readonly float[] s_numbers =
    [
        0, 1, -3.5f, 7.25f, 1e-30f, 1e9f, -1e30f, float.MaxValue, float.MinValue, float.NaN, float.PositiveInfinity, float.NegativeInfinity,
    ];

    // Whatever the numbers are: no exception, no pixel outside, and an end.
    [Theory]
    [InlineData(SKColorType.Bgra8888)]
    [InlineData(SKColorType.Gray8)]
    [InlineData(SKColorType.Rgb565)]
    public void AnyNumbers_DrawSomethingOrNothing(SKColorType type)
    {
        var random = new Random(7);
        float Next() => s_numbers[random.Next(s_numbers.Length)];
        using var bitmap = new SKBitmap(9, 7, type, type.GetAlphaType());
        using SKImage picture = SKImage.FromBitmap(bitmap);
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint();
        using var path = new SKPath();
        for (int i = 0; i < 800; i++)
        {
            (paint.IsAntialias, paint.Style, paint.StrokeCap, paint.StrokeJoin) =
                (i % 2 == 0, (SKPaintStyle)(i % 3), (SKStrokeCap)random.Next(3), (SKStrokeJoin)random.Next(3));
            (paint.StrokeWidth, paint.StrokeMiter, paint.BlendMode) = (Next(), Next(), (SKBlendMode)random.Next(29));
            var rect = new SKRect(Next(), Next(), Next(), Next());
            path.Reset();
            path.FillType = (SKPathFillType)random.Next(4);
            path.MoveTo(Next(), Next());
            path.LineTo(Next(), Next());
            path.ConicTo(Next(), Next(), Next(), Next(), Next());
            path.ArcTo(Next(), Next(), Next(), SKPathArcSize.Large, SKPathDirection.Clockwise, Next(), Next());
            path.ArcTo(Next(), Next(), Next(), Next(), Next());
            path.CubicTo(Next(), Next(), Next(), Next(), Next(), Next());
            path.AddArc(rect, Next(), Next());
            path.AddRoundRect(rect, Next(), Next());
            _ = (path.TightBounds, path.Contains(Next(), Next()));

            canvas.Save();
            SKMatrix matrix = i % 4 == 0 ? SKMatrix.Identity : new SKMatrix(Next(), Next(), Next(), Next(), Next(), Next(), 0, 0, 1);
            canvas.SetMatrix(in matrix);
            if (i % 5 == 0)
                canvas.ClipPath(path, (SKClipOperation)random.Next(2), i % 2 == 0);
            if (i % 7 == 0)
                canvas.ClipRect(rect, (SKClipOperation)random.Next(2), i % 2 == 0);
            canvas.DrawPath(path, paint);
            canvas.DrawRect(rect, paint);
            canvas.DrawLine(Next(), Next(), Next(), Next(), paint);
            canvas.DrawPoint(Next(), Next(), paint);
            canvas.DrawArc(rect, Next(), Next(), i % 2 == 0, paint);
            canvas.DrawImage(
                picture, rect, new SKRect(Next(), Next(), Next(), Next()), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear),
                paint);
            _ = (canvas.LocalClipBounds, canvas.QuickReject(rect));
            canvas.Restore();
        }
    }

    [Fact]
    public void WithoutPixels_NothingIsDrawn()
    {
        using var none = new SKBitmap();
        using var empty = new SKBitmap(0, 5);
        using var paint = new SKPaint();
        foreach (SKBitmap bitmap in new[] { none, empty })
        {
            using var canvas = new SKCanvas(bitmap);
            canvas.Clear(SKColors.Red);
            canvas.SaveLayer(null);
            canvas.DrawRect(0, 0, 5, 5, paint);
            canvas.Restore();
            Assert.True(canvas.IsClipEmpty);
        }
        Assert.Null(SKSurface.Create(new SKImageInfo(0, 5)));
        Assert.Null(SKSurface.Create(new SKImageInfo(5, 5, SKColorType.Unknown)));
    }

    [Fact]
    public void Null_IsRefusedByName()
    {
        using var bitmap = new SKBitmap(2, 2);
        using var canvas = new SKCanvas(bitmap);
        using var path = new SKPath();
        using var paint = new SKPaint();
        Assert.Throws<ArgumentNullException>("bitmap", () => new SKCanvas(null!));
        Assert.Throws<ArgumentNullException>("path", () => canvas.DrawPath(null!, paint));
        Assert.Throws<ArgumentNullException>("paint", () => canvas.DrawPath(path, null!));
        Assert.Throws<ArgumentNullException>("paint", () => canvas.DrawLine(0, 0, 1, 1, null!));
        Assert.Throws<ArgumentNullException>("points", () => canvas.DrawPoints(SKPointMode.Lines, null!, paint));
        Assert.Throws<ArgumentNullException>("image", () => canvas.DrawImage(null!, 0, 0));
        Assert.Throws<ArgumentNullException>("bitmap", () => canvas.DrawBitmap(null!, 0, 0));
        Assert.Throws<ArgumentNullException>("path", () => canvas.ClipPath(null!));
    }

    [Fact]
    public void Disposed_EverythingSaysSo()
    {
        using var bitmap = new SKBitmap(2, 2);
        var canvas = new SKCanvas(bitmap);
        var paint = new SKPaint();
        var path = new SKPath();
        Assert.Throws<ObjectDisposedException>(() => Disposed(new SKPaint()).Color);
        Assert.Throws<ObjectDisposedException>(() => Disposed(new SKPath()).LineTo(1, 1));
        Assert.Throws<ObjectDisposedException>(() => Disposed(SKSurface.Create(new SKImageInfo(1, 1))).Canvas);
        Assert.Throws<ObjectDisposedException>(() => canvas.DrawPath(path, Disposed(new SKPaint())));
        Assert.Throws<ObjectDisposedException>(() => canvas.DrawPath(Disposed(new SKPath()), paint));
        canvas.Dispose();
        canvas.Dispose();
        Assert.Throws<ObjectDisposedException>(() => canvas.Save());
        Assert.Throws<ObjectDisposedException>(() => canvas.Clear());
        Assert.Throws<ObjectDisposedException>(() => canvas.DrawPath(path, paint));
        Assert.Throws<ObjectDisposedException>(() => canvas.TotalMatrix);
    }

    private static T Disposed<T>(T what)
        where T : SKObject
    {
        what.Dispose();
        return what;
    }
}
