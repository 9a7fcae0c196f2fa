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
    /// <exception cref="ArgumentNullException">Null was set.</exception>
    /// <exception cref="ArgumentException">Not as many were set as there are pixels.</exception>
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

    /// <summary>The address of the first pixel; zero without pixels.</summary>
    public IntPtr GetPixels() => (IntPtr)View.Pixels;

    /// <param name="length">The bytes from there to the last pixel's end.</param>
    public IntPtr GetPixels(out IntPtr length)
    {
        length = ByteCount;
        return GetPixels();
    }

    /// <summary>The bytes themselves, rows <see cref="RowBytes"/> apart; not to be used once the bitmap is disposed.</summary>
    public Span<byte> GetPixelSpan() => new(View.Pixels, IsNull ? 0 : ByteCount);

    /// <summary>The bytes from a pixel on. As in the original, rows are taken to be as long as their pixels.</summary>
    public Span<byte> GetPixelSpan(int x, int y) => GetPixelSpan()[(y * Info.RowBytes + x * Info.BytesPerPixel)..];

    /// <summary>The address of a pixel.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such pixel.</exception>
    public IntPtr GetAddress(int x, int y) => (IntPtr)AddressOf(x, y);

    /// <summary>Takes pixels of somebody else's memory, of the same size and type, instead of its own.</summary>
    public void SetPixels(IntPtr pixels)
    {
        PixelView old = View;
        Install(PixelMemory.Borrow(pixels, (long)old.RowBytes * old.Height, null), new PixelView(old.Info, (byte*)pixels, old.RowBytes));
    }

    /// <summary>The color of a pixel, not premultiplied; of gray (255, g, g, g), of alpha alone (a, 0, 0, 0).</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such pixel.</exception>
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
    /// <exception cref="ArgumentOutOfRangeException">There is no such pixel.</exception>
    public void SetPixel(int x, int y, SKColor color)
    {
        Fill(AddressOf(x, y), 1, PixelFormats.Pack(color, ColorType, AlphaType));
        GC.KeepAlive(this);
    }

    /// <summary>Replaces every pixel.</summary>
    public void Erase(SKColor color) => Erase(color, Info.Rect);

    /// <summary>Replaces the pixels of a rectangle, as far as there are such.</summary>
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
