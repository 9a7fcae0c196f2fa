using System.Security.Cryptography;
using System.Text;

namespace Notebooks.Messages;

/// <summary>
/// Signs messages and verifies signatures made with the same key: HMAC-SHA256 over the bytes of header, parent header, metadata, and
/// content, as hexadecimal digits.
/// </summary>
/// <param name="key">The key from the connection file; empty for no signatures.</param>
internal sealed class MessageSigner(string key)
{
    public const string Scheme = "hmac-sha256";

    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    /// <summary>Returns the signature of the frames; empty if there is no key.</summary>
    public byte[] Sign(ReadOnlySpan<ReadOnlyMemory<byte>> frames) =>
        _key.Length == 0 ? [] : Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Hash(frames)));

    /// <summary>Verifies a signature in a time that reveals nothing about the correct one.</summary>
    public bool Verify(ReadOnlySpan<byte> signature, ReadOnlySpan<ReadOnlyMemory<byte>> frames) =>
        CryptographicOperations.FixedTimeEquals(signature, Sign(frames));

    private byte[] Hash(ReadOnlySpan<ReadOnlyMemory<byte>> frames)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        foreach (var frame in frames)
            hash.AppendData(frame.Span);
        return hash.GetHashAndReset();
    }
}
