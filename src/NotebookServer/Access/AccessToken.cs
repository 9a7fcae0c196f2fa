using System.Security.Cryptography;
using System.Text;

namespace NotebookServer.Access;

/// <summary>The secret that shows that a request comes from the person who started the server.</summary>
/// <param name="text">The secret.</param>
internal sealed class AccessToken(string text)
{
    private const int Bytes = 32;

    private readonly byte[] _hash = Hash(text);

    public string Text => text;

    /// <summary>Creates a random token.</summary>
    public static AccessToken Create() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>Returns whether a text is the token, in a time that reveals nothing about it.</summary>
    public bool Is(string? candidate) => candidate is not null && CryptographicOperations.FixedTimeEquals(Hash(candidate), _hash);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
