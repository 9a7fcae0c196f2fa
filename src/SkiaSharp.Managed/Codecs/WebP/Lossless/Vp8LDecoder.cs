using System.Buffers.Binary;

namespace SkiaSharp;

/// <summary>Decodes a lossless picture (VP8L) row by row.</summary>
internal sealed class Vp8LDecoder
{
    /// <summary>The number of bytes that <see cref="ReadHeader"/> reads.</summary>
    internal const int HeaderLength = 5;

    private readonly List<IVp8LTransform> _transforms = [];
    private readonly Vp8LImage _image;

    /// <param name="data">The bytes that contain the picture.</param>
    /// <param name="start">The position at which the picture begins, after its header.</param>
    /// <param name="length">The length of the picture in bytes, without the header.</param>
    /// <param name="size">The size of the picture.</param>
    /// <param name="isComplete">Whether it is known that no bytes are missing.</param>
    /// <exception cref="CodecException">The data are invalid or end too early.</exception>
    internal Vp8LDecoder(byte[] data, int start, int length, SKSizeI size, bool isComplete)
    {
        var bits = new Vp8LBits(data, start, length, isComplete);
        int known = 0;
        while (bits.ReadFlag())
        {
            int kind = bits.Read(2);
            // Each transform may occur only once.
            if ((known & 1 << kind) != 0)
                throw bits.Fault();
            known |= 1 << kind;
            switch (kind)
            {
                case 0:
                    _transforms.Add(new Vp8LPredictorTransform(bits, size));
                    break;
                case 1:
                    _transforms.Add(new Vp8LColorTransform(bits, size));
                    break;
                case 2:
                    _transforms.Add(new Vp8LGreenTransform(size.Width));
                    break;
                default:
                    var palette = new Vp8LPaletteTransform(bits, size.Width);
                    _transforms.Add(palette);
                    size.Width = palette.PackedWidth;
                    break;
            }
        }
        _transforms.Reverse();
        _image = new Vp8LImage(bits, size, isMain: true);
    }

    /// <summary>Reads the size of a picture, and whether it declares alpha.</summary>
    /// <exception cref="CodecException">The data are not a lossless picture.</exception>
    internal static (SKSizeI Size, bool HasAlpha) ReadHeader(ReadOnlySpan<byte> start)
    {
        const int Signature = 0x2F, SideBits = 14, SideMask = (1 << SideBits) - 1;
        uint header = BinaryPrimitives.ReadUInt32LittleEndian(start[1..]);
        bool isVersion0 = header >> 29 == 0;
        if (start[0] != Signature || !isVersion0)
            throw new CodecException(SKCodecResult.InvalidInput);
        return (new SKSizeI((int)(header & SideMask) + 1, (int)(header >> SideBits & SideMask) + 1), (header >> 28 & 1) != 0);
    }

    /// <summary>Reads the next row, with alpha in the highest byte, then red, green and blue.</summary>
    /// <exception cref="CodecException">The data are invalid or end too early.</exception>
    internal void ReadRow(Span<uint> row)
    {
        _image.ReadRow().CopyTo(row);
        foreach (IVp8LTransform transform in _transforms)
            transform.Undo(row);
    }
}
