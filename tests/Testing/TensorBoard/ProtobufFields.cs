using System.Buffers.Binary;
using System.Text;

namespace Testing;

/// <summary>The fields of a Protocol Buffers message; of a repeated field, the last value.</summary>
public sealed class ProtobufFields
{
    private readonly Dictionary<int, (long Number, byte[]? Bytes)> _fields = [];

    public bool Has(int field) => _fields.ContainsKey(field);

    public long Number(int field) => _fields.GetValueOrDefault(field).Number;

    public double Real(int field) => BitConverter.Int64BitsToDouble(Number(field));

    public byte[]? Bytes(int field) => _fields.GetValueOrDefault(field).Bytes;

    public string? Text(int field) => Bytes(field) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    public ProtobufFields? Message(int field) => Bytes(field) is { } bytes ? Parse(bytes) : null;

    public double[] Doubles(int field) =>
        [.. (Bytes(field) ?? []).Chunk(8).Select(bytes => BinaryPrimitives.ReadDoubleLittleEndian(bytes))];

    public static ProtobufFields Parse(ReadOnlySpan<byte> message)
    {
        var result = new ProtobufFields();
        while (message.Length > 0)
        {
            long key = Varint(ref message), number = 0;
            byte[]? bytes = null;
            switch (key & 7)
            {
                case 0:
                    number = Varint(ref message);
                    break;
                case 1:
                    number = BinaryPrimitives.ReadInt64LittleEndian(message);
                    message = message[8..];
                    break;
                case 2:
                    int length = (int)Varint(ref message);
                    bytes = message[..length].ToArray();
                    message = message[length..];
                    break;
                case 5:
                    number = BinaryPrimitives.ReadInt32LittleEndian(message);
                    message = message[4..];
                    break;
                default:
                    Assert.Fail($"wire type {key & 7}");
                    break;
            }

            result._fields[(int)(key >> 3)] = (number, bytes);
        }

        return result;
    }

    private static long Varint(ref ReadOnlySpan<byte> message)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = message[0];
            message = message[1..];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return (long)value;
        }
    }
}
