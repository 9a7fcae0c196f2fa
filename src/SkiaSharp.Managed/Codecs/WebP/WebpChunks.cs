namespace SkiaSharp;

/// <summary>
/// The contents of a WebP file (RIFF): a picture, or the first of several, and its orientation. Profiles, text and other pictures are
/// skipped.
/// </summary>
internal sealed class WebpChunks
{
    private const int AnimationFlag = 2, ExifFlag = 8, AlphaFlag = 16;

    /// <summary>The number of bytes of EXIF that are read; the directory with the orientation comes first.</summary>
    private const int MostExif = 1 << 16;

    private static readonly uint s_extended = WebpChunkReader.NameOf("VP8X"u8), s_exif = WebpChunkReader.NameOf("EXIF"u8);
    private static readonly uint s_lossy = WebpChunkReader.NameOf("VP8 "u8), s_lossless = WebpChunkReader.NameOf("VP8L"u8),
        s_alpha = WebpChunkReader.NameOf("ALPH"u8);
    private static readonly uint s_announcement = WebpChunkReader.NameOf("ANIM"u8), s_animationFrame = WebpChunkReader.NameOf("ANMF"u8);

    private readonly WebpChunkReader _reader;
    private int _flags;
    private bool _isExtended;
    private bool _hasExif;

    /// <exception cref="CodecException">
    /// The file ends before the picture, the picture is larger than allowed, or something is invalid.
    /// </exception>
    internal WebpChunks(ByteSource source)
    {
        _reader = new WebpChunkReader(source);
        Next();
        if (_reader.Name == s_extended)
            ReadExtended();
        Frame = _isExtended ? FindFrame() : ReadPicture(SKPointI.Empty, null);
        if (!_isExtended)
            Size = Frame.Area.Size;
        // EXIF usually comes last. A file that ends before it has none.
        if ((_flags & ExifFlag) != 0)
            FindExif();
    }

    internal SKSizeI Size { get; private set; }

    internal WebpFrame Frame { get; }

    internal SKEncodedOrigin Origin { get; private set; } = SKEncodedOrigin.TopLeft;

    private bool IsAnimated => (_flags & AnimationFlag) != 0;

    private void Next()
    {
        if (!_reader.Next())
            throw new CodecException(SKCodecResult.InvalidInput);
    }

    private void ReadExtended()
    {
        Span<byte> header = stackalloc byte[10];
        _reader.Read(header);
        _isExtended = true;
        _flags = header[0];
        Size = new SKSizeI(ReadSide(header[4..]), ReadSide(header[7..]));
        PictureLimits.RequireAllowed(Size);
        Next();
    }

    private WebpFrame FindFrame()
    {
        bool isAnnounced = false;
        for (; ; Next())
        {
            if (_reader.Name == s_extended)
                throw new CodecException(SKCodecResult.InvalidInput);
            if (IsPicture)
                return IsAnimated ? throw new CodecException(SKCodecResult.InvalidInput) : ReadPicture(SKPointI.Empty, Size);
            if (_reader.Name == s_exif)
                ReadExif();
            isAnnounced |= _reader.Name == s_announcement;
            if (_reader.Name == s_animationFrame && IsAnimated)
                return isAnnounced ? ReadAnimated() : throw new CodecException(SKCodecResult.InvalidInput);
        }
    }

    private bool IsPicture => _reader.Name == s_alpha || _reader.Name == s_lossy || _reader.Name == s_lossless;

    private WebpFrame ReadAnimated()
    {
        // The position, in steps of two pixels; the sides; how long the frame is shown, and how it is blended and disposed of, which does
        // not matter here.
        Span<byte> header = stackalloc byte[16];
        _reader.Read(header);
        var corner = new SKPointI(2 * ReadNumber(header), 2 * ReadNumber(header[3..]));
        var size = new SKSizeI(ReadSide(header[6..]), ReadSide(header[9..]));
        if ((long)corner.X + size.Width > Size.Width || (long)corner.Y + size.Height > Size.Height)
            throw new CodecException(SKCodecResult.InvalidInput);
        _reader.Enter();
        Next();
        return ReadPicture(corner, size);
    }

    /// <param name="corner">The position of the picture.</param>
    /// <param name="size">The size given in the file; null if none was.</param>
    private WebpFrame ReadPicture(SKPointI corner, SKSizeI? size)
    {
        byte[]? alpha = null;
        if (_reader.Name == s_alpha)
        {
            alpha = _reader.ReadRest([], out int alphaLength);
            if (alphaLength < _reader.Length)
                throw new CodecException(SKCodecResult.IncompleteInput);
            Array.Resize(ref alpha, alphaLength);
            Next();
        }
        bool isLossless = _reader.Name == s_lossless && alpha is null;
        if (!isLossless && _reader.Name != s_lossy)
            throw new CodecException(SKCodecResult.InvalidInput);

        Span<byte> start = stackalloc byte[isLossless ? Vp8LDecoder.HeaderLength : Vp8Header.SizeLength];
        _reader.Read(start);
        (SKSizeI own, bool hasAlpha) = isLossless ? Vp8LDecoder.ReadHeader(start) : (Vp8Header.ReadSize(start, _reader.Length), false);
        if (own != (size ?? own))
            throw new CodecException(SKCodecResult.InvalidInput);
        PictureLimits.RequireAllowed(own);
        // A still picture's alpha is only used if the file's flag says so.
        if (!IsAnimated && (_flags & AlphaFlag) == 0)
            alpha = null;
        byte[] data = _reader.ReadRest(start, out int length);
        return new WebpFrame(SKRectI.Create(corner, own), isLossless, hasAlpha || alpha is not null, data, length, alpha);
    }

    private void FindExif()
    {
        try
        {
            while (!_hasExif && _reader.Next())
            {
                if (_reader.Name == s_exif)
                    ReadExif();
            }
        }
        catch (CodecException)
        {
            // The picture does not need what follows it.
            return;
        }
    }

    private void ReadExif()
    {
        if (_hasExif || (_flags & ExifFlag) == 0)
            return;
        byte[] exif = new byte[Math.Min(_reader.Length, MostExif)];
        _reader.Read(exif);
        _hasExif = true;
        // Some programs write the name before it, as in JPEG.
        ReadOnlySpan<byte> directories = exif.AsSpan().StartsWith("Exif\0\0"u8) ? exif.AsSpan(6) : exif;
        Origin = ExifOrientation.Find(directories) ?? SKEncodedOrigin.TopLeft;
    }

    private static int ReadSide(ReadOnlySpan<byte> bytes) => 1 + ReadNumber(bytes);

    private static int ReadNumber(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;
}
