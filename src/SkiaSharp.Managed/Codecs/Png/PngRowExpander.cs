using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace SkiaSharp;

/// <summary>Expands the samples of a row to RGBA or gray. Of 16-bit samples, the upper 8 bits are kept.</summary>
internal sealed class PngRowExpander
{
    private readonly PngHeader _header;
    private readonly byte[]? _transparent;

    internal PngRowExpander(PngChunks chunks)
    {
        _header = chunks.Header;
        if (_header.BitsPerPixel <= 8)
            Colors = CreateColors(chunks);
        else
            _transparent = chunks.Transparency;
    }

    /// <summary>The RGBA of every value of a pixel, if a pixel has at most 8 bits; otherwise null.</summary>
    internal uint[]? Colors { get; }

    /// <summary>Whether rows have three bytes per pixel that can be used unchanged.</summary>
    internal bool IsPlainRgb => _header.Color == PngColor.Rgb && _header.BitDepth == 8 && _transparent is null;

    /// <summary>Expands a row of gray without alpha.</summary>
    internal void ExpandGray(ReadOnlySpan<byte> row, Span<byte> gray)
    {
        if (_header.BitDepth == 8)
        {
            row[..gray.Length].CopyTo(gray);
            return;
        }
        if (_header.BitDepth == 16)
        {
            for (int i = 0; i < gray.Length; i++)
                gray[i] = row[2 * i];
            return;
        }

        Unpack(row, gray);
        byte scale = (byte)(255 / ((1 << _header.BitDepth) - 1));
        for (int i = 0; i < gray.Length; i++)
            gray[i] *= scale;
    }

    /// <param name="row">The row.</param>
    /// <param name="rgba">The target; its length is the number of pixels expanded.</param>
    /// <param name="colors"><see cref="Colors"/>, or a converted copy of them.</param>
    internal void Expand(ReadOnlySpan<byte> row, Span<uint> rgba, ReadOnlySpan<uint> colors)
    {
        int step = _header.BitDepth / 8;
        switch (_header.Color)
        {
            case PngColor.Gray when _header.BitDepth == 16:
                for (int i = 0; i < rgba.Length; i++)
                    rgba[i] = Alpha(row.Slice(2 * i, 2)) | row[2 * i] * 0x010101u;
                break;
            case PngColor.Rgb when _transparent is null && step == 1:
                RgbExpander.Expand(row, rgba, swap: false);
                break;
            case PngColor.Rgb:
                for (int i = 0; i < rgba.Length; i++)
                {
                    ReadOnlySpan<byte> pixel = row.Slice(3 * step * i, 3 * step);
                    rgba[i] = Alpha(pixel) | (uint)pixel[2 * step] << 16 | (uint)pixel[step] << 8 | pixel[0];
                }
                break;
            case PngColor.GrayAlpha:
                for (int i = 0; i < rgba.Length; i++)
                    rgba[i] = (uint)row[step * (2 * i + 1)] << 24 | row[step * 2 * i] * 0x010101u;
                break;
            case PngColor.Rgba when step == 1:
                MemoryMarshal.Cast<byte, uint>(row)[..rgba.Length].CopyTo(rgba);
                break;
            case PngColor.Rgba:
                for (int i = 0; i < rgba.Length; i++)
                {
                    ReadOnlySpan<byte> pixel = row.Slice(8 * i, 8);
                    rgba[i] = (uint)pixel[6] << 24 | (uint)pixel[4] << 16 | (uint)pixel[2] << 8 | pixel[0];
                }
                break;
            default:
                LookUp(row, rgba, colors);
                break;
        }
    }

    private void LookUp(ReadOnlySpan<byte> row, Span<uint> rgba, ReadOnlySpan<uint> colors)
    {
        ReadOnlySpan<uint> all = colors[..256];
        if (_header.BitDepth == 8)
        {
            row = row[..rgba.Length];
            for (int i = 0; i < row.Length; i++)
                rgba[i] = all[row[i]];
            return;
        }

        int depth = _header.BitDepth, mask = (1 << depth) - 1;
        for (int i = 0; i < rgba.Length; i++)
        {
            int bit = i * depth;
            rgba[i] = all[row[bit >> 3] >> (8 - depth - (bit & 7)) & mask];
        }
    }

    private void Unpack(ReadOnlySpan<byte> row, Span<byte> values)
    {
        int depth = _header.BitDepth, mask = (1 << depth) - 1;
        for (int i = 0; i < values.Length; i++)
        {
            int bit = i * depth;
            values[i] = (byte)(row[bit >> 3] >> (8 - depth - (bit & 7)) & mask);
        }
    }

    /// <summary>Returns the alpha of a pixel: 0 if all of its bits match the transparent color, otherwise opaque.</summary>
    private uint Alpha(ReadOnlySpan<byte> pixel)
    {
        if (_transparent is null)
            return 0xFF000000;
        int step = _header.BitDepth / 8;
        for (int i = 0; i < pixel.Length; i++)
        {
            // The chunk has 16 bits per sample at every depth.
            if (pixel[i] != (step == 2 ? _transparent[i] : _transparent[2 * i + 1]))
                return 0xFF000000;
        }
        return 0;
    }

    private static uint[] CreateColors(PngChunks chunks)
    {
        PngHeader header = chunks.Header;
        uint[] colors = new uint[256];
        byte[]? transparency = chunks.Transparency;
        byte[] palette = chunks.Palette ?? [];
        if (header.Color == PngColor.Palette)
        {
            for (int i = 0; i < colors.Length; i++)
            {
                // An index past the end of the palette is black.
                ReadOnlySpan<byte> color = 3 * i < palette.Length ? palette.AsSpan(3 * i, 3) : [0, 0, 0];
                uint alpha = transparency is not null && i < transparency.Length ? transparency[i] : 255u;
                colors[i] = alpha << 24 | (uint)color[2] << 16 | (uint)color[1] << 8 | color[0];
            }
            return colors;
        }

        int values = 1 << header.BitDepth;
        int clear = transparency is null ? -1 : BinaryPrimitives.ReadUInt16BigEndian(transparency) & (values - 1);
        for (int i = 0; i < values; i++)
            colors[i] = (i == clear ? 0 : 0xFF000000) | (uint)(i * 255 / (values - 1)) * 0x010101u;
        return colors;
    }
}
