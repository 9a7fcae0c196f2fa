namespace NotebookKernel.Scripting.References;

/// <summary>
/// The file of an assembly that a session has loaded, and the copy that it was loaded from: a build of it goes unnoticed otherwise.
/// </summary>
internal sealed class LoadedFile
{
    private readonly string _path;
    private (long Length, DateTime Written)? _seen;
    private bool _wasTaken;

    /// <param name="path">The file, before it is copied: a build that comes in between is seen as one afterwards.</param>
    public LoadedFile(string path)
    {
        _path = path;
        _seen = Stamp(path);
        Copy = path;
    }

    /// <summary>What a message calls it.</summary>
    public string Name => Path.GetFileName(_path);

    /// <summary>What is loaded.</summary>
    public string Copy { get; set; }

    /// <summary>Whether the file holds something else than what is loaded; from then on this is known, and not told again.</summary>
    public bool HasNewlyChanged()
    {
        // The content is read only where the length or the time is new: a build that changes nothing writes the same bytes.
        if (_wasTaken || Stamp(_path) is not { } stamp || stamp == _seen || IsSame() is not { } isSame)
            return false;
        _seen = stamp;
        return _wasTaken = !isSame;
    }

    /// <summary>Null where there is no such file, as in the middle of a build.</summary>
    private static (long Length, DateTime Written)? Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.Length, file.LastWriteTimeUtc) : null;
    }

    /// <summary>Null where it cannot be told: a build is just writing the file.</summary>
    private bool? IsSame()
    {
        try
        {
            return File.ReadAllBytes(_path).AsSpan().SequenceEqual(File.ReadAllBytes(Copy));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
