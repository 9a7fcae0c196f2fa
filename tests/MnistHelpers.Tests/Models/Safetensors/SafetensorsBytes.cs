using System.Buffers.Binary;
using System.Text;

namespace MnistHelpers.Tests;

/// <summary>Safetensors files in memory, right ones and wrong ones.</summary>
internal static class SafetensorsBytes
{
    internal static byte[] File(string header, int bufferLength = 0) => File(Encoding.UTF8.GetBytes(header), bufferLength);

    internal static byte[] File(byte[] header, int bufferLength = 0) =>
        [.. Length((ulong)header.Length), .. header, .. new byte[bufferLength]];

    internal static byte[] Length(ulong length)
    {
        var bytes = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, length);
        return bytes;
    }

    /// <summary>A file whose metadata, tensors and bytes a test has changed; nothing else of it changes.</summary>
    internal static byte[] Edit(byte[] file, Func<string, string> header)
    {
        int length = (int)BinaryPrimitives.ReadUInt64LittleEndian(file);
        byte[] edited = Encoding.UTF8.GetBytes(header(Encoding.UTF8.GetString(file, sizeof(ulong), length)));
        return [.. Length((ulong)edited.Length), .. edited, .. file.AsSpan(sizeof(ulong) + length)];
    }
}
