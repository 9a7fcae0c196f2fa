using System.Runtime.CompilerServices;

namespace SkiaSharp;

/// <summary>The alpha of a lossy picture (the chunk ALPH), row by row.</summary>
internal sealed class WebpAlpha
{
    private const int HeaderLength = 1;

    private readonly byte[] chunk;
    private readonly int width;
    private readonly int filter;
    private readonly Vp8LDecoder? lossless;
    private readonly uint[] pixels = [];
    private readonly byte[] above;
    private int at = HeaderLength;
    private bool isFirst = true;

    /// <param name="chunk">The contents.</param>
    /// <param name="size">The picture's size.</param>
    /// <exception cref="CodecException">The data are wrong or end.</exception>
    internal WebpAlpha(byte[] chunk, SKSizeI size)
    {
        const int None = 0, Lossless = 1;
        this.chunk = chunk;
        width = size.Width;
        // What was done to the values before, bits 4 and 5, need not be undone; the last two are none.
        int header = chunk.Length > HeaderLength ? chunk[0] : throw new CodecException(SKCodecResult.ErrorInInput);
        int method = header & 3;
        filter = header >> 2 & 3;
        if (method > Lossless || header >> 4 > 1 || method == None && chunk.Length - HeaderLength < (long)size.Width * size.Height)
            throw new CodecException(SKCodecResult.ErrorInInput);
        above = new byte[width];
        if (method == Lossless)
        {
            pixels = new uint[width];
            lossless = new Vp8LDecoder(chunk, HeaderLength, chunk.Length - HeaderLength, size, isComplete: true);
        }
    }

    /// <exception cref="CodecException">The data are wrong or end.</exception>
    internal void ReadRow(Span<byte> row)
    {
        if (lossless is null)
        {
            chunk.AsSpan(at, width).CopyTo(row);
            at += width;
        }
        else
        {
            lossless.ReadRow(pixels);
            for (int x = 0; x < width; x++)
                row[x] = (byte)(pixels[x] >> 8);
        }
        Unfilter(row);
        row.CopyTo(above);
        isFirst = false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Unfilter(Span<byte> row)
    {
        const int None = 0, Vertical = 2, Gradient = 3;
        if (filter == None)
            return;
        if (filter == Vertical && !isFirst)
        {
            for (int x = 0; x < row.Length; x++)
                row[x] += above[x];
            return;
        }

        // Before a row stands the first value above; before that of the first row, zero.
        bool isGradient = filter == Gradient && !isFirst;
        int left = above[0], corner = left;
        for (int x = 0; x < row.Length; x++)
        {
            int prediction = isGradient ? Math.Clamp(left + above[x] - corner, 0, 255) : left;
            corner = above[x];
            row[x] += (byte)prediction;
            left = row[x];
        }
    }
}
