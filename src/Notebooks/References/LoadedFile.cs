namespace Notebooks.References;

/// <summary>
/// The file of an assembly loaded by a session, and the copy that it was loaded from, so that a later build of the file is noticed.
/// </summary>
internal sealed class LoadedFile
{
    private readonly string _path;
    private (long Length, DateTime Written)? _seen;
    private bool _wasTaken;

    /// <param name="path">The file, before it is copied, so that a build in between is still noticed afterwards.</param>
    public LoadedFile(string path)
    {
        _path = path;
        _seen = Stamp(path);
        Copy = path;
    }

    /// <summary>The name in messages.</summary>
    public string Name => Path.GetFileName(_path);

    /// <summary>The loaded copy.</summary>
    public string Copy { get; set; }

    /// <summary>Returns whether the file now differs from the loaded copy; each change is reported only once.</summary>
    public bool HasNewlyChanged()
    {
        // The content is read only if the length or time is new: a build that changes nothing writes the same bytes.
        if (_wasTaken || Stamp(_path) is not { } stamp || stamp == _seen || IsSame() is not { } isSame)
            return false;
        _seen = stamp;
        return _wasTaken = !isSame;
    }

    /// <summary>Returns the length and time of a file; null if it does not exist, as in the middle of a build.</summary>
    private static (long Length, DateTime Written)? Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.Length, file.LastWriteTimeUtc) : null;
    }

    /// <summary>Compares the file with the copy; null if this is not possible because a build is writing the file.</summary>
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
