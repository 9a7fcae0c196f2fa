using System.Security.Cryptography;
using System.Text.Json.Nodes;
using LiveNotebooks.Folders;
using Notebooks.Json;

namespace LiveNotebooks.Documents;

/// <summary>The file of an open notebook, and whether it is still the one that this server knows.</summary>
/// <param name="path">The full path.</param>
internal sealed class NotebookFile(string path)
{
    private Stamp _stamp = Stamp.Unknown;

    public string Path => path;

    /// <summary>Identifies the content that this server has read or written last.</summary>
    public string KnownHash { get; private set; } = "";

    /// <summary>A sentence about what could not be read as it is; null if there is nothing of the kind.</summary>
    public string? Notice { get; private set; }

    /// <summary>Reads the notebook, its texts in one piece.</summary>
    /// <exception cref="RequestFault">It is not a notebook, or too large.</exception>
    /// <exception cref="IOException">It is missing, not a file, or cannot be read.</exception>
    public JsonObject Read()
    {
        var stamp = Stamp.Of(path);
        byte[] bytes = ServedFile.Read(path);
        var json = NotebookText.Read(path, bytes);
        (KnownHash, _stamp) = (Convert.ToHexStringLower(SHA256.HashData(bytes)), stamp);
        Notice = JsonFault.Find(JsonFault.SkipMark(bytes)) is { Kind: JsonFaultKind.HalfPair } fault
            ? FormattableString.Invariant(
                $"A text in line {fault.Line} of the file has half a character (one half of a surrogate pair); it is shown as \ufffd.")
            : null;
        return json;
    }

    /// <summary>Takes another content for the known one: as long as the file has not that, it counts as changed.</summary>
    public void Expect(string hash) => (KnownHash, _stamp) = (hash, Stamp.Unknown);

    /// <summary>Returns whether somebody else has changed or deleted the file.</summary>
    /// <exception cref="IOException">Something else is in its place, or it cannot be read.</exception>
    public bool HasChanged()
    {
        RegularFile.Check(path);
        var stamp = Stamp.Of(path);
        if (stamp == _stamp)
            return false;
        // A file of another length need not be read, however long it has become.
        if (stamp.Length < 0 || (_stamp.Length >= 0 && stamp.Length != _stamp.Length))
            return true;
        using (var stream = RegularFile.OpenRead(path, bufferSize: 0))
        {
            if (stream.Length > ServedFile.MostBytes || Convert.ToHexStringLower(SHA256.HashData(stream)) != KnownHash)
                return true;
        }
        _stamp = stamp;
        return false;
    }

    /// <summary>Replaces the file.</summary>
    /// <param name="json">The notebook; its texts are changed to lists of lines.</param>
    public void Write(JsonObject json)
    {
        byte[] bytes = NotebookText.Write(json);
        AtomicFile.Write(path, bytes);
        (KnownHash, _stamp) = (Convert.ToHexStringLower(SHA256.HashData(bytes)), Stamp.Of(path));
    }

    /// <summary>What tells in most cases that a file has not changed, without reading it.</summary>
    private readonly record struct Stamp(DateTime Time, long Length)
    {
        public static Stamp Unknown { get; } = new(default, -2);

        public static Stamp Of(string path) =>
            new FileInfo(path) is { Exists: true } file ? new Stamp(file.LastWriteTimeUtc, file.Length) : new Stamp(default, -1);
    }
}
