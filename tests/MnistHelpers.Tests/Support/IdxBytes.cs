using System.Buffers.Binary;
using System.IO.Compression;

namespace MnistHelpers.Tests;

/// <summary>IDX files in memory, right ones and wrong ones.</summary>
internal static class IdxBytes
{
    internal const int ImageSize = 28 * 28;

    internal static byte[] Images(int count, uint? announced = null, uint rows = 28, uint columns = 28, uint magic = 0x0803) =>
        [.. Header(magic, announced ?? (uint)count, rows, columns), .. Pixels(count)];

    internal static byte[] Labels(params byte[] labels) => [.. Header(0x0801, (uint)labels.Length), .. labels];

    /// <summary>Pixels that compress badly, so that cutting the gzip data cuts pixels.</summary>
    internal static byte[] Pixels(int count)
    {
        var pixels = new byte[count * ImageSize];
        uint state = 1;
        foreach (ref byte pixel in pixels.AsSpan())
            pixel = (byte)((state = state * 1664525 + 1013904223) >> 24);
        return pixels;
    }

    internal static byte[] Header(params uint[] numbers)
    {
        var bytes = new byte[numbers.Length * sizeof(uint)];
        for (int i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(i * sizeof(uint)), numbers[i]);
        return bytes;
    }

    internal static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(content);
        return packed.ToArray();
    }

    /// <summary>
    /// A data set of 4 training and 2 test images; <paramref name="name"/> makes a file's name of "train-images", "idx3".
    /// </summary>
    internal static void WriteDataSet(string folder, bool gzip, Func<string, string, string> name)
    {
        void Write(string part, string idx, byte[] content) =>
            File.WriteAllBytes(Path.Combine(folder, name(part, idx)), gzip ? Gzip(content) : content);

        Write("train-images", "idx3", Images(4));
        Write("train-labels", "idx1", Labels(3, 1, 4, 1));
        Write("t10k-images", "idx3", Images(2));
        Write("t10k-labels", "idx1", Labels(5, 9));
    }
}
