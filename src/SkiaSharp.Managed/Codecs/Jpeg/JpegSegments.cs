namespace SkiaSharp;

/// <summary>Reads the segments between the scans, and holds what they define: tables, restart interval, color model, orientation.</summary>
internal sealed class JpegSegments
{
    private const int NoTransform = -1;
    private const int MostSegments = 100_000;

    private readonly JpegHuffmanSource[] _dcTables = new JpegHuffmanSource[4];
    private readonly JpegHuffmanSource[] _acTables = new JpegHuffmanSource[4];
    private readonly ushort[][] _quantizations = new ushort[4][];
    private readonly JpegInput _input;
    private JpegFrame? _frame;
    private int _adobeTransform = NoTransform;
    private bool _isJfif;
    private bool _hasExif;
    private int _segments;

    internal JpegSegments(JpegInput input)
    {
        _input = input;
        ReadHuffmanTables(JpegStandardTables.Segment);
    }

    /// <exception cref="CodecException">The frame header has not been read yet.</exception>
    internal JpegFrame Frame => _frame ?? throw new CodecException(SKCodecResult.ErrorInInput);

    /// <summary>The number of units between two restart markers; 0 if there are none.</summary>
    internal int RestartInterval { get; private set; }

    internal SKEncodedOrigin Origin { get; private set; } = SKEncodedOrigin.TopLeft;

    /// <summary>
    /// The color model of the components, by the rules of libjpeg: the JFIF marker decides first, then Adobe's, then the names of the
    /// components.
    /// </summary>
    internal JpegColorModel ColorModel => (Frame.Components.Length, _adobeTransform) switch
    {
        (1, _) => JpegColorModel.Gray,
        (4, NoTransform or 0) => JpegColorModel.Cmyk,
        (4, _) => JpegColorModel.Ycck,
        _ when _isJfif => JpegColorModel.YCbCr,
        (_, 0) => JpegColorModel.Rgb,
        (_, NoTransform) when HasNames('R', 'G', 'B') => JpegColorModel.Rgb,
        _ => JpegColorModel.YCbCr,
    };

    /// <summary>Reads up to the next scan's data.</summary>
    /// <param name="isComplete">If there is no further scan, whether the file says so.</param>
    /// <returns>The scan; null at the end.</returns>
    /// <exception cref="CodecException">A segment is invalid, or the file ends in it.</exception>
    internal JpegScan? ReadToScan(out bool isComplete)
    {
        while (true)
        {
            int marker = _input.NextMarker(out _);
            isComplete = marker == JpegMarker.Eoi;
            if (isComplete || marker < 0)
                return null;
            if (++_segments > MostSegments)
                throw new CodecException(SKCodecResult.ErrorInInput);
            if (JpegMarker.StandsAlone(marker))
                continue;

            int length = _input.ReadUInt16() - 2;
            if (length < 0)
                throw new CodecException(SKCodecResult.ErrorInInput);
            if (marker == JpegMarker.Sos)
                return new JpegScan(Frame, _input.ReadBytes(length));
            ReadSegment(marker, length);
        }
    }

    /// <exception cref="CodecException">The table is undefined or invalid.</exception>
    internal JpegHuffmanTable DcTable(int index)
    {
        JpegHuffmanTable table = Table(_dcTables[index]);
        return table.IsForDc() ? table : throw new CodecException(SKCodecResult.ErrorInInput);
    }

    /// <exception cref="CodecException">The table is undefined or invalid.</exception>
    internal JpegHuffmanTable AcTable(int index) => Table(_acTables[index]);

    /// <exception cref="CodecException">The table is undefined.</exception>
    internal ushort[] Quantization(int index) => _quantizations[index] ?? throw new CodecException(SKCodecResult.ErrorInInput);

    private static JpegHuffmanTable Table(JpegHuffmanSource source) =>
        source?.Table ?? throw new CodecException(SKCodecResult.ErrorInInput);

    private void ReadSegment(int marker, int length)
    {
        switch (marker)
        {
            case JpegMarker.Dht:
                ReadHuffmanTables(_input.ReadBytes(length));
                break;
            case JpegMarker.Dqt:
                ReadQuantizationTables(_input.ReadBytes(length));
                break;
            case JpegMarker.Dri when length == 2:
                RestartInterval = _input.ReadUInt16();
                break;
            case JpegMarker.Dac or JpegMarker.Jpg or JpegMarker.Dhp or JpegMarker.Exp:
                throw new CodecException(SKCodecResult.Unimplemented);
            case >= JpegMarker.Sof0 and <= JpegMarker.Sof15:
                _frame = _frame is null
                    ? new JpegFrame(marker, _input.ReadBytes(length))
                    : throw new CodecException(SKCodecResult.ErrorInInput);
                break;
            case JpegMarker.App0 or JpegMarker.App1 or JpegMarker.App14:
                ReadApplication(marker, _input.ReadBytes(length));
                break;
            default:
                _input.Skip(length);
                break;
        }
    }

    private void ReadHuffmanTables(ReadOnlySpan<byte> segment)
    {
        while (segment.Length > 0)
        {
            int index = segment[0] & 15, count = 0;
            bool isAc = segment[0] >> 4 == 1;
            if (segment.Length < 17 || index > 3 || segment[0] >> 4 > 1)
                throw new CodecException(SKCodecResult.ErrorInInput);
            foreach (byte ofLength in segment.Slice(1, 16))
                count += ofLength;
            if (count > 256 || segment.Length < 17 + count)
                throw new CodecException(SKCodecResult.ErrorInInput);
            (isAc ? _acTables : _dcTables)[index] = new JpegHuffmanSource(
                segment.Slice(1, 16).ToArray(), segment.Slice(17, count).ToArray());
            segment = segment[(17 + count)..];
        }
    }

    private void ReadQuantizationTables(ReadOnlySpan<byte> segment)
    {
        while (segment.Length > 0)
        {
            int index = segment[0] & 15, size = segment[0] >> 4 == 0 ? 1 : 2;
            if (index > 3 || segment.Length < 1 + 64 * size)
                throw new CodecException(SKCodecResult.ErrorInInput);
            ushort[] table = new ushort[64];
            for (int i = 0; i < 64; i++)
                table[JpegZigzag.Order[i]] = (ushort)(size == 1 ? segment[1 + i] : segment[1 + 2 * i] << 8 | segment[2 + 2 * i]);
            _quantizations[index] = table;
            segment = segment[(1 + 64 * size)..];
        }
    }

    private void ReadApplication(int marker, ReadOnlySpan<byte> segment)
    {
        if (marker == JpegMarker.App0)
        {
            _isJfif |= segment.Length >= 14 && segment.StartsWith("JFIF\0"u8);
        }
        else if (marker == JpegMarker.App14)
        {
            if (segment.Length >= 12 && segment.StartsWith("Adobe"u8))
                _adobeTransform = segment[11];
        }
        else if (!_hasExif && segment.StartsWith("Exif\0"u8) && segment.Length > 6)
        {
            SKEncodedOrigin? origin = ExifOrientation.Find(segment[6..]);
            _hasExif = origin is not null;
            Origin = origin ?? SKEncodedOrigin.TopLeft;
        }
    }

    private bool HasNames(char first, char second, char third) =>
        Frame.Components[0].Id == first && Frame.Components[1].Id == second && Frame.Components[2].Id == third;
}
