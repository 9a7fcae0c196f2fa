#nullable disable annotations

namespace SkiaSharp;

public unsafe partial class SKBitmap
{
    /// <summary>A copy of the bytes.</summary>
    public byte[] Bytes
    {
        get
        {
            byte[] bytes = GetPixelSpan().ToArray();
            GC.KeepAlive(this);
            return bytes;
        }
    }

    /// <summary>The colors, row by row, not premultiplied.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    /// <exception cref="ArgumentException">The number of colors is not the number of pixels.</exception>
    public SKColor[] Pixels
    {
        get
        {
            PixelView source = View;
            var colors = new SKColor[IsNull ? 0 : source.Width * source.Height];
            if (colors.Length == 0)
                return colors;
            fixed (SKColor* first = colors)
                PixelConverter.Convert(source, Colors(first, source));
            GC.KeepAlive(this);
            return colors;
        }

        set
        {
            ArgumentNullException.ThrowIfNull(value);
            PixelView target = View;
            if (value.Length != target.Width * target.Height)
            {
                throw new ArgumentException(
                    $"The number of pixels must equal Width x Height, or {target.Width * target.Height}.", nameof(value));
            }
            if (value.Length == 0 || IsNull)
                return;
            fixed (SKColor* first = value)
                PixelConverter.Convert(Colors(first, target), target);
            GC.KeepAlive(this);
        }
    }

    /// <summary>Returns the address of the first pixel; zero without pixels.</summary>
    public IntPtr GetPixels() => (IntPtr)View.Pixels;

    /// <param name="length">The number of bytes up to the end of the last pixel.</param>
    public IntPtr GetPixels(out IntPtr length)
    {
        length = ByteCount;
        return GetPixels();
    }

    /// <summary>Returns the bytes themselves, in rows <see cref="RowBytes"/> apart; do not use them after the bitmap is disposed.</summary>
    public Span<byte> GetPixelSpan() => new(View.Pixels, IsNull ? 0 : ByteCount);

    /// <summary>Returns the bytes starting at a pixel. As in the original, rows are assumed to have no gaps.</summary>
    public Span<byte> GetPixelSpan(int x, int y) => GetPixelSpan()[(y * Info.RowBytes + x * Info.BytesPerPixel)..];

    /// <summary>Returns the address of a pixel.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The pixel is out of range.</exception>
    public IntPtr GetAddress(int x, int y) => (IntPtr)AddressOf(x, y);

    /// <summary>Replaces the bitmap's pixels by external memory of the same size and type.</summary>
    public void SetPixels(IntPtr pixels)
    {
        PixelView old = View;
        Install(PixelMemory.Borrow(pixels, (long)old.RowBytes * old.Height, null), new PixelView(old.Info, (byte*)pixels, old.RowBytes));
    }

    /// <summary>Returns the color of a pixel, not premultiplied; (255, g, g, g) for gray, (a, 0, 0, 0) for alpha-only pixels.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The pixel is out of range.</exception>
    public SKColor GetPixel(int x, int y)
    {
        byte* address = AddressOf(x, y);
        SKImageInfo pixel = Info.WithSize(1, 1);
        uint color;
        PixelConverter.ConvertRow(
            new ReadOnlySpan<byte>(address, pixel.BytesPerPixel), pixel, new Span<byte>(&color, sizeof(uint)),
            new SKImageInfo(1, 1, SKColorType.Bgra8888, SKAlphaType.Unpremul));
        GC.KeepAlive(this);
        return color;
    }

    /// <summary>Replaces a pixel.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The pixel is out of range.</exception>
    public void SetPixel(int x, int y, SKColor color)
    {
        Fill(AddressOf(x, y), 1, PixelFormats.Pack(color, ColorType, AlphaType));
        GC.KeepAlive(this);
    }

    /// <summary>Replaces every pixel.</summary>
    public void Erase(SKColor color) => Erase(color, Info.Rect);

    /// <summary>Replaces the pixels of a rectangle, clipped to the picture.</summary>
    public void Erase(SKColor color, SKRectI rect)
    {
        if (IsNull)
            return;
        rect = SKRectI.Intersect(rect, Info.Rect);
        uint packed = PixelFormats.Pack(color, ColorType, AlphaType);
        for (int y = rect.Top; y < rect.Bottom && rect.Width > 0; y++)
            Fill(AddressOf(rect.Left, y), rect.Width, packed);
        GC.KeepAlive(this);
    }

    private static PixelView Colors(SKColor* first, PixelView of) =>
        new(new SKImageInfo(of.Width, of.Height, SKColorType.Bgra8888, SKAlphaType.Unpremul), (byte*)first, of.Width * sizeof(SKColor));

    private byte* AddressOf(int x, int y)
    {
        PixelView pixels = View;
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(x, pixels.Width);
        ArgumentOutOfRangeException.ThrowIfNegative(y);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(y, pixels.Height);
        return pixels.Pixels + (long)y * pixels.RowBytes + x * pixels.Info.BytesPerPixel;
    }

    private void Fill(byte* first, int count, uint packed)
    {
        switch (BytesPerPixel)
        {
            case 4:
                new Span<uint>(first, count).Fill(packed);
                break;
            case 2:
                new Span<ushort>(first, count).Fill((ushort)packed);
                break;
            default:
                new Span<byte>(first, count).Fill((byte)packed);
                break;
        }
    }
}
