using System.Text;

namespace TorchSharp.Engine;

/// <summary>
/// Writes a zip archive as libtorch does: the entries are stored in one folder, their data is aligned to 64 bytes so that a reader can map
/// it, sizes and checksums follow the data, and there are no timestamps. The same entries always yield the same bytes.
/// </summary>
internal sealed unsafe class ArchiveWriter : IDisposable
{
    private const int Alignment = 64;
    private const int HeaderSize = 30;
    private const int ExtraHeaderSize = 4;
    private const int BlockSize = 1 << 20;
    private const ushort Utf8Name = 0x0800;
    private const ushort SizesBehindData = 0x0008;

    private readonly string _folder;
    private readonly BinaryWriter _writer;
    private readonly List<Entry> _entries = [];
    private long _position;

    internal ArchiveWriter(Stream stream, string folder)
    {
        _folder = folder;
        _writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
    }

    internal void Add(string name, ReadOnlySpan<byte> data)
    {
        fixed (byte* pointer = data)
            Add(name, pointer, data.Length);
    }

    internal void Add(string name, byte* data, long length)
    {
        // 64 KiB is more than all other entries and the directory take.
        if (_position + length > uint.MaxValue - ushort.MaxValue)
        {
            throw new NotSupportedException(
                $"{length} bytes do not fit into a file of torch.save, which holds 4 GiB here; write the tensor with Tensor.Save.");
        }
        byte[] path = Encoding.UTF8.GetBytes($"{_folder}/{name}");
        long start = _position;
        long bare = _position + HeaderSize + path.Length + ExtraHeaderSize;
        int padding = (int)((Alignment - (bare % Alignment)) % Alignment);
        var flags = (ushort)(length == 0 ? Utf8Name : Utf8Name | SizesBehindData);

        Write("PK\u0003\u0004"u8, (ushort)0, flags);
        _writer.Write(stackalloc byte[HeaderSize - 12]);
        _writer.Write((ushort)path.Length);
        _writer.Write((ushort)(ExtraHeaderSize + padding));
        _writer.Write(path);
        _writer.Write("FB"u8);
        _writer.Write((ushort)padding);
        Span<byte> fill = stackalloc byte[padding];
        fill.Fill((byte)'Z');
        _writer.Write(fill);

        uint checksum = 0;
        for (long done = 0; done < length; done += BlockSize)
        {
            var block = new ReadOnlySpan<byte>(data + done, (int)Math.Min(BlockSize, length - done));
            checksum = Crc32.Append(checksum, block);
            _writer.Write(block);
        }

        _position = bare + padding + length;
        if (length > 0)
        {
            _writer.Write("PK\u0007\u0008"u8);
            WriteSizes(checksum, (uint)length);
            _position += 16;
        }

        _entries.Add(new Entry(path, flags, checksum, (uint)length, (uint)start));
    }

    /// <summary>Writes the directory, which completes the archive.</summary>
    internal void Finish()
    {
        long directory = _position;
        foreach (Entry entry in _entries)
        {
            Write("PK\u0001\u0002"u8, (ushort)0, (ushort)0, entry.Flags, (ushort)0, (ushort)0, (ushort)0);
            WriteSizes(entry.Checksum, entry.Length);
            Write([], (ushort)entry.Path.Length, (ushort)0, (ushort)0, (ushort)0, (ushort)0, (ushort)0, (ushort)0);
            _writer.Write(entry.Start);
            _writer.Write(entry.Path);
            _position += 46 + entry.Path.Length;
        }

        long size = _position - directory;
        Write(
            "PK\u0006\u0006"u8, 44UL, (ushort)0x031E, (ushort)0x002D, 0UL, (ulong)_entries.Count, (ulong)_entries.Count, (ulong)size,
            (ulong)directory);
        Write("PK\u0006\u0007"u8, (ushort)0, (ushort)0, (ulong)_position);
        Write([1, 0, 0, 0]);
        Write("PK\u0005\u0006"u8, (ushort)0, (ushort)0, (ushort)_entries.Count, (ushort)_entries.Count);
        _writer.Write((uint)size);
        _writer.Write((uint)directory);
        _writer.Write((ushort)0);
    }

    public void Dispose() => _writer.Dispose();

    private void WriteSizes(uint checksum, uint length)
    {
        _writer.Write(checksum);
        _writer.Write(length);
        _writer.Write(length);
    }

    private void Write(ReadOnlySpan<byte> signature, params ReadOnlySpan<object> fields)
    {
        _writer.Write(signature);
        foreach (object field in fields)
        {
            if (field is ulong wide)
                _writer.Write(wide);
            else
                _writer.Write((ushort)field);
        }
    }

    private sealed record Entry(byte[] Path, ushort Flags, uint Checksum, uint Length, uint Start);
}
