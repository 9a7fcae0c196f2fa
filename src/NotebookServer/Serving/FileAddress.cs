namespace NotebookServer.Serving;

/// <summary>Where pages find the files of the served folder.</summary>
internal static class FileAddress
{
    /// <summary>Returns the address of a file.</summary>
    /// <param name="path">Its path from the root, as in an address.</param>
    public static string Of(string path) =>
        (path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase) ? "/notebooks/" : "/files/") + path;
}
