using System.Buffers.Binary;

namespace Testing;

/// <summary>Reads an event file of TensorBoard, and compares both checksums of every record by the bitwise definition of CRC-32C.</summary>
/// <remarks>Written from the format's description, and checked against a file of Google's protobuf library (fixtures/events.py).</remarks>
public sealed class TensorBoardFile
{
    private TensorBoardFile(List<BoardEvent> events, int leftOver) => (Events, LeftOver) = (events, leftOver);

    public IReadOnlyList<BoardEvent> Events { get; }

    /// <summary>The number of bytes of an incomplete record at the end.</summary>
    public int LeftOver { get; }

    /// <summary>Returns the points of a curve, in the order of the file.</summary>
    public IEnumerable<(int Step, double Value)> Curve(string tag) =>
        Events.Where(e => e.Tag == tag && e.Scalar is not null).Select(e => ((int)e.Step, (double)e.Scalar!.Value));

    public static TensorBoardFile Read(string path)
    {
        // A writer may have the file open.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return Parse(content);
    }

    /// <summary>Reads all event files of a folder, one after the other.</summary>
    public static TensorBoardFile ReadFolder(string folder) =>
        new([.. Directory.GetFiles(folder, "*tfevents*").Order(StringComparer.Ordinal).SelectMany(file => Read(file).Events)], 0);

    public static TensorBoardFile Parse(ReadOnlySpan<byte> content)
    {
        var events = new List<BoardEvent>();
        while (content.Length >= 16)
        {
            ulong length = BinaryPrimitives.ReadUInt64LittleEndian(content);
            if (length > (ulong)content.Length - 16)
                break;
            ReadOnlySpan<byte> data = content.Slice(12, (int)length);
            Check(content[..8], content[8..]);
            Check(data, content[(12 + (int)length)..]);
            events.Add(new BoardEvent(ProtobufFields.Parse(data)));
            content = content[(16 + (int)length)..];
        }

        return new TensorBoardFile(events, content.Length);
    }

    private static void Check(ReadOnlySpan<byte> data, ReadOnlySpan<byte> checksum)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in data)
        {
            crc ^= value;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0x82F63B78 : 0);
        }

        crc = ~crc;
        Assert.Equal(unchecked(((crc >> 15) | (crc << 17)) + 0xA282EAD8), BinaryPrimitives.ReadUInt32LittleEndian(checksum));
    }
}
