using System.Security.Cryptography;
using System.Text.Json.Nodes;
using NotebookServer.Contents;

namespace NotebookServer.Documents;

/// <summary>The file of an open notebook, and whether it is still the one that this server knows.</summary>
/// <param name="path">The full path.</param>
internal sealed class NotebookFile(string path)
{
    private byte[] _known = [];
    private Stamp _stamp;

    public string Path => path;

    /// <summary>Identifies the content that this server has read or written last.</summary>
    public string KnownHash => Convert.ToHexStringLower(_known);

    /// <summary>Reads the notebook, its texts in one piece.</summary>
    /// <exception cref="RequestFault">It is no notebook, or too large.</exception>
    public JsonObject Read()
    {
        var stamp = Stamp.Of(path);
        byte[] bytes = ContentModels.ReadAll(path);
        var json = NotebookText.Read(path, bytes);
        (_known, _stamp) = (SHA256.HashData(bytes), stamp);
        return json;
    }

    /// <summary>Returns whether somebody else has changed or deleted the file.</summary>
    public bool HasChanged()
    {
        var stamp = Stamp.Of(path);
        if (stamp == _stamp)
            return false;
        if (stamp.Length < 0)
            return true;
        if (!SHA256.HashData(File.ReadAllBytes(path)).AsSpan().SequenceEqual(_known))
            return true;
        _stamp = stamp;
        return false;
    }

    /// <summary>Accepts whatever the file contains now, so that it can be replaced.</summary>
    public void Accept()
    {
        _stamp = Stamp.Of(path);
        _known = _stamp.Length < 0 ? [] : SHA256.HashData(File.ReadAllBytes(path));
    }

    /// <summary>Replaces the file.</summary>
    /// <param name="json">The notebook; its texts are changed to lists of lines.</param>
    public void Write(JsonObject json)
    {
        byte[] bytes = NotebookText.Write(json);
        AtomicFile.Write(path, bytes);
        (_known, _stamp) = (SHA256.HashData(bytes), Stamp.Of(path));
    }

    /// <summary>What tells in most cases that a file has not changed, without reading it.</summary>
    private readonly record struct Stamp(DateTime Time, long Length)
    {
        public static Stamp Of(string path) =>
            new FileInfo(path) is { Exists: true } file ? new Stamp(file.LastWriteTimeUtc, file.Length) : new Stamp(default, -1);
    }
}
