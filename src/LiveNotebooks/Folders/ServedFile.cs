namespace LiveNotebooks.Folders;

/// <summary>A file that is sent or taken as a whole.</summary>
internal static class ServedFile
{
    /// <summary>The largest one, in bytes.</summary>
    public const long MostBytes = 512L * 1024 * 1024;

    /// <summary>Returns whether a file is a notebook by its name.</summary>
    public static bool IsNotebook(string path) => path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="RequestFault">It is too large.</exception>
    public static byte[] Read(string file)
    {
        using var stream = RegularFile.OpenRead(file, bufferSize: 0);
        if (stream.Length <= MostBytes)
        {
            byte[] bytes = new byte[stream.Length];
            int length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length == bytes.Length ? bytes : bytes[..length];
        }
        string name = Path.GetFileName(file);
        string remedy = IsNotebook(name)
            ? $"clear its outputs with 'jupyter nbconvert --clear-output --inplace {name}'" : "open it with another program";
        throw RequestFault.BadRequest(FormattableString.Invariant($"{name} has more than {MostBytes:N0} bytes; {remedy}"));
    }
}
