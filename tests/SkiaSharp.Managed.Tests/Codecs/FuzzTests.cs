using System.Buffers.Binary;
using SkiaSharp;

namespace ManagedSkia.Tests.Codecs;

/// <summary>Damaged files of every format. MNIST_NOTEBOOKS_LONG=1 for 100,000 cases of each instead of 2,000.</summary>
public class FuzzTests
{
    private const int Seed = 20261120;

    /// <summary>Clearing what a header claims to be large is all that larger ones would test.</summary>
    private const long MostPixels = 1 << 18;

    private static readonly int Cases = Environment.GetEnvironmentVariable("MNIST_NOTEBOOKS_LONG") is { Length: > 0 } ? 100_000 : 2_000;

    private static readonly SKCodecResult[] OfOpening =
        [SKCodecResult.IncompleteInput, SKCodecResult.InvalidInput, SKCodecResult.InvalidParameters, SKCodecResult.Unimplemented];

    private static readonly SKCodecResult[] OfDecoding = [SKCodecResult.Success, SKCodecResult.IncompleteInput, SKCodecResult.ErrorInInput];

    [Fact]
    public void Png_Damaged_GivesAResult() => Fuzz([.. PngSuite.Valid.Select(line => PngSuite.Read(line.Split(' ')[0]))], RepairPng);

    [Fact]
    public void Gif_Damaged_GivesAResult() => Fuzz(Files("gif"), _ => { });

    [Fact]
    public void Bmp_Damaged_GivesAResult() => Fuzz(Files("bmp"), _ => { });

    private static byte[][] Files(string kind) => [.. Pictures.Names.Where(name => name.StartsWith(kind, StringComparison.Ordinal)).Select(Pictures.Read)];

    private static void Fuzz(byte[][] files, Action<byte[]> repair)
    {
        var random = new Random(Seed);
        for (int i = 0; i < Cases; i++)
        {
            byte[] file = Damage([.. files[random.Next(files.Length)]], random);
            // Checksums would hide what is behind them.
            if (random.Next(4) > 0)
                repair(file);
            Open(file, $"seed {Seed}, case {i}");
        }
    }

    private static void Open(byte[] file, string which)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        using SKCodec? codec = SKCodec.Create(new MemoryStream(file), out SKCodecResult result);
        if (codec is null)
        {
            Assert.True(OfOpening.Contains(result), $"{which}: {result} when opened");
        }
        else if ((long)codec.Info.Width * codec.Info.Height <= MostPixels)
        {
            Assert.True(OfDecoding.Contains(result = codec.GetPixels(out byte[] own)), $"{which}: {result}");
            SKImageInfo rgba = codec.Info.WithColorType(SKColorType.Rgba8888).WithAlphaType(SKAlphaType.Premul);
            Assert.True(codec.GetPixels(rgba, out byte[] pixels) == result, $"{which}: another result the second time");
            Assert.Equal(codec.Info.BytesSize + rgba.BytesSize, own.Length + pixels.Length);
        }
        // Nothing grows with what a header claims but the pixels themselves.
        long allowed = (1 << 20) + (codec is null ? 0 : 16L * Math.Min(MostPixels, codec.Info.BytesSize64) + 64L * codec.Info.Width);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < allowed, $"{which}: {GC.GetAllocatedBytesForCurrentThread() - before} bytes were allocated");
    }

    private static byte[] Damage(byte[] file, Random random)
    {
        for (int times = random.Next(1, 6); times > 0; times--)
        {
            int at = random.Next(file.Length);
            switch (random.Next(6))
            {
                case 0:
                    file[at] = (byte)random.Next(256);
                    break;
                case 1:
                    file[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    // Headers are short; they deserve their share.
                    file[random.Next(Math.Min(64, file.Length))] = random.Next(3) switch { 0 => 0, 1 => 255, _ => (byte)random.Next(256) };
                    break;
                case 3:
                    file = file[..Math.Max(16, at)];
                    break;
                case 4:
                    int count = Math.Min(random.Next(1, 40), file.Length - at);
                    file.AsSpan(random.Next(file.Length - count + 1), count).ToArray().CopyTo(file, at);
                    break;
                default:
                    random.NextBytes(file.AsSpan(at, Math.Min(random.Next(1, 9), file.Length - at)));
                    break;
            }
        }
        return file;
    }

    /// <summary>Makes the checksums of the chunks right again.</summary>
    private static void RepairPng(byte[] file)
    {
        for (int at = 8; at + 12 <= file.Length;)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
            if (length > file.Length - at - 12)
                return;
            Span<byte> chunk = file.AsSpan(at + 4, 4 + (int)length);
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at + 8 + (int)length), ~Crc32.Append(Crc32.Start, chunk));
            at += 12 + (int)length;
        }
    }
}
