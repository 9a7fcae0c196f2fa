namespace TorchSharp.Engine;

/// <summary>Writes a file beside its target, and then puts it in its place: a crash leaves the old one or the new.</summary>
internal static class AtomicFile
{
    internal static void Write(string location, Action<Stream> write)
    {
        string temporary = $"{location}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, location, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
