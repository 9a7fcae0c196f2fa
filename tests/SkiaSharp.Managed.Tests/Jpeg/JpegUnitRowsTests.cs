using SkiaSharp;

namespace ManagedSkia.Tests.Jpeg;

/// <summary>Pictures so large that their memory comes in parts, which go as the rows are written.</summary>
public unsafe class JpegUnitRowsTests
{
    // Four of these rows make a part.
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(9)]
    public void Rows_AreZeroAndApart_AlsoWhileThoseBeforeAreGivenBack(int count)
    {
        const int RowBytes = 10 << 20;
        using var rows = new JpegUnitRows(count, RowBytes);
        for (int i = 0; i < count; i++)
        {
            Assert.Equal(0, *rows[i]);
            Assert.Equal(0, rows[i][RowBytes - 1]);
            *rows[i] = rows[i][RowBytes - 1] = (byte)(i + 1);
        }
        for (int i = 0; i < count; i++)
        {
            Assert.Equal(i + 1, *rows[i]);
            Assert.Equal(i + 1, rows[i][RowBytes - 1]);
            rows.Release(i);
        }
    }

    // Of eighteen megapixels, each block even: the first coefficients alone, as steps of one from the block before.
    [Fact]
    public void LargeProgressivePicture_HasThePixelsOfItsBlocks()
    {
        const int Width = 4096, Height = 4504, Blocks = Width / 8 * (Height / 8);
        var random = new Random(5);
        byte[] expected = new byte[Blocks];
        List<byte> data = [];
        int level = 0, bits = 0, count = 0;
        for (int i = 0; i < Blocks; i++)
        {
            // The code of no step is 0, that of one 10, and a bit for its sign.
            int step = random.Next(-1, 2);
            step = Math.Abs(level + step) > 100 ? 0 : step;
            level += step;
            expected[i] = (byte)(128 + level);
            bits = step == 0 ? bits << 1 : bits << 3 | (step > 0 ? 0b101 : 0b100);
            for (count += step == 0 ? 1 : 3; count >= 8; count -= 8)
                Append(bits >> (count - 8));
            bits &= 255;
        }
        Append(bits << (8 - count) | 255 >> count);

        byte[] tables =
        [
            .. JpegFiles.Segment(0xDB, [0, .. Enumerable.Repeat((byte)8, 64)]),
            .. JpegFiles.Segment(0xC4, [0, 1, 1, .. new byte[14], 0, 1]),
            .. JpegFiles.Segment(0xC2, [8, Height >> 8, Height & 255, Width >> 8, Width & 255, 1, 1, 0x11, 0]),
            .. JpegFiles.Segment(0xDA, [1, 1, 0, 0, 0, 0]), ];
        using SKBitmap bitmap = SKBitmap.Decode(new MemoryStream([0xFF, 0xD8, .. tables, .. data, 0xFF, 0xD9]));
        Assert.Equal(new SKSizeI(Width, Height), bitmap.Info.Size);
        ReadOnlySpan<byte> pixels = bitmap.GetPixelSpan();
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x += 8)
            {
                if (pixels.Slice(y * Width + x, 8).ContainsAnyExcept(expected[y / 8 * (Width / 8) + x / 8]))
                    Assert.Fail($"another gray at {x}, {y}");
            }
        }

        void Append(int value)
        {
            data.Add((byte)value);
            if ((byte)value == 0xFF)
                data.Add(0);
        }
    }
}
