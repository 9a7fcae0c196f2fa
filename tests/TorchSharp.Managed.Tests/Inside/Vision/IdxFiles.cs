using System.Buffers.Binary;
using System.IO.Compression;

namespace TorchSharp.Managed.Tests;

/// <summary>Writes small data sets in MNIST's form.</summary>
internal static class IdxFiles
{
    /// <summary>An IDX file of bytes: its mark, its sizes, its values.</summary>
    internal static byte[] Make(uint mark, uint[] sizes, byte[] values)
    {
        var file = new byte[4 + (4 * sizes.Length) + values.Length];
        BinaryPrimitives.WriteUInt32BigEndian(file, mark);
        for (int d = 0; d < sizes.Length; d++)
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(4 + (4 * d)), sizes[d]);
        values.CopyTo(file, 4 + (4 * sizes.Length));
        return file;
    }

    /// <summary>Images of 2 rows and 3 columns whose bytes count up from a start.</summary>
    internal static byte[] Images(int count, byte start = 0) =>
        Make(0x0803, [(uint)count, 2, 3], [.. Enumerable.Range(0, count * 6).Select(i => (byte)(start + i))]);

    internal static byte[] Labels(params byte[] labels) => Make(0x0801, [(uint)labels.Length], labels);

    /// <summary>Puts images and labels where a data set looks for them; gives the images' path.</summary>
    internal static string Put(string root, string folder, string prefix, byte[] images, byte[] labels)
    {
        string unpacked = Directory.CreateDirectory(Path.Combine(root, folder, "test_data")).FullName;
        File.WriteAllBytes(Path.Combine(unpacked, prefix + "-labels-idx1-ubyte"), labels);
        string path = Path.Combine(unpacked, prefix + "-images-idx3-ubyte");
        File.WriteAllBytes(path, images);
        return path;
    }

    /// <summary>Puts gzipped images and labels where the download puts them; gives the images' path.</summary>
    internal static string PutGzipped(string root, string folder, string prefix, byte[] gzippedImages, byte[] gzippedLabels)
    {
        string target = Directory.CreateDirectory(Path.Combine(root, folder)).FullName;
        File.WriteAllBytes(Path.Combine(target, prefix + "-labels-idx1-ubyte.gz"), gzippedLabels);
        string path = Path.Combine(target, prefix + "-images-idx3-ubyte.gz");
        File.WriteAllBytes(path, gzippedImages);
        return path;
    }

    internal static byte[] Gzip(byte[] content)
    {
        using var result = new MemoryStream();
        using (var gzip = new GZipStream(result, CompressionLevel.Fastest))
            gzip.Write(content);
        return result.ToArray();
    }
}
