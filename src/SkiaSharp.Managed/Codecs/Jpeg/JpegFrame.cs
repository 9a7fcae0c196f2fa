namespace SkiaSharp;

/// <summary>The frame header: the size, the components and their sampling factors.</summary>
internal sealed class JpegFrame
{
    /// <param name="marker">The marker, which tells the kind of frame.</param>
    /// <param name="header">The contents of the segment.</param>
    /// <exception cref="CodecException">The frame is not supported or invalid.</exception>
    internal JpegFrame(int marker, ReadOnlySpan<byte> header)
    {
        if (marker > JpegMarker.Sof2)
            throw new CodecException(SKCodecResult.Unimplemented);
        if (header.Length < 6)
            throw new CodecException(SKCodecResult.InvalidInput);
        if (header[0] == 12)
            throw new CodecException(SKCodecResult.Unimplemented);

        IsProgressive = marker == JpegMarker.Sof2;
        Height = header[1] << 8 | header[2];
        Width = header[3] << 8 | header[4];
        int count = header[5];
        if (header[0] != 8 || Width == 0 || Height == 0 || count is not (1 or 3 or 4) || header.Length != 6 + 3 * count)
            throw new CodecException(SKCodecResult.InvalidInput);

        Components = new JpegComponent[count];
        for (int i = 0; i < count; i++)
            Components[i] = ReadComponent(i, header.Slice(6 + 3 * i, 3), isAlone: count == 1);
        MaxHorizontal = Components.Max(c => c.Horizontal);
        MaxVertical = Components.Max(c => c.Vertical);
        UnitsAcross = (Width + 8 * MaxHorizontal - 1) / (8 * MaxHorizontal);
        UnitsDown = (Height + 8 * MaxVertical - 1) / (8 * MaxVertical);
        foreach (JpegComponent component in Components)
        {
            component.Measure(this);
            BlockCount += (long)component.Stride * component.Rows;
        }
    }

    internal bool IsProgressive { get; }

    internal int Width { get; }

    internal int Height { get; }

    internal JpegComponent[] Components { get; }

    internal int MaxHorizontal { get; }

    internal int MaxVertical { get; }

    /// <summary>The number of units (MCUs) of all components across.</summary>
    internal int UnitsAcross { get; }

    /// <summary>The number of units (MCUs) of all components down.</summary>
    internal int UnitsDown { get; }

    /// <summary>The number of blocks of all components.</summary>
    internal long BlockCount { get; }

    private static JpegComponent ReadComponent(int index, ReadOnlySpan<byte> entry, bool isAlone)
    {
        int horizontal = entry[1] >> 4, vertical = entry[1] & 15;
        if (horizontal is < 1 or > 4 || vertical is < 1 or > 4 || entry[2] > 3)
            throw new CodecException(SKCodecResult.InvalidInput);
        // A single component is coded block by block, whatever its factors are.
        return isAlone
            ? new JpegComponent(index, entry[0], 1, 1, entry[2])
            : new JpegComponent(index, entry[0], horizontal, vertical, entry[2]);
    }
}
