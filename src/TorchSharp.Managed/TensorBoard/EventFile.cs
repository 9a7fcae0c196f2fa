using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace TorchSharp.Engine;

/// <summary>A TensorBoard event file: records in TensorFlow's TFRecord format, each with one event.</summary>
/// <remarks>
/// https://www.tensorflow.org/tutorials/load_data/tfrecord: length (uint64), masked CRC-32C of the length, the data, masked CRC-32C of the
/// data. The file is open only while a record is written, in one piece, so that a reader always sees whole records.
/// </remarks>
internal sealed class EventFile(string path)
{
    private const uint Mask = 0xA282EAD8;

    /// <summary>Creates the file and its folders, and appends an event if there is one.</summary>
    internal void Append(ProtobufMessage? message = null)
    {
        FileSizeSignal.Ignore();
        if (!File.Exists(path))
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
        using var stream = new FileStream(
            path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        long before = stream.Seek(0, SeekOrigin.End);
        byte[] begin = before == 0 ? Record(Summaries.Version(DateTimeOffset.UtcNow.ToUnixTimeSeconds()).Bytes) : [];
        try
        {
            stream.Write([.. begin, .. message is null ? [] : Record(message.Bytes)]);
        }
        catch (Exception fault) when (fault is IOException or ArgumentOutOfRangeException)
        {
            // A partial record would hide all records after it.
            stream.SetLength(before);
            if (fault is IOException)
                throw;

            // .NET reports the error at a file size limit as an invalid argument.
            throw new IOException(
                $"{path}: the file may not grow any further; raise the limit of file sizes (ulimit -f), or write to another disk.", fault);
        }
    }

    private static byte[] Record(ReadOnlySpan<byte> data)
    {
        var record = new ArrayBufferWriter<byte>(data.Length + 16);
        BinaryPrimitives.WriteInt64LittleEndian(record.GetSpan(sizeof(long)), data.Length);
        record.Advance(sizeof(long));
        AppendChecksum(record, record.WrittenSpan);
        record.Write(data);
        AppendChecksum(record, data);
        return record.WrittenSpan.ToArray();
    }

    private static void AppendChecksum(ArrayBufferWriter<byte> record, ReadOnlySpan<byte> data)
    {
        uint crc = uint.MaxValue;
        foreach (byte value in data)
            crc = BitOperations.Crc32C(crc, value);

        // A checksum of data that contains checksums is weak, so it is rotated and offset.
        BinaryPrimitives.WriteUInt32LittleEndian(record.GetSpan(sizeof(uint)), BitOperations.RotateRight(~crc, 15) + Mask);
        record.Advance(sizeof(uint));
    }
}
