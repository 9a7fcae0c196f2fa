using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace TorchSharp.Engine;

/// <summary>Writes a Protocol Buffers message, field by field.</summary>
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

    internal ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    /// <summary>Writes an int32, int64 or enumeration field; 0 is omitted.</summary>
    internal ProtobufMessage Number(int field, long value)
    {
        if (value == 0)
            return this;
        Key(field, Wire.Varint);
        Varint((ulong)value);
        return this;
    }

    /// <summary>Writes a member of a oneof group, of which exactly one is present; 0 is written too.</summary>
    internal ProtobufMessage Chosen(int field, float value)
    {
        Key(field, Wire.Fixed32);
        BinaryPrimitives.WriteSingleLittleEndian(Next(sizeof(float)), value);
        return this;
    }

    /// <summary>Writes a number; 0 is omitted.</summary>
    internal ProtobufMessage Double(int field, double value)
    {
        if (BitConverter.DoubleToUInt64Bits(value) == 0)
            return this;
        Key(field, Wire.Fixed64);
        BinaryPrimitives.WriteDoubleLittleEndian(Next(sizeof(double)), value);
        return this;
    }

    /// <summary>Writes repeated doubles, packed.</summary>
    internal ProtobufMessage Doubles(int field, ReadOnlySpan<double> values)
    {
        Key(field, Wire.Delimited);
        Varint((ulong)values.Length * sizeof(double));
        foreach (double value in values)
            BinaryPrimitives.WriteDoubleLittleEndian(Next(sizeof(double)), value);
        return this;
    }

    internal ProtobufMessage Text(int field, string value) => Data(field, Encoding.UTF8.GetBytes(value));

    internal ProtobufMessage Message(int field, ProtobufMessage value) => Data(field, value.Bytes);

    internal ProtobufMessage Data(int field, ReadOnlySpan<byte> value)
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
