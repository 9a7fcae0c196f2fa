using System.Buffers.Binary;

namespace NotebookKernel.Jupyter.Messages;

/// <summary>The signatures of the messages that were read: who listens to them on their way cannot send one again. Thread-safe.</summary>
internal sealed class SeenSignatures
{
    /// <summary>This many of the last ones are known; they take some 50 MB.</summary>
    private const int Capacity = 1 << 20;

    private readonly Lock _lock = new();
    private readonly HashSet<UInt128> _known = [];
    private readonly Queue<UInt128> _order = [];

    /// <param name="signature">Hexadecimal digits; empty where messages are not signed.</param>
    /// <returns>False if it is known.</returns>
    public bool Add(ReadOnlySpan<byte> signature)
    {
        if (signature.IsEmpty)
            return true;
        // Half of it: nobody makes another one that begins with it.
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
