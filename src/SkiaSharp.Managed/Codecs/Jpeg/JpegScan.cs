namespace SkiaSharp;

/// <summary>A scan header: the components and coefficients that the data after it hold.</summary>
internal sealed class JpegScan
{
    /// <exception cref="CodecException">The header is invalid.</exception>
    internal JpegScan(JpegFrame frame, ReadOnlySpan<byte> header)
    {
        int count = header.Length > 0 ? header[0] : 0;
        if (count is < 1 or > 4 || header.Length != 4 + 2 * count)
            throw new CodecException(SKCodecResult.ErrorInInput);

        Components = new JpegComponent[count];
        DcTables = new int[count];
        AcTables = new int[count];
        for (int i = 0; i < count; i++)
        {
            int id = header[1 + 2 * i], tables = header[2 + 2 * i];
            Components[i] = Array.Find(frame.Components, c => c.Id == id && !Components.AsSpan().Contains(c))
                ?? throw new CodecException(SKCodecResult.ErrorInInput);
            DcTables[i] = tables >> 4;
            AcTables[i] = tables & 15;
            if (DcTables[i] > 3 || AcTables[i] > 3)
                throw new CodecException(SKCodecResult.ErrorInInput);
        }

        // A sequential scan holds all coefficients, so what its header says about them is ignored.
        if (!frame.IsProgressive)
            return;
        First = header[^3];
        Last = header[^2];
        High = header[^1] >> 4;
        Low = header[^1] & 15;
        bool isBand = First == 0 ? Last == 0 : Last >= First && Last < 64 && count == 1;
        if (!isBand || Low > 13 || High != 0 && High != Low + 1)
            throw new CodecException(SKCodecResult.ErrorInInput);
    }

    internal JpegComponent[] Components { get; }

    /// <summary>The DC table of each component.</summary>
    internal int[] DcTables { get; }

    /// <summary>The AC table of each component.</summary>
    internal int[] AcTables { get; }

    /// <summary>The first coefficient, in zigzag order.</summary>
    internal int First { get; }

    /// <summary>The last coefficient.</summary>
    internal int Last { get; } = 63;

    /// <summary>The lowest bit that is known from earlier scans; 0 in the first one.</summary>
    internal int High { get; }

    /// <summary>The lowest bit after this scan.</summary>
    internal int Low { get; }
}
