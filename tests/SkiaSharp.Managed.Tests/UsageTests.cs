using SkiaSharp;

namespace ManagedSkia.Tests;

public class UsageTests
{
    private const string Usings = """
        using SkiaSharp;
        using var bitmap = new SKBitmap(2, 2); var info = new SKImageInfo(2, 2); var matrix = SKMatrix.Identity; byte[] bytes = [];

        """;

    [Fact]
    public void Usage_OfTheOriginal_RunsUnchanged()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("skia-usage-");
        string path = Path.Combine(folder.FullName, "seven.png");
        UserProgram.Run(UserProgram.Fixture("skiasharp-usage.cs"), path);
        using SKBitmap seven = SKBitmap.Decode(path);
        folder.Delete(recursive: true);

        Assert.Equal(new SKSizeI(280, 280), seven.Info.Size);
        Assert.Equal(SKColors.Black, seven.GetPixel(270, 10));
        Assert.Equal(SKColors.White, seven.GetPixel(140, 66));
        Assert.Equal(SKColors.White, seven.GetPixel(110, 140));
        Assert.Equal(new SKColor(64, 64, 64), seven.GetPixel(15, 15));
        Assert.Equal(new SKColor(64, 64, 64), seven.GetPixel(240, 240));
    }

    // The names of arguments are part of the API.
    [Fact]
    public void NamedArguments_AreTheOriginals() => Assert.Empty(UserProgram.Errors(Usings + """
        _ = new SKImageInfo(width: 1, height: 1, colorType: SKColorType.Gray8, alphaType: SKAlphaType.Opaque).WithColorType(newColorType: SKColorType.Alpha8)
            .WithAlphaType(newAlphaType: SKAlphaType.Premul).WithSize(size: new SKSizeI(width: 1, height: 1)).WithSize(width: 1, height: 1);
        _ = new SKColor(red: 1, green: 2, blue: 3, alpha: 4).WithAlpha(alpha: 5); _ = new SKColor(value: 1);
        _ = SKColor.TryParse(hexString: "red", color: out SKColor _); _ = SKColor.FromHsv(h: 1, s: 2, v: 3, a: 4); _ = SKColor.FromHsl(h: 1, s: 2, l: 3, a: 4);
        _ = new SKSamplingOptions(filter: SKFilterMode.Linear, mipmap: SKMipmapMode.Linear); _ = new SKSamplingOptions(resampler: new SKCubicResampler(b: 0, c: 0));
        using var b1 = new SKBitmap(width: 1, height: 1, isOpaque: true); using var b2 = new SKBitmap(info: info, rowBytes: 8);
        using var b3 = new SKBitmap(info: info, flags: SKBitmapAllocFlags.ZeroPixels); using var b4 = new SKBitmap(width: 1, height: 1, colorType: SKColorType.Gray8, alphaType: SKAlphaType.Opaque);
        _ = bitmap.TryAllocPixels(info: info, rowBytes: 8); bitmap.Erase(color: SKColors.Red, rect: SKRectI.Create(width: 1, height: 1)); bitmap.SetPixel(x: 0, y: 0, color: SKColors.Red);
        _ = bitmap.CopyTo(destination: b1, colorType: SKColorType.Gray8); _ = bitmap.ExtractSubset(destination: b2, subset: info.Rect); _ = bitmap.Copy(colorType: SKColorType.Gray8);
        _ = bitmap.InstallPixels(info: info, pixels: 0, rowBytes: 8, releaseProc: (address, context) => { }, context: null); _ = bitmap.GetPixels(length: out IntPtr _);
        _ = bitmap.Encode(format: SKEncodedImageFormat.Png, quality: 100); _ = bitmap.Encode(dst: Stream.Null, format: SKEncodedImageFormat.Png, quality: 100);
        _ = bitmap.Resize(info: info, sampling: SKSamplingOptions.Default); _ = bitmap.Resize(size: info.Size, sampling: default); _ = bitmap.ScalePixels(destination: b1, sampling: default);
        _ = SKBitmap.Decode(codec: null, bitmapInfo: info); _ = SKBitmap.Decode(stream: null); _ = SKBitmap.Decode(data: null); _ = SKBitmap.Decode(filename: "", bitmapInfo: info);
        _ = SKBitmap.Decode(buffer: bytes); _ = SKBitmap.DecodeBounds(filename: ""); _ = SKBitmap.FromImage(image: null);
        _ = SKCodec.Create(filename: "", result: out SKCodecResult result); SKCodec codec = SKCodec.Create(stream: Stream.Null); _ = SKCodec.Create(data: null);
        _ = codec.GetPixels(info: info, pixels: out bytes); _ = codec.GetPixels(info: info, pixels: (IntPtr)0, rowBytes: 8, options: new SKCodecOptions(zeroInitialized: SKZeroInitialized.Yes));
        _ = SKImage.FromEncodedData(data: bytes); _ = SKImage.FromEncodedData(filename: ""); SKImage image = SKImage.FromBitmap(bitmap: bitmap); _ = SKImage.FromPixelCopy(info: info, pixels: bytes, rowBytes: 8);
        _ = image.ReadPixels(dstInfo: info, dstPixels: 0, dstRowBytes: 8, srcX: 0, srcY: 0, cachingHint: SKImageCachingHint.Allow); _ = image.Subset(subset: info.Rect);
        _ = image.ScalePixels(dst: null, sampling: default, cachingHint: SKImageCachingHint.Disallow); _ = image.ToRasterImage(ensurePixelData: true);
        SKData data = SKData.CreateCopy(bytes: bytes); data.SaveTo(target: Stream.Null); _ = data.AsStream(streamDisposesData: true); _ = SKData.Create(address: 0, length: 1, releaseProc: null, context: null);
        _ = new SKPixmap(info: info, addr: 0, rowBytes: 8).Encode(new SKPngEncoderOptions(filterFlags: SKPngEncoderFilterFlags.AllFilters, zLibLevel: 6));
        _ = SKMatrix.CreateRotationDegrees(degrees: 1, pivotX: 2, pivotY: 3); _ = matrix.TryInvert(inverse: out matrix); _ = SKMatrix.Concat(first: matrix, second: matrix);
        using var canvas = new SKCanvas(bitmap: bitmap); using var paint = new SKPaint(); using var path = new SKPath(path: new SKPath()); SKRect rect = default; SKPoint[] points = [];
        canvas.Clear(color: SKColors.Red); canvas.DrawColor(color: SKColors.Red, mode: SKBlendMode.Src); canvas.DrawPaint(paint: paint); canvas.DrawLine(p0: default, p1: default, paint: paint);
        canvas.DrawRect(x: 1, y: 2, w: 3, h: 4, paint: paint); canvas.DrawRoundRect(rect: rect, rx: 1, ry: 2, paint: paint); canvas.DrawOval(c: default, r: default, paint: paint); canvas.DrawCircle(cx: 1, cy: 2, radius: 3, paint: paint);
        canvas.DrawArc(oval: rect, startAngle: 1, sweepAngle: 2, useCenter: true, paint: paint); canvas.DrawPath(path: path, paint: paint); canvas.DrawPoints(mode: SKPointMode.Lines, points: points, paint: paint); canvas.DrawPoint(p: default, color: SKColors.Red);
        canvas.DrawImage(image: image, source: rect, dest: rect, sampling: default, paint: null); canvas.DrawImage(image: image, p: default, paint: null); canvas.DrawBitmap(bitmap: bitmap, dest: rect, paint: paint); canvas.DrawBitmap(bitmap, 0, 0);
        canvas.RestoreToCount(count: canvas.SaveLayer(paint: null)); canvas.Translate(dx: 1, dy: 2); canvas.Scale(sx: 1, sy: 2, px: 3, py: 4); canvas.RotateDegrees(degrees: 1, px: 2, py: 3); canvas.RotateRadians(radians: 1); canvas.Skew(sx: 1, sy: 2);
        canvas.Concat(m: matrix); canvas.SetMatrix(matrix: in matrix); canvas.ClipRect(rect: rect, operation: SKClipOperation.Difference, antialias: true); canvas.ClipPath(path: path, antialias: true); _ = canvas.QuickReject(rect: rect);
        using (new SKAutoCanvasRestore(canvas: canvas, doSave: true)) { } paint.IsStroke = true; using SKPaint clone = paint.Clone();
        path.MoveTo(point: default); path.LineTo(x: 1, y: 2); path.QuadTo(point0: default, point1: default); path.CubicTo(x0: 1, y0: 2, x1: 3, y1: 4, x2: 5, y2: 6); path.ConicTo(x0: 1, y0: 2, x1: 3, y1: 4, w: 5); path.RLineTo(dx: 1, dy: 2);
        path.ArcTo(oval: rect, startAngle: 1, sweepAngle: 2, forceMoveTo: true); path.ArcTo(rx: 1, ry: 2, xAxisRotate: 3, largeArc: SKPathArcSize.Large, sweep: SKPathDirection.Clockwise, x: 4, y: 5); path.ArcTo(point1: default, point2: default, radius: 1);
        path.AddRect(rect: rect, direction: SKPathDirection.Clockwise); path.AddCircle(x: 1, y: 2, radius: 3, dir: SKPathDirection.Clockwise); path.AddRoundRect(rect: rect, rx: 1, ry: 2, dir: default); path.AddPoly(points: points, close: false);
        path.AddPath(other: path, dx: 1, dy: 2, mode: SKPathAddMode.Extend); path.AddPath(path, matrix); path.Transform(matrix: in matrix, destination: path); path.Offset(dx: 1, dy: 2); _ = path.Contains(x: 1, y: 2); _ = path.GetBounds(rect: out rect);
        using SKSurface surface = SKSurface.Create(info: info, rowBytes: 8); surface.Draw(canvas: canvas, x: 1, y: 2, paint: null); _ = surface.Snapshot(bounds: info.Rect); canvas.DrawSurface(surface: surface, x: 1, y: 2, paint: null);
        _ = SKRectI.Ceiling(value: SKRect.Create(x: 1, y: 2, width: 3, height: 4), outwards: true); _ = SKRectI.Floor(value: default, inwards: true);
        """));

    // What the original has not, or this library leaves out.
    [Theory]
    [InlineData("_ = new SKPoint(1, 2) * 2f;", "CS0019")]
    [InlineData("_ = SKRect.FromLTRB(1, 2, 3, 4);", "CS0117")]
    [InlineData("bitmap.SetPixels(bytes);", "CS1503")]
    [InlineData("_ = SKColors.Red.A;", "CS1061")]
    [InlineData("using var other = new SKBitmap(SKImage.FromBitmap(bitmap));", "CS1503")]
    [InlineData("new SKPath().Transform(matrix);", "CS0619")]
    [InlineData("new SKPath().Transform(matrix, new SKPath());", "CS0619")]
    [InlineData("new SKCanvas(bitmap).SetMatrix(matrix);", "CS0619")]
    [InlineData("new SKCanvas(bitmap).DrawBitmap(bitmap, 0, 0, SKSamplingOptions.Default);", "CS1503")]
    [InlineData("SKColors.Empty = SKColors.Red;", "CS0200")]
    [InlineData("_ = SKColorType.RgbaF16;", "CS0117")]
    [InlineData("_ = SKEncodedImageFormat.Avif;", "CS0117")]
    public void WhatIsNotThere_DoesNotCompile(string statement, string error) =>
        Assert.Contains(UserProgram.Errors(Usings + statement), message => message.Contains(error, StringComparison.Ordinal));
}
