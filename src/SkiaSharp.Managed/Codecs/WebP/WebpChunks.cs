namespace SkiaSharp;

/// <summary>
/// What a WebP file holds (RIFF): a picture, or the first of several, and how it is to be turned. Profiles, text and other pictures are
/// skipped unread.
/// </summary>
internal sealed class WebpChunks
{
    private const int AnimationFlag = 2, ExifFlag = 8, AlphaFlag = 16;

    /// <summary>As much of EXIF is read; the directory that tells the orientation is the first.</summary>
    private const int MostExif = 1 << 16;

    private static readonly uint s_extended = WebpChunkReader.NameOf("VP8X"u8), s_exif = WebpChunkReader.NameOf("EXIF"u8);
    private static readonly uint s_lossy = WebpChunkReader.NameOf("VP8 "u8), s_lossless = WebpChunkReader.NameOf("VP8L"u8),
        s_alpha = WebpChunkReader.NameOf("ALPH"u8);
    private static readonly uint s_announcement = WebpChunkReader.NameOf("ANIM"u8), s_animationFrame = WebpChunkReader.NameOf("ANMF"u8);

    private readonly WebpChunkReader _reader;
    private int _flags;
    private bool _isExtended;
    private bool _hasExif;

    /// <exception cref="CodecException">The file ends before the picture, is larger than is allowed, or something is wrong.</exception>
    internal WebpChunks(ByteSource source)
    {
        _reader = new WebpChunkReader(source);
        Next();
        if (_reader.Name == s_extended)
            ReadExtended();
        Frame = _isExtended ? FindFrame() : ReadPicture(SKPointI.Empty, null);
        if (!_isExtended)
            Size = Frame.Area.Size;
        // Mostly it comes last. A file that ends before has none.
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
        // Where it is, in steps of two pixels; its sides; how long it is shown, and what becomes of what is below and of itself, which does
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

    /// <param name="corner">Where it is.</param>
    /// <param name="size">What size was said; null where none was.</param>
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
        // A still picture's alpha counts where the file says so.
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
            // What follows the picture is not needed for it.
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
        // Some programs write the name that JPEG has before it.
        ReadOnlySpan<byte> directories = exif.AsSpan().StartsWith("Exif\0\0"u8) ? exif.AsSpan(6) : exif;
        Origin = ExifOrientation.Find(directories) ?? SKEncodedOrigin.TopLeft;
    }

    private static int ReadSide(ReadOnlySpan<byte> bytes) => 1 + ReadNumber(bytes);

    private static int ReadNumber(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;
}
