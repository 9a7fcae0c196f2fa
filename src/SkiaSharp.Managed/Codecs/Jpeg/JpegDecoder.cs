namespace SkiaSharp;

/// <summary>
/// Decodes JPEG (ITU-T T.81): baseline, extended sequential and progressive with Huffman coding, 8 bits. Subsampled chroma is repeated, not
/// smoothed. Damaged data are decoded up to the damage, and again from the next restart marker.
/// </summary>
internal sealed class JpegDecoder : IImageDecoder
{
    /// <summary>The number of scans that Skia reads.</summary>
    private const int MostScans = 100;

    /// <summary>How often scans may visit each block on average; typical progressive files do so six times.</summary>
    private const int MostVisits = 32;

    private readonly JpegInput _input;
    private readonly JpegSegments _segments;
    private readonly JpegScan _firstScan;

    /// <exception cref="CodecException">The header is invalid or not supported, or the file ends in it.</exception>
    internal JpegDecoder(ByteSource source)
    {
        _input = new JpegInput(source);
        _segments = new JpegSegments(_input);
        try
        {
            _firstScan = _segments.ReadToScan(out bool isComplete)
                ?? throw new CodecException(isComplete ? SKCodecResult.InvalidInput : SKCodecResult.IncompleteInput);
        }
        catch (CodecException fault) when (fault.Result == SKCodecResult.ErrorInInput)
        {
            throw new CodecException(SKCodecResult.InvalidInput);
        }
        JpegFrame frame = _segments.Frame;
        SKColorType color = _segments.ColorModel == JpegColorModel.Gray ? SKColorType.Gray8 : SKImageInfo.PlatformColorType;
        Info = new SKImageInfo(frame.Width, frame.Height, color, SKAlphaType.Opaque);
    }

    public SKEncodedImageFormat Format => SKEncodedImageFormat.Jpeg;

    public SKImageInfo Info { get; }

    public SKEncodedOrigin Origin => _segments.Origin;

    public int RowsDecoded { get; private set; }

    internal static bool Matches(ReadOnlySpan<byte> signature) => signature.StartsWith((ReadOnlySpan<byte>)[0xFF, JpegMarker.Soi, 0xFF]);

    public SKCodecResult Decode(PixelTarget target)
    {
        JpegFrame frame = _segments.Frame;
        try
        {
            using var rows = new JpegRows(frame, _segments.ColorModel, target);
            if (frame.IsProgressive)
            {
                using var progressive = new JpegProgressivePicture(frame, rows);
                return ReadScans(progressive);
            }
            var sequential = new JpegSequentialPicture(frame, rows);
            return _firstScan.Components.Length < frame.Components.Length ? ReadScans(sequential) : ReadOnlyScan(sequential);
        }
        catch (CodecException)
        {
            target.Clear(0);
            throw;
        }
    }

    /// <summary>Reads a picture's only scan.</summary>
    private SKCodecResult ReadOnlyScan(JpegSequentialPicture picture)
    {
        return Finish(picture, picture.Read(_firstScan, new JpegScanState(_input, _segments, _firstScan)));
    }

    /// <summary>Reads scans until everything is known or the file ends.</summary>
    private SKCodecResult ReadScans(IJpegPicture picture)
    {
        var result = SKCodecResult.Success;
        long visited = 0;
        try
        {
            JpegScan? scan = _firstScan;
            bool isComplete = false;
            for (int scans = 0; scan is not null && !picture.IsComplete; scans++)
            {
                // A scan may touch every block, however few bytes it has; the limit keeps a small file from causing endless work.
                if (scans == MostScans || visited > MostVisits * _segments.Frame.BlockCount + _input.BytesRead)
                {
                    result = SKCodecResult.ErrorInInput;
                    break;
                }
                foreach (JpegComponent component in scan.Components)
                    visited += (long)component.Stride * component.Rows;

                result = Worse(result, picture.Read(scan, new JpegScanState(_input, _segments, scan)));
                scan = picture.IsComplete ? null : _segments.ReadToScan(out isComplete);
            }
            if (!isComplete && !picture.IsComplete)
                result = Worse(result, SKCodecResult.IncompleteInput);
        }
        catch (CodecException fault)
        {
            // Between scans, an unsupported segment damages a picture that is supported otherwise.
            result = Worse(result, fault.Result == SKCodecResult.Unimplemented ? SKCodecResult.ErrorInInput : fault.Result);
        }
        return Finish(picture, result);
    }

    private SKCodecResult Finish(IJpegPicture picture, SKCodecResult result)
    {
        picture.Finish();
        int height = _segments.Frame.Height;
        // A file may declare itself complete although a component is missing.
        RowsDecoded = result == SKCodecResult.Success ? height : Math.Min(height, picture.SoundRows * 8 * _segments.Frame.MaxVertical);
        return result;
    }

    private static SKCodecResult Worse(SKCodecResult one, SKCodecResult other) => (SKCodecResult)Math.Max((int)one, (int)other);
}
