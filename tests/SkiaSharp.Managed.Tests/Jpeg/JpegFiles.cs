namespace ManagedSkia.Tests.Jpeg;

/// <summary>JPEG files of every kind, and what libjpeg-turbo makes of them.</summary>
internal static class JpegFiles
{
    private static readonly string[] s_lines = File.ReadAllLines(Fixtures.PathOf("jpeg.txt"));

    private static readonly Dictionary<string, byte[]> s_files = Fixtures.ReadArchive("jpeg.zip");

    /// <summary>Name, width, height, orientation, hash of the pixels.</summary>
    internal static IEnumerable<string> Valid => s_lines.Where(line => char.IsAsciiDigit(line.Split(' ')[1][0]));

    /// <summary>Name, result; rows that are right, and the name of the whole picture.</summary>
    internal static IEnumerable<string> Broken => s_lines.Except(Valid);

    internal static byte[] Read(string name) => s_files[name];

    /// <summary>A segment with its marker and length.</summary>
    internal static byte[] Segment(byte marker, byte[] contents) =>
        [0xFF, marker, (byte)((contents.Length + 2) >> 8), (byte)(contents.Length + 2), .. contents];
}
