using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Common;

/// <summary>Builds a Protocol Buffers message, field by field.</summary>
/// <remarks>https://protobuf.dev/programming-guides/encoding/: a key (number and wire type) as a varint, then the value.</remarks>
internal sealed class ProtobufMessage
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    private enum Wire
    {
        Varint = 0,
        Fixed64 = 1,
        Delimited = 2,
        Fixed32 = 5,
    }

    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    /// <summary>Writes an int32, int64 or enumeration field; 0 is omitted.</summary>
    public ProtobufMessage Number(int field, long value) => value == 0 ? this : Explicit(field, value);

    /// <summary>Writes a field with explicit presence; 0 is written too.</summary>
    public ProtobufMessage Explicit(int field, long value)
    {
        Key(field, Wire.Varint);
        Varint((ulong)value);
        return this;
    }

    /// <inheritdoc cref="Explicit(int, long)"/>
    public ProtobufMessage Explicit(int field, float value)
    {
        Key(field, Wire.Fixed32);
        BinaryPrimitives.WriteSingleLittleEndian(Next(sizeof(float)), value);
        return this;
    }

    /// <summary>Writes a number; 0 is omitted.</summary>
    public ProtobufMessage Double(int field, double value)
    {
        if (BitConverter.DoubleToUInt64Bits(value) == 0)
            return this;
        Key(field, Wire.Fixed64);
        BinaryPrimitives.WriteDoubleLittleEndian(Next(sizeof(double)), value);
        return this;
    }

    /// <summary>Writes repeated doubles, packed.</summary>
    public ProtobufMessage Doubles(int field, ReadOnlySpan<double> values)
    {
        Key(field, Wire.Delimited);
        Varint((ulong)values.Length * sizeof(double));
        foreach (double value in values)
            BinaryPrimitives.WriteDoubleLittleEndian(Next(sizeof(double)), value);
        return this;
    }

    public ProtobufMessage Text(int field, string value) => Data(field, Encoding.UTF8.GetBytes(value));

    public ProtobufMessage Message(int field, ProtobufMessage value) => Data(field, value.Bytes);

    public ProtobufMessage Data(int field, ReadOnlySpan<byte> value)
    {
        Key(field, Wire.Delimited);
        Varint((ulong)value.Length);
        _bytes.Write(value);
        return this;
    }

    private void Key(int field, Wire type) => Varint(((ulong)field << 3) | (uint)type);

    private void Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            Next(1)[0] = (byte)(value | 0x80);
        Next(1)[0] = (byte)value;
    }

    private Span<byte> Next(int count)
    {
        Span<byte> span = _bytes.GetSpan(count)[..count];
        _bytes.Advance(count);
        return span;
    }
}
