using System.IO.Compression;

namespace ManagedSkia.Tests.Jpeg;

/// <summary>JPEG files of every kind, and what libjpeg-turbo makes of them.</summary>
internal static class JpegFiles
{
    private static readonly string[] Lines = File.ReadAllLines(Fixtures.PathOf("jpeg.txt"));

    private static readonly Dictionary<string, byte[]> Files = ReadFiles();

    /// <summary>Name, width, height, orientation, hash of the pixels.</summary>
    internal static IEnumerable<string> Valid => Lines.Where(line => char.IsAsciiDigit(line.Split(' ')[1][0]));

    /// <summary>Name, result; rows that are right, and the name of the whole picture.</summary>
    internal static IEnumerable<string> Broken => Lines.Except(Valid);

    internal static byte[] Read(string name) => Files[name];

    private static Dictionary<string, byte[]> ReadFiles()
    {
        var files = new Dictionary<string, byte[]>();
        using ZipArchive archive = ZipFile.OpenRead(Fixtures.PathOf("jpeg.zip"));
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using Stream contents = entry.Open();
            byte[] file = new byte[entry.Length];
            contents.ReadExactly(file);
            files.Add(entry.Name, file);
        }
        return files;
    }
}
