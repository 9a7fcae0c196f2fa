using System.Globalization;
using System.Security.Cryptography;

namespace MnistHelpers;

/// <summary>
/// A folder in which a <see cref="Trainer"/> keeps how far it has come: after every epoch, every few minutes, and when it is
/// stopped. <see cref="Trainer.Resume"/> goes on from there to the same bits as a run that was never broken off, on processors with
/// the same vector instructions. A checkpoint that cannot be written, because the disk is full for example, is told and training goes on.
/// </summary>
public sealed class CheckpointFolder
{
    private const string Prefix = "checkpoint-";
    private const string Extension = ".ckpt";

    /// <summary>So many are kept: the newest, and one before it in case the newest is damaged.</summary>
    private const int Kept = 2;

    /// <param name="path">The folder; it is made when the first checkpoint is written.</param>
    public CheckpointFolder(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Path = System.IO.Path.GetFullPath(path);
    }

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>How long training goes on within an epoch before it writes a checkpoint: 5 minutes.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Who is told of a checkpoint that cannot be written or used: standard error.</summary>
    public Action<string> Warn { get; init; } = Console.Error.WriteLine;

    /// <summary>The checkpoint files, the newest first.</summary>
    public IReadOnlyList<string> Files => Directory.Exists(Path)
        ? [.. Directory.EnumerateFiles(Path, Prefix + "*" + Extension).Where(file => Number(file) > 0).OrderByDescending(Number)]
        : [];

    /// <summary>
    /// Writes a checkpoint beside the others and lets the oldest go. Where that fails, <see cref="Warn"/> tells why, and nothing else
    /// happens.
    /// </summary>
    internal void Save(Action<BinaryWriter> write)
    {
        try
        {
            WriteNext(write);
        }
        // A training of hours is worth more than a checkpoint of it.
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Warn(
                $"{Path}: the checkpoint could not be written ({fault.Message.TrimEnd('.')}); training goes on, and would be resumed from "
                    + "the one before it, if there is one");
        }
    }

    /// <summary>Reads the newest checkpoint that is whole.</summary>
    /// <param name="read">Takes it in.</param>
    /// <returns>False if there is none.</returns>
    internal bool TryLoad(Action<BinaryReader> read)
    {
        // A process that was killed while it wrote has left the beginning of the next one.
        AtomicFile.ClearLeftovers(NextFile());
        foreach (string file in Files)
        {
            RegularFile.Check(file);
            byte[] content = File.ReadAllBytes(file);
            int length = content.Length - SHA256.HashSizeInBytes;
            if (length >= 0 && SHA256.HashData(content.AsSpan(0, length)).AsSpan().SequenceEqual(content.AsSpan(length)))
            {
                using var reader = new BinaryReader(new MemoryStream(content, 0, length));
                read(reader);
                return true;
            }
            Warn($"{file}: the checkpoint is damaged (its checksum differs); the one before it is used, if there is one");
        }
        return false;
    }

    private void WriteNext(Action<BinaryWriter> write)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, System.Text.Encoding.UTF8, leaveOpen: true))
            write(writer);
        AtomicFile.Write(NextFile(), makeFolder: true, write: stream =>
        {
            content.WriteTo(stream);
            stream.Write(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
        });
        foreach (string old in Files.Skip(Kept))
            File.Delete(old);
    }

    private string NextFile()
    {
        int number = Files.Select(Number).FirstOrDefault() + 1;
        return System.IO.Path.Combine(Path, Prefix + number.ToString("D8", CultureInfo.InvariantCulture) + Extension);
    }

    private static int Number(string path) =>
        int.TryParse(
            System.IO.Path.GetFileNameWithoutExtension(path).AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture,
            out int number)
            ? number
            : 0;
}
