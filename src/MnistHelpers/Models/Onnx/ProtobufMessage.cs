using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace MnistHelpers;

/// <summary>Builds a message in protobuf's wire format (https://protobuf.dev/programming-guides/encoding/) field by field.</summary>
internal sealed class ProtobufMessage
{
    private const int Varint = 0, LengthDelimited = 2, Fixed32 = 5;

    private readonly ArrayBufferWriter<byte> _bytes = new();

    internal ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    internal ProtobufMessage Add(int field, long value)
    {
        WriteTag(field, Varint);
        WriteVarint((ulong)value);
        return this;
    }

    internal ProtobufMessage Add(int field, float value)
    {
        WriteTag(field, Fixed32);
        Span<byte> bytes = stackalloc byte[sizeof(float)];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        _bytes.Write(bytes);
        return this;
    }

    internal ProtobufMessage Add(int field, string value) => Add(field, Encoding.UTF8.GetBytes(value));

    internal ProtobufMessage Add(int field, ProtobufMessage value) => Add(field, value.Bytes);

    internal ProtobufMessage Add(int field, ReadOnlySpan<byte> value)
    {
        WriteTag(field, LengthDelimited);
        WriteVarint((ulong)value.Length);
        _bytes.Write(value);
        return this;
    }

    private void WriteTag(int field, int wireType) => WriteVarint((ulong)((field << 3) | wireType));

    private void WriteVarint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            _bytes.Write([(byte)(value | 0x80)]);
        _bytes.Write([(byte)value]);
    }
}
