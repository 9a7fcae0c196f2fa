using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace TorchSharp.Engine;

/// <summary>Reads the entries of a zip archive written by PyTorch or libtorch, and verifies their lengths and checksums.</summary>
internal sealed unsafe class ArchiveReader : IDisposable
{
    // The pickle of a tensor with 64 dimensions has 2,000 bytes; that of a network's state_dict has about a hundred per tensor.
    private const int LargestPickle = 1 << 16;
    private const int LargestNote = 64;
    private const int BlockSize = 1 << 20;
    private const int NewestVersion = 10;

    // Deflate produces at most 258 bytes from two bits.
    private const long LargestExpansion = 1032;

    private readonly ZipArchive _archive;
    private readonly string _folder;

    internal ArchiveReader(Stream stream)
    {
        try
        {
            _archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8);
            _folder = _archive.Entries.Count == 0 ? "" : _archive.Entries[0].FullName.Split('/')[0];
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw new InvalidDataException("not a zip archive, as which torch.save writes tensors, or a truncated one.", exception);
        }

        RequireVersion();
        if (Find("byteorder") is { } order && Encoding.ASCII.GetString(ReadWhole(order, LargestNote)) != "little")
            throw new InvalidDataException("the values are not little-endian; save them again on a little-endian machine.");
    }

    public void Dispose() => _archive.Dispose();

    /// <summary>Reads a pickle by its name in the archive's folder.</summary>
    internal byte[] ReadPickle(string name)
    {
        ZipArchiveEntry entry = Require(name);
        return entry.Length <= LargestPickle
            ? ReadWhole(entry, LargestPickle)
            : throw new InvalidDataException(
                $"the pickle '{entry.FullName}' has {entry.Length} bytes, one tensor needs at most "
                    + $"{LargestPickle}; save tensors one by one.");
    }

    /// <summary>Reads an entry, which must have the given length, into memory.</summary>
    internal Storage ReadStorage(string name, long bytes)
    {
        ZipArchiveEntry entry = Require(name);
        if (entry.Length != bytes)
        {
            throw new InvalidDataException(
                $"entry '{entry.FullName}' has {entry.Length} bytes, but the tensor's storage {bytes}; the file is damaged.");
        }
        RequirePlausible(entry);
        Storage storage = Storage.Allocate(bytes);
        try
        {
            Read(entry, storage.Pointer, bytes);
            return storage;
        }
        catch
        {
            storage.Release();
            throw;
        }
    }

    private static void Read(ZipArchiveEntry entry, byte* target, long bytes)
    {
        uint checksum = 0;
        try
        {
            using Stream stream = entry.Open();
            for (long done = 0; done < bytes;)
            {
                var block = new Span<byte>(target + done, (int)Math.Min(BlockSize, bytes - done));
                stream.ReadExactly(block);
                checksum = Crc32.Append(checksum, block);
                done += block.Length;
            }
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            throw new InvalidDataException($"entry '{entry.FullName}' cannot be read: {exception.Message} The file is damaged.", exception);
        }

        if (checksum != entry.Crc32)
        {
            throw new InvalidDataException(
                $"entry '{entry.FullName}' has the checksum {checksum:X8}, but {entry.Crc32:X8} is recorded; the file is damaged.");
        }
    }

    private static byte[] ReadWhole(ZipArchiveEntry entry, int largest)
    {
        if (entry.Length > largest)
            throw new InvalidDataException($"entry '{entry.FullName}' has {entry.Length} bytes; at most {largest} are expected.");
        RequirePlausible(entry);
        var content = new byte[entry.Length];
        fixed (byte* target = content)
            Read(entry, target, content.Length);
        return content;
    }

    /// <summary>Rejects a length that the stored data cannot have, before memory is allocated for it.</summary>
    private static void RequirePlausible(ZipArchiveEntry entry)
    {
        if (entry.Length / LargestExpansion > entry.CompressedLength)
        {
            throw new InvalidDataException(
                $"entry '{entry.FullName}' is to have {entry.Length} bytes in {entry.CompressedLength}; the file is damaged.");
        }
    }

    private static bool IsDamage(Exception exception) =>
        exception is InvalidDataException or EndOfStreamException or ArgumentException or OverflowException or NotSupportedException;

    private void RequireVersion()
    {
        ZipArchiveEntry entry = Find("version") ?? Find(".data/version")
            ?? throw new InvalidDataException("a zip archive, but not one of torch.save: it has no entry 'version'.");
        string text = Encoding.ASCII.GetString(ReadWhole(entry, LargestNote));
        if (!int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int version)
            || version is < 1 or > NewestVersion)
        {
            throw new InvalidDataException($"the archive has the version '{text.Trim()}'; 1 to {NewestVersion} can be read.");
        }
    }

    private ZipArchiveEntry Require(string name) =>
        Find(name)
            ?? throw new InvalidDataException($"the archive has no entry '{_folder}/{name}'; it is damaged, or not one of torch.save.");

    private ZipArchiveEntry? Find(string name) => _archive.GetEntry($"{_folder}/{name}");
}
