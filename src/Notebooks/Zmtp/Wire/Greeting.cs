using System.Globalization;
using Notebooks.Zmtp.Limits;

namespace Notebooks.Zmtp.Wire;

/// <summary>The 64 bytes that both ends send first: signature, version, security mechanism, role, filler (RFC 37).</summary>
internal static class Greeting
{
    public const int Size = 64;

    private const int SignatureEnd = 9;
    private const int MajorVersion = 10;
    private const int MinorVersion = 11;
    private const int MechanismStart = 12;
    private const int MechanismSize = 20;

    /// <summary>Version 3.1, mechanism NULL.</summary>
    public static byte[] Bytes { get; } = Create();

    private static ReadOnlySpan<byte> NullMechanism => "NULL\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8;

    /// <summary>Checks the part of the peer's greeting that has arrived.</summary>
    /// <returns>Whether it is complete.</returns>
    /// <exception cref="ProtocolException">The peer uses another protocol or mechanism.</exception>
    public static bool IsComplete(ReadOnlySpan<byte> received)
    {
        // The bytes in between have no meaning.
        if (received.Length > 0 && received[0] != 0xFF || received.Length > SignatureEnd && received[SignatureEnd] != 0x7F)
            throw new ProtocolException("does not speak ZMTP 3; connect with ZeroMQ 4 or later");
        if (received.Length > MajorVersion && received[MajorVersion] < 3)
        {
            throw new ProtocolException(string.Create(CultureInfo.InvariantCulture,
                $"speaks version {received[MajorVersion]} of ZMTP; connect with ZeroMQ 4 or later, which speaks version 3"));
        }
        if (received.Length < Size)
            return false;
        if (!received.Slice(MechanismStart, MechanismSize).SequenceEqual(NullMechanism))
            throw new ProtocolException("asks for a security mechanism other than NULL; connect without one");
        return true;
    }

    private static byte[] Create()
    {
        byte[] bytes = new byte[Size];
        bytes[0] = 0xFF;
        bytes[SignatureEnd] = 0x7F;
        bytes[MajorVersion] = 3;
        bytes[MinorVersion] = 1;
        NullMechanism.CopyTo(bytes.AsSpan(MechanismStart));
        return bytes;
    }
}
