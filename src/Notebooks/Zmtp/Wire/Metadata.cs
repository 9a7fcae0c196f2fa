using System.Buffers.Binary;
using System.Text;
using Notebooks.Zmtp.Limits;

namespace Notebooks.Zmtp.Wire;

/// <summary>The properties of a READY command; their names are case-insensitive.</summary>
internal static class Metadata
{
    public const string SocketType = "Socket-Type";
    public const string Identity = "Identity";

    /// <exception cref="ProtocolException">A property is cut off or has no name.</exception>
    public static Dictionary<string, byte[]> Parse(ReadOnlySpan<byte> data)
    {
        var properties = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        while (!data.IsEmpty)
        {
            int nameLength = data[0];
            if (nameLength == 0 || data.Length < 1 + nameLength + sizeof(uint))
                throw Malformed();
            string name = Encoding.Latin1.GetString(data.Slice(1, nameLength));
            data = data[(1 + nameLength)..];
            uint valueLength = BinaryPrimitives.ReadUInt32BigEndian(data);
            data = data[sizeof(uint)..];
            if (valueLength > data.Length)
                throw Malformed();
            properties[name] = data[..(int)valueLength].ToArray();
            data = data[(int)valueLength..];
        }
        return properties;
    }

    public static byte[] Encode(string name, string value)
    {
        byte[] data = new byte[1 + name.Length + sizeof(uint) + value.Length];
        data[0] = (byte)name.Length;
        Encoding.ASCII.GetBytes(name, data.AsSpan(1));
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(1 + name.Length), value.Length);
        Encoding.ASCII.GetBytes(value, data.AsSpan(1 + name.Length + sizeof(uint)));
        return data;
    }

    private static ProtocolException Malformed() => new("sent a READY command whose properties are malformed");
}
