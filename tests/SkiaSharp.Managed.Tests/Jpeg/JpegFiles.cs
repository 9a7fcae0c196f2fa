namespace ManagedSkia.Tests.Jpeg;

/// <summary>JPEG files of every kind, and what libjpeg-turbo makes of them.</summary>
internal static class JpegFiles
{
    private static readonly string[] Lines = File.ReadAllLines(Fixtures.PathOf("jpeg.txt"));

    private static readonly Dictionary<string, byte[]> Files = Fixtures.ReadArchive("jpeg.zip");

    /// <summary>Name, width, height, orientation, hash of the pixels.</summary>
    internal static IEnumerable<string> Valid => Lines.Where(line => char.IsAsciiDigit(line.Split(' ')[1][0]));

    /// <summary>Name, result; rows that are right, and the name of the whole picture.</summary>
    internal static IEnumerable<string> Broken => Lines.Except(Valid);

    internal static byte[] Read(string name) => Files[name];

    /// <summary>A segment with its marker and length.</summary>
    internal static byte[] Segment(byte marker, byte[] contents) => [0xFF, marker, (byte)((contents.Length + 2) >> 8), (byte)(contents.Length + 2), .. contents];
}
