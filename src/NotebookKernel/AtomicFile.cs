namespace NotebookKernel;

/// <summary>Writes a file beside its target and renames it: a crash leaves the old file or the new, never half.</summary>
internal static class AtomicFile
{
    public static void Write(string path, byte[] content)
    {
        string temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
