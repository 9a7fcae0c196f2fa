using System.Globalization;
using System.Security.Cryptography;

namespace MnistHelpers;

/// <summary>
/// A folder in which a <see cref="Trainer"/> saves checkpoints: after every epoch, every few minutes, and when it is
/// stopped. <see cref="Trainer.Resume"/> continues from there with results bit-identical to those of an uninterrupted run,
/// on processors with the same vector instructions. If a checkpoint cannot be written, for example because the disk is
/// full, a warning is given and training continues.
/// </summary>
public sealed class CheckpointFolder
{
    private const string Prefix = "checkpoint-";
    private const string Extension = ".ckpt";

    /// <summary>The number of checkpoints kept: the newest, and one before it in case the newest is damaged.</summary>
    private const int Kept = 2;

    /// <param name="path">The folder; it is created when the first checkpoint is written.</param>
    public CheckpointFolder(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        Path = System.IO.Path.GetFullPath(path);
    }

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>The interval between checkpoints within an epoch; 5 minutes by default.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The receiver of warnings about checkpoints that cannot be written or used; standard error by default.</summary>
    public Action<string> Warn { get; init; } = Console.Error.WriteLine;

    /// <summary>The checkpoint files, newest first.</summary>
    public IReadOnlyList<string> Files => Directory.Exists(Path)
        ? [.. Directory.EnumerateFiles(Path, Prefix + "*" + Extension).Where(file => Number(file) > 0).OrderByDescending(Number)]
        : [];

    /// <summary>Writes a checkpoint and deletes the oldest. If this fails, the failure is only reported to <see cref="Warn"/>.</summary>
    internal void Save(Action<BinaryWriter> write)
    {
        try
        {
            WriteNext(write);
        }
        // Hours of training are worth more than a checkpoint of them.
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Warn(
                $"{Path}: the checkpoint could not be written ({fault.Message.TrimEnd('.')}); training goes on, and would be resumed from "
                    + "the one before it, if there is one");
        }
    }

    /// <summary>Loads the newest intact checkpoint.</summary>
    /// <param name="read">A function that reads it.</param>
    /// <returns>False if there is no intact checkpoint.</returns>
    internal bool TryLoad(Action<BinaryReader> read)
    {
        // A process that was killed while writing leaves behind the beginning of the next file.
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
