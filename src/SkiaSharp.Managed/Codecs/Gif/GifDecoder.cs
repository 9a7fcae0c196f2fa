namespace SkiaSharp;

/// <summary>Decodes the first frame of a GIF (versions 87a and 89a), on a transparent screen if it does not fill it.</summary>
internal sealed class GifDecoder : IImageDecoder
{
    private const int ImageDescriptor = 0x2C;
    private const int Extension = 0x21;
    private const int GraphicControl = 0xF9;
    private const int HasTable = 0x80;
    private const int Interlaced = 0x40;
    private const int NoColor = -1;

    private readonly ByteSource _source;
    private readonly uint[] _colors = new uint[256];
    private readonly SKRectI _frame;
    private readonly bool _isInterlaced;

    /// <exception cref="CodecException">There is no frame, the picture is empty, or the file ends too early.</exception>
    internal GifDecoder(ByteSource source)
    {
        _source = source;
        source.Skip(6);
        int width = source.ReadUInt16LittleEndian(), height = source.ReadUInt16LittleEndian();
        int flags = source.ReadRequiredByte();
        source.Skip(2);
        bool hasColors = ReadTable(flags);

        int transparent = NoColor;
        for (int kind = source.ReadRequiredByte(); kind != ImageDescriptor; kind = source.ReadRequiredByte())
        {
            if (kind != Extension)
                throw new CodecException(SKCodecResult.InvalidInput);
            transparent = ReadExtension(transparent);
        }

        _frame = SKRectI.Create(
            source.ReadUInt16LittleEndian(), source.ReadUInt16LittleEndian(), source.ReadUInt16LittleEndian(),
            source.ReadUInt16LittleEndian());
        flags = source.ReadRequiredByte();
        _isInterlaced = (flags & Interlaced) != 0;
        if (!ReadTable(flags) && !hasColors)
            UseGrays();
        if (transparent != NoColor)
            _colors[transparent] = 0;

        // A screen that is too small for its frame grows.
        width = Math.Max(width, _frame.Right);
        height = Math.Max(height, _frame.Bottom);
        if (width == 0 || height == 0)
            throw new CodecException(SKCodecResult.InvalidInput);
        bool isOpaque = transparent == NoColor && _frame == SKRectI.Create(width, height);
        Info = new SKImageInfo(width, height, SKImageInfo.PlatformColorType, isOpaque ? SKAlphaType.Opaque : SKAlphaType.Unpremul);
    }

    public SKEncodedImageFormat Format => SKEncodedImageFormat.Gif;

    public SKImageInfo Info { get; }

    public SKEncodedOrigin Origin => SKEncodedOrigin.TopLeft;

    public int RowsDecoded { get; private set; }

    internal static bool Matches(ReadOnlySpan<byte> signature) => signature.StartsWith("GIF87a"u8) || signature.StartsWith("GIF89a"u8);

    public SKCodecResult Decode(PixelTarget target)
    {
        target.Clear(0);
        try
        {
            var indices = new GifIndices(_source);
            byte[] row = new byte[_frame.Width];
            uint[] pixels = new uint[_frame.Width];
            int passes = _isInterlaced ? 4 : 1;
            for (int pass = 0; pass < passes; pass++)
            {
                (int first, int step) = !_isInterlaced ? (0, 1) : pass switch { 0 => (0, 8), 1 => (4, 8), 2 => (2, 4), _ => (1, 2) };
                for (int y = first; y < _frame.Height; y += step)
                {
                    int count = indices.Read(row);
                    for (int x = 0; x < count; x++)
                        pixels[x] = _colors[row[x]];
                    target.WriteSpread(_frame.Top + y, _frame.Left, 1, pixels.AsSpan(0, count));
                    if (count < row.Length)
                        return SKCodecResult.IncompleteInput;
                    // In the last pass, the next row is already known from an earlier one.
                    if (pass == passes - 1)
                        RowsDecoded = _frame.Top + Math.Min(y + step, _frame.Height);
                }
            }
            RowsDecoded = target.Height;
            return SKCodecResult.Success;
        }
        catch (CodecException fault)
        {
            return fault.Result;
        }
    }

    private bool ReadTable(int flags)
    {
        if ((flags & HasTable) == 0)
            return false;
        Span<byte> table = stackalloc byte[3 << ((flags & 7) + 1)];
        _source.ReadExactly(table);
        // An index past the end of the table is black.
        Array.Fill(_colors, 0xFF000000);
        for (int i = 0; 3 * i < table.Length; i++)
            _colors[i] = 0xFF000000 | (uint)table[3 * i + 2] << 16 | (uint)table[3 * i + 1] << 8 | table[3 * i];
        return true;
    }

    private void UseGrays()
    {
        for (int i = 0; i < _colors.Length; i++)
            _colors[i] = 0xFF000000 | (uint)i * 0x010101u;
    }

    /// <returns>The transparent index: the extension's if it sets one, otherwise the previous one.</returns>
    private int ReadExtension(int transparent)
    {
        Span<byte> control = stackalloc byte[4];
        bool isControl = _source.ReadRequiredByte() == GraphicControl;
        for (int length = _source.ReadRequiredByte(); length > 0; length = _source.ReadRequiredByte())
        {
            if (isControl && length >= 4)
            {
                _source.ReadExactly(control);
                transparent = (control[0] & 1) != 0 ? control[3] : NoColor;
                length -= control.Length;
            }
            _source.Skip(length);
        }
        return transparent;
    }
}
