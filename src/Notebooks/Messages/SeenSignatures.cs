using System.Buffers.Binary;

namespace Notebooks.Messages;

/// <summary>The signatures of the messages read so far, so that an eavesdropper cannot replay a message. Thread-safe.</summary>
internal sealed class SeenSignatures
{
    /// <summary>The number of recent signatures remembered; they take about 50 MB.</summary>
    private const int Capacity = 1 << 20;

    private readonly Lock _lock = new();
    private readonly HashSet<UInt128> _known = [];
    private readonly Queue<UInt128> _order = [];

    /// <param name="signature">The hexadecimal digits; empty if messages are not signed.</param>
    /// <returns>False if the signature is already known.</returns>
    public bool Add(ReadOnlySpan<byte> signature)
    {
        if (signature.IsEmpty)
            return true;
        // Half of the signature is enough: no one can make another one that begins with it.
        Span<byte> bytes = stackalloc byte[16];
        Convert.FromHexString(signature[..32], bytes, out _, out _);
        var key = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        lock (_lock)
        {
            if (!_known.Add(key))
                return false;
            _order.Enqueue(key);
            if (_order.Count > Capacity)
                _known.Remove(_order.Dequeue());
            return true;
        }
    }
}
