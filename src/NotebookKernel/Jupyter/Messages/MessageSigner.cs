using System.Security.Cryptography;
using System.Text;

namespace NotebookKernel.Jupyter.Messages;

/// <summary>
/// Signs messages, and tells whether one was signed with the same key: HMAC-SHA256 over the bytes of header, parent header, metadata and
/// content, as hexadecimal digits.
/// </summary>
/// <param name="key">The connection file's; empty for no signatures.</param>
internal sealed class MessageSigner(string key)
{
    public const string Scheme = "hmac-sha256";

    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    /// <summary>The signature of the frames; empty if there is no key.</summary>
    public byte[] Sign(ReadOnlySpan<ReadOnlyMemory<byte>> frames) =>
        _key.Length == 0 ? [] : Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Hash(frames)));

    /// <summary>Compares in a time that says nothing about the right signature.</summary>
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
