using System.Buffers.Binary;

namespace MnistHelpers.Models;

/// <summary>
/// A safetensors file: the length of the header as a little-endian 64-bit number, the header, the tensors' bytes, little-endian and
/// row-major (https://github.com/huggingface/safetensors). Opening reads only the header, and no memory is allocated for data that the file
/// does not contain.
/// </summary>
internal sealed class SafetensorsFile : IDisposable
{
    /// <summary>
    /// The largest accepted header. A network of a thousand layers needs a fifth of it. The reference implementation allows 100 MB, which
    /// the JSON parser would turn into gigabytes.
    /// </summary>
    internal const long MaxHeaderLength = 1 << 20;

    private readonly string _path;
    private readonly FileStream _stream;
    private readonly long _bufferStart;

    private SafetensorsFile(string path, FileStream stream)
    {
        _path = path;
        _stream = stream;
        try
        {
            byte[] header = ReadHeader();
            _bufferStart = stream.Position;
            Header = SafetensorsHeader.Parse(header, stream.Length - _bufferStart);
        }
        catch (Exception fault) when (fault is FormatException or EndOfStreamException)
        {
            throw Fault(fault);
        }
    }

    /// <summary>The header, which has been checked.</summary>
    internal SafetensorsHeader Header { get; }

    /// <summary>Opens a file and checks its header.</summary>
    /// <exception cref="InvalidDataException">The file breaks a rule of the format.</exception>
    internal static SafetensorsFile Open(string path)
    {
        FileStream stream = RegularFile.OpenRead(path);
        try
        {
            return new SafetensorsFile(path, stream);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Reads the bytes of a tensor.</summary>
    /// <exception cref="InvalidDataException">The file has been truncated since it was opened.</exception>
    internal void Read(SafetensorsTensor tensor, Span<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bytes.Length, tensor.ByteCount);
        _stream.Position = _bufferStart + tensor.Start;
        try
        {
            _stream.ReadExactly(bytes);
        }
        catch (EndOfStreamException fault)
        {
            throw Fault(fault);
        }
    }

    /// <summary>
    /// Places tensors one after the other, as the reference implementation does: by decreasing alignment, then by name, so that each is
    /// aligned to its elements.
    /// </summary>
    /// <exception cref="ArgumentException">A name occurs twice or is the format's own.</exception>
    /// <exception cref="FormatException">There is no such element type, or a tensor is too large.</exception>
    internal static SafetensorsTensor[] Place(IEnumerable<(string Name, string DType, IReadOnlyList<long> Shape)> tensors)
    {
        long position = 0;
        var names = new HashSet<string>(StringComparer.Ordinal) { SafetensorsHeader.MetadataKey };
        return [.. tensors
            .OrderByDescending(tensor => SafetensorsDType.Rank(tensor.DType)).ThenBy(tensor => tensor.Name, StringComparer.Ordinal)
            .Select(tensor =>
            {
                if (!names.Add(tensor.Name))
                {
                    throw new ArgumentException(
                        $"tensors: '{tensor.Name}' comes twice or is the format's own name; give each tensor a name of its own",
                        nameof(tensors));
                }
                long start = position;
                position += SafetensorsDType.ByteCount(tensor.DType, tensor.Shape);
                return new SafetensorsTensor(tensor.Name, tensor.DType, tensor.Shape, start, position);
            })];
    }

    /// <summary>Writes a file beside the target and renames it.</summary>
    /// <param name="path">The target.</param>
    /// <param name="header">The header, with its tensors as <see cref="Place"/> returns them.</param>
    /// <param name="write">Writes the bytes of a tensor.</param>
    internal static void Write(string path, SafetensorsHeader header, Action<Stream, SafetensorsTensor> write)
    {
        byte[] json = header.ToBytes();
        if (json.Length > MaxHeaderLength)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"header: {json.Length:N0} bytes found, at most {MaxHeaderLength:N0} are read again; give fewer metadata"),
                    nameof(header));
        }
        AtomicFile.Write(path, makeFolder: true, write: stream =>
        {
            Span<byte> length = stackalloc byte[sizeof(ulong)];
            BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)json.Length);
            stream.Write(length);
            stream.Write(json);
            foreach (SafetensorsTensor tensor in header.Tensors)
                write(stream, tensor);
        });
    }

    public void Dispose() => _stream.Dispose();

    private byte[] ReadHeader()
    {
        if (_stream.Length < sizeof(ulong))
            throw new FormatException(FormattableString.Invariant($"it has {_stream.Length} bytes, too few for the length of a header"));
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        _stream.ReadExactly(bytes);
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        if (length > MaxHeaderLength)
        {
            throw new FormatException(
                FormattableString.Invariant($"its header claims {length} bytes, at most {MaxHeaderLength} are allowed"));
        }
        if (length > (ulong)(_stream.Length - _stream.Position))
        {
            throw new FormatException(
                FormattableString.Invariant($"its header claims {length} bytes, {_stream.Length - _stream.Position} follow"));
        }
        var header = new byte[length];
        _stream.ReadExactly(header);
        return header;
    }

    private InvalidDataException Fault(Exception cause) =>
        new(
            $"{_path}: not a usable safetensors file: "
                + $"{(cause is FormatException ? cause.Message : "it is truncated")}; take another copy or write it again", cause);
}
