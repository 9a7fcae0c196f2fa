using System.Globalization;
using ManagedSkia.Tests.Codecs;
using ManagedSkia.Tests.Jpeg;
using ManagedSkia.Tests.WebP;

namespace ManagedSkia.Tests.Fuzzing;

/// <summary>
/// Damaged files of all formats, 130,000 from fixed seeds; ten times as many with MNIST_NOTEBOOKS_LONG=1. <see cref="FuzzCase"/> says what
/// has to hold.
/// </summary>
public class FuzzTests
{
    private static readonly int s_times = LongRun.IsOn ? 10 : 1;

    [Fact]
    public void Png_Damaged_GivesAResult() =>
        Fuzz(30_000, [.. PngSuite.Valid.Select(line => PngSuite.Read(line.Split(' ')[0]))], PngMutations.Change, PngMutations.Repair);

    [Fact]
    public void SequentialJpeg_Damaged_GivesAResult() => Fuzz(25_000, Jpegs(isProgressive: false), JpegMutations.Change);

    [Fact]
    public void ProgressiveJpeg_Damaged_GivesAResult() => Fuzz(20_000, Jpegs(isProgressive: true), JpegMutations.Change);

    [Fact]
    public void Gif_Damaged_GivesAResult() => Fuzz(10_000, Files("gif"), GifMutations.Change);

    [Fact]
    public void Bmp_Damaged_GivesAResult() => Fuzz(10_000, Files("bmp"), BmpMutations.Change);

    [Fact]
    public void LossyWebp_Damaged_GivesAResult() => Fuzz(15_000, Webps(isLossless: false), WebpMutations.Change, WebpMutations.Repair);

    [Fact]
    public void LosslessWebp_Damaged_GivesAResult() => Fuzz(15_000, Webps(isLossless: true), WebpMutations.Change, WebpMutations.Repair);

    [Fact]
    public void Exif_Damaged_GivesAnOrigin() => Fuzz(5_000, [JpegFiles.Read("size-1x1.jpg")], ExifMutations.Insert);

    private static byte[][] Files(string kind) =>
        [.. Pictures.Names.Where(name => name.StartsWith(kind, StringComparison.Ordinal)).Select(Pictures.Read)];

    /// <summary>The small ones: what they cost is spent on more cases.</summary>
    private static byte[][] Jpegs(bool isProgressive) =>
    [
        .. JpegFiles.Valid.Select(line => line.Split(' '))
            .Where(
                parts => int.Parse(parts[1], CultureInfo.InvariantCulture) * int.Parse(parts[2], CultureInfo.InvariantCulture) <= 41 * 35)
            .Select(parts => JpegFiles.Read(parts[0]))
            .Where(file => file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC2, 0]) >= 0 == isProgressive),
    ];

    /// <summary>The small ones. Alpha that is compressed is lossless too.</summary>
    private static byte[][] Webps(bool isLossless) =>
    [
        .. WebpFiles.Valid.Select(line => line.Split(' '))
            .Where(
                parts => int.Parse(parts[1], CultureInfo.InvariantCulture) * int.Parse(parts[2], CultureInfo.InvariantCulture) <= 67 * 53)
            .Select(parts => WebpFiles.Read(parts[0]))
            .Where(file => (file.AsSpan().IndexOf("VP8L"u8) >= 0 || file.AsSpan().IndexOf("ALPH"u8) >= 0) == isLossless),
    ];

    private static void Fuzz(int cases, byte[][] files, Func<byte[], Random, byte[]> change, Action<byte[]>? repair = null) =>
        Parallel.For(0, cases * s_times, number =>
        {
            var random = new Random(number);
            byte[] file = files[random.Next(files.Length)];
            int ways = random.Next(3);
            if (ways > 0)
                file = change(file, random);
            if (ways < 2)
                file = ByteMutations.Change(file, random);
            // Checksums would hide what is behind them.
            if (random.Next(4) > 0)
                repair?.Invoke(file);
            try
            {
                FuzzCase.Check(file, isLarge: random.Next(200) == 0);
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"case {number}, {Convert.ToBase64String(file)}: {fault.Message}", fault);
            }
        });
}
