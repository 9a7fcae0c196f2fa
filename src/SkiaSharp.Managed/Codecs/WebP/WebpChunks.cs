namespace SkiaSharp;

/// <summary>
/// What a WebP file holds (RIFF): a picture, or the first of several, and how it is to be turned. Profiles, text and other pictures are skipped unread.
/// </summary>
internal sealed class WebpChunks
{
    private const int AnimationFlag = 2, ExifFlag = 8, AlphaFlag = 16;

    /// <summary>As much of EXIF is read; the directory that tells the orientation is the first.</summary>
    private const int MostExif = 1 << 16;

    private static readonly uint Extended = WebpChunkReader.NameOf("VP8X"u8), Exif = WebpChunkReader.NameOf("EXIF"u8);
    private static readonly uint Lossy = WebpChunkReader.NameOf("VP8 "u8), Lossless = WebpChunkReader.NameOf("VP8L"u8), Alpha = WebpChunkReader.NameOf("ALPH"u8);
    private static readonly uint Announcement = WebpChunkReader.NameOf("ANIM"u8), AnimationFrame = WebpChunkReader.NameOf("ANMF"u8);

    private readonly WebpChunkReader reader;
    private int flags;
    private bool isExtended;
    private bool hasExif;

    /// <exception cref="CodecException">The file ends before the picture, is larger than is allowed, or something is wrong.</exception>
    internal WebpChunks(ByteSource source)
    {
        reader = new WebpChunkReader(source);
        Next();
        if (reader.Name == Extended)
            ReadExtended();
        Frame = isExtended ? FindFrame() : ReadPicture(SKPointI.Empty, null);
        if (!isExtended)
            Size = Frame.Area.Size;
        // Mostly it comes last. A file that ends before has none.
        if ((flags & ExifFlag) != 0)
            FindExif();
    }

    internal SKSizeI Size { get; private set; }

    internal WebpFrame Frame { get; }

    internal SKEncodedOrigin Origin { get; private set; } = SKEncodedOrigin.TopLeft;

    private bool IsAnimated => (flags & AnimationFlag) != 0;

    private void Next()
    {
        if (!reader.Next())
            throw new CodecException(SKCodecResult.InvalidInput);
    }

    private void ReadExtended()
    {
        Span<byte> header = stackalloc byte[10];
        reader.Read(header);
        isExtended = true;
        flags = header[0];
        Size = new SKSizeI(ReadSide(header[4..]), ReadSide(header[7..]));
        PictureLimits.RequireAllowed(Size);
        Next();
    }

    private WebpFrame FindFrame()
    {
        bool isAnnounced = false;
        for (; ; Next())
        {
            if (reader.Name == Extended)
                throw new CodecException(SKCodecResult.InvalidInput);
            if (IsPicture)
                return IsAnimated ? throw new CodecException(SKCodecResult.InvalidInput) : ReadPicture(SKPointI.Empty, Size);
            if (reader.Name == Exif)
                ReadExif();
            isAnnounced |= reader.Name == Announcement;
            if (reader.Name == AnimationFrame && IsAnimated)
                return isAnnounced ? ReadAnimated() : throw new CodecException(SKCodecResult.InvalidInput);
        }
    }

    private bool IsPicture => reader.Name == Alpha || reader.Name == Lossy || reader.Name == Lossless;

    private WebpFrame ReadAnimated()
    {
        // Where it is, in steps of two pixels; its sides; how long it is shown, and what becomes of what is below and of itself, which does not matter here.
        Span<byte> header = stackalloc byte[16];
        reader.Read(header);
        var corner = new SKPointI(2 * ReadNumber(header), 2 * ReadNumber(header[3..]));
        var size = new SKSizeI(ReadSide(header[6..]), ReadSide(header[9..]));
        if ((long)corner.X + size.Width > Size.Width || (long)corner.Y + size.Height > Size.Height)
            throw new CodecException(SKCodecResult.InvalidInput);
        reader.Enter();
        Next();
        return ReadPicture(corner, size);
    }

    /// <param name="corner">Where it is.</param>
    /// <param name="size">What size was said; null where none was.</param>
    private WebpFrame ReadPicture(SKPointI corner, SKSizeI? size)
    {
        byte[]? alpha = null;
        if (reader.Name == Alpha)
        {
            alpha = reader.ReadRest([], out int alphaLength);
            if (alphaLength < reader.Length)
                throw new CodecException(SKCodecResult.IncompleteInput);
            Array.Resize(ref alpha, alphaLength);
            Next();
        }
        bool isLossless = reader.Name == Lossless && alpha is null;
        if (!isLossless && reader.Name != Lossy)
            throw new CodecException(SKCodecResult.InvalidInput);

        Span<byte> start = stackalloc byte[isLossless ? Vp8LDecoder.HeaderLength : Vp8Header.SizeLength];
        reader.Read(start);
        (SKSizeI own, bool hasAlpha) = isLossless ? Vp8LDecoder.ReadHeader(start) : (Vp8Header.ReadSize(start, reader.Length), false);
        if (own != (size ?? own))
            throw new CodecException(SKCodecResult.InvalidInput);
        PictureLimits.RequireAllowed(own);
        // A still picture's alpha counts where the file says so.
        if (!IsAnimated && (flags & AlphaFlag) == 0)
            alpha = null;
        byte[] data = reader.ReadRest(start, out int length);
        return new WebpFrame(SKRectI.Create(corner, own), isLossless, hasAlpha || alpha is not null, data, length, alpha);
    }

    private void FindExif()
    {
        try
        {
            while (!hasExif && reader.Next())
            {
                if (reader.Name == Exif)
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
        if (hasExif || (flags & ExifFlag) == 0)
            return;
        byte[] exif = new byte[Math.Min(reader.Length, MostExif)];
        reader.Read(exif);
        hasExif = true;
        // Some programs write the name that JPEG has before it.
        ReadOnlySpan<byte> directories = exif.AsSpan().StartsWith("Exif\0\0"u8) ? exif.AsSpan(6) : exif;
        Origin = ExifOrientation.Find(directories) ?? SKEncodedOrigin.TopLeft;
    }

    private static int ReadSide(ReadOnlySpan<byte> bytes) => 1 + ReadNumber(bytes);

    private static int ReadNumber(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;
}
