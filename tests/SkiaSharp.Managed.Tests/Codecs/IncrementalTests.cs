using System.Buffers.Binary;
using Common;
using ManagedSkia.Tests.Jpeg;
using ManagedSkia.Tests.WebP;
using SkiaSharp;

namespace ManagedSkia.Tests.Codecs;

/// <summary>How far a damaged file reached: as many rows as are said are those of the whole file.</summary>
public class IncrementalTests
{
    public static TheoryData<string> Files { get; } =
    [
        "noise.png", "noise-interlaced.png", "baseline-420.jpg", "progressive-420.jpg", "restarts-420.jpg", "gif-8.gif",
        "gif-interlaced.gif", "bmp-24.bmp", "bmp-24-topdown.bmp", "quality-75.webp", "lossless-method-4.webp", "alpha-filter-1-1.webp",
        "animated-part-lossless.webp", ];

    [Theory]
    [MemberData(nameof(Files))]
    public void WholeFile_HasAllRows_AndThePixelsOfGetPixels(string name)
    {
        byte[] file = Read(name);
        using SKCodec codec = Open(file);
        (SKCodecResult result, int rows, byte[] pixels) = Decode(codec);
        Assert.Equal((SKCodecResult.Success, codec.Info.Height), (result, rows));
        Assert.Equal(SKCodecResult.Success, codec.GetPixels(out byte[] expected));
        Assert.Equal(expected, pixels);
    }

    // Bottom-up, a file that ends early lacks its first rows; interlaced or progressive, rows are the file's before they are final.
    [Theory]
    [InlineData("noise.png", 0.5, 0.4, true)]
    [InlineData("noise.png", 0.9, 0.8, true)]
    [InlineData("noise-interlaced.png", 0.4, 0, true)]
    [InlineData("noise-interlaced.png", 0.9, 0.7, true)]
    [InlineData("baseline-420.jpg", 0.8, 0.5, true)]
    [InlineData("restarts-420.jpg", 0.8, 0.4, true)]
    [InlineData("progressive-420.jpg", 0.9, 1, false)]
    [InlineData("gif-8.gif", 0.9, 0.2, true)]
    [InlineData("gif-interlaced.gif", 0.9, 0.5, true)]
    [InlineData("bmp-24.bmp", 0.9, 0, true)]
    [InlineData("bmp-24-topdown.bmp", 0.9, 0.7, true)]
    [InlineData("quality-75.webp", 0.95, 0.6, true)]
    [InlineData("lossless-method-4.webp", 0.7, 0.5, true)]
    public void CutFile_HasTheRowsThatAreSaid(string name, double share, double leastRows, bool areFinal)
    {
        byte[] file = Read(name);
        using SKCodec whole = Open(file), codec = Open(file[..(int)(share * file.Length)]);
        (_, _, byte[] expected) = Decode(whole);
        (SKCodecResult result, int rows, byte[] pixels) = Decode(codec);
        Assert.Equal(SKCodecResult.IncompleteInput, result);
        Assert.InRange(rows, (int)(leastRows * codec.Info.Height), areFinal ? codec.Info.Height - 1 : codec.Info.Height);
        if (areFinal)
            Assert.Equal(expected[..(rows * codec.Info.RowBytes)], pixels[..(rows * codec.Info.RowBytes)]);
        else
            Assert.InRange(MeanDifference(expected, pixels), 0, 12);
    }

    // What comes from a chunk with a wrong checksum is not said to be the file's, though it is decoded until it makes no sense.
    [Fact]
    public void Png_WithADamagedChunk_HasTheRowsOfTheChunksBefore()
    {
        byte[] file = Noise(interlaced: false);
        int second = file.AsSpan(100).IndexOf("IDAT"u8) + 100, third = file.AsSpan(second + 4).IndexOf("IDAT"u8) + second + 4;
        using SKCodec whole = Open(file), cut = Open(file[..(second - 4)]);
        file[third + 100] ^= 0x10;
        using SKCodec codec = Open(file);
        (_, _, byte[] expected) = Decode(whole);
        (_, int rowsOfFirst, _) = Decode(cut);
        (SKCodecResult result, int rows, byte[] pixels) = Decode(codec);
        Assert.Equal(SKCodecResult.ErrorInInput, result);
        Assert.InRange(rows, rowsOfFirst + 5, 2 * rowsOfFirst + 2);
        Assert.Equal(expected[..(rows * codec.Info.RowBytes)], pixels[..(rows * codec.Info.RowBytes)]);
    }

    [Fact]
    public void Jpeg_WithoutRestartMarkers_HasTheRowsBeforeTheDamage()
    {
        byte[] file = Read("baseline-444.jpg");
        using SKCodec whole = Open(file);
        // Ones only are no code; a zero behind each byte of ones is not counted.
        for (int i = file.Length * 3 / 4; i < file.Length * 3 / 4 + 20; i += 2)
            (file[i], file[i + 1]) = (0xFF, 0);
        using SKCodec codec = Open(file);
        (_, _, byte[] expected) = Decode(whole);
        (SKCodecResult result, int rows, byte[] pixels) = Decode(codec);
        Assert.Equal(SKCodecResult.ErrorInInput, result);
        Assert.InRange(rows, codec.Info.Height / 3, codec.Info.Height - 8);
        Assert.Equal(expected[..(rows * codec.Info.RowBytes)], pixels[..(rows * codec.Info.RowBytes)]);
    }

    [Fact]
    public void Jpeg_WithRestartMarkers_GoesOnBehindTheDamage()
    {
        byte[] file = Read("restarts-rows.jpg");
        using SKCodec whole = Open(file);
        int third = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD2]);
        file.AsSpan(third - 30, 20).Fill(0xFE);
        using SKCodec codec = Open(file);
        (_, _, byte[] expected) = Decode(whole);
        (SKCodecResult result, int rows, byte[] pixels) = Decode(codec);
        Assert.NotEqual(SKCodecResult.Success, result);
        Assert.Equal(codec.Info.Height, rows);
        // A row of units between two markers is 16 pixels high: the third is damaged.
        Assert.Equal(expected[..(32 * codec.Info.RowBytes)], pixels[..(32 * codec.Info.RowBytes)]);
        Assert.NotEqual(
            expected[(32 * codec.Info.RowBytes)..(48 * codec.Info.RowBytes)],
            pixels[(32 * codec.Info.RowBytes)..(48 * codec.Info.RowBytes)]);
        Assert.Equal(expected[(48 * codec.Info.RowBytes)..], pixels[(48 * codec.Info.RowBytes)..]);
    }

    // The scan with the damage ends there; those before it and behind it count.
    [Fact]
    public void ProgressiveJpeg_WithADamagedScan_KeepsTheOthers()
    {
        byte[] file = Read("quality-50-progressive.jpg");
        using SKCodec whole = Open(file);
        file.AsSpan(file.Length * 2 / 3, 12).Fill(0xFE);
        using SKCodec codec = Open(file);
        (_, _, byte[] expected) = Decode(whole);
        (SKCodecResult result, int rows, byte[] pixels) = Decode(codec);
        Assert.Equal((SKCodecResult.ErrorInInput, codec.Info.Height), (result, rows));
        Assert.InRange(MeanDifference(expected, pixels), 0.1, 10);
    }

    [Fact]
    public unsafe void IncrementalDecode_NeedsAStartEachTime()
    {
        using SKCodec codec = Open(Read("quality-75.webp"));
        byte[] pixels = new byte[codec.Info.BytesSize];
        Assert.Equal(SKCodecResult.InvalidParameters, codec.IncrementalDecode());
        fixed (byte* first = pixels)
        {
            Assert.Equal(
                SKCodecResult.InvalidScale, codec.StartIncrementalDecode(codec.Info.WithSize(3, 3), (IntPtr)first, codec.Info.RowBytes));
            Assert.Equal(SKCodecResult.InvalidParameters, codec.IncrementalDecode());
            for (int i = 0; i < 2; i++)
            {
                Assert.Equal(
                    SKCodecResult.Success,
                    codec.StartIncrementalDecode(codec.Info, (IntPtr)first, codec.Info.RowBytes, SKCodecOptions.Default));
                Assert.Equal(SKCodecResult.Success, codec.IncrementalDecode());
                Assert.Equal(SKCodecResult.InvalidParameters, codec.IncrementalDecode(out int rows));
                Assert.Equal(0, rows);
            }
            // Decoding otherwise ends it.
            Assert.Equal(SKCodecResult.Success, codec.StartIncrementalDecode(codec.Info, (IntPtr)first, codec.Info.RowBytes));
            Assert.Equal(SKCodecResult.Success, codec.GetPixels(out _));
            Assert.Equal(SKCodecResult.InvalidParameters, codec.IncrementalDecode());
        }
        Assert.Throws<ArgumentNullException>(() => codec.StartIncrementalDecode(codec.Info, IntPtr.Zero, codec.Info.RowBytes));
    }

    private static double MeanDifference(byte[] expected, byte[] actual) => expected.Zip(actual, (a, b) => Math.Abs(a - b)).Average();

    private static byte[] Read(string name) => Path.GetExtension(name) switch
    {
        ".png" => Noise(name.Contains("interlaced", StringComparison.Ordinal)),
        ".jpg" => [.. JpegFiles.Read(name)],
        ".webp" => WebpFiles.Read(name),
        _ => Pictures.Read(name),
    };

    /// <summary>Gray noise in chunks of a kilobyte.</summary>
    private static byte[] Noise(bool interlaced)
    {
        const int Width = 64, Height = 80;
        var random = new Random(1);
        // Of each pass or picture the rows, with no filter before each.
        (int Columns, int Rows)[] parts = interlaced
            ? [(8, 10), (8, 10), (16, 10), (16, 20), (32, 20), (32, 40), (64, 40)]
            : [(Width, Height)];
        byte[] data = [.. parts.SelectMany(part => Enumerable.Range(0, part.Rows).SelectMany(_ => Row(part.Columns)))];
        byte[] start = PngFile.Create(Width, Height, 8, 0, [], []), deflated = PngFile.Deflate(data);
        start[28] = (byte)(interlaced ? 1 : 0);
        BinaryPrimitives.WriteUInt32BigEndian(start.AsSpan(29), Crc32.Append(0, start.AsSpan(12, 17)));
        return [.. start[..33], .. deflated.Chunk(1024).SelectMany(part => PngFile.Chunk("IDAT", part)), .. PngFile.Chunk("IEND", [])];

        byte[] Row(int columns)
        {
            byte[] row = new byte[columns + 1];
            random.NextBytes(row);
            row[0] = 0;
            return row;
        }
    }

    private static SKCodec Open(byte[] file) => SKCodec.Create(new MemoryStream(file));

    private static unsafe (SKCodecResult Result, int Rows, byte[] Pixels) Decode(SKCodec codec)
    {
        byte[] pixels = new byte[codec.Info.BytesSize];
        fixed (byte* first = pixels)
        {
            Assert.Equal(SKCodecResult.Success, codec.StartIncrementalDecode(codec.Info, (IntPtr)first, codec.Info.RowBytes));
            SKCodecResult result = codec.IncrementalDecode(out int rows);
            return (result, rows, pixels);
        }
    }
}
