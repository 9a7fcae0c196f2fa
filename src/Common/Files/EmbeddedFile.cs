using System.Reflection;
using System.Text;

namespace Common;

/// <summary>Reads the files that are embedded in an assembly.</summary>
internal static class EmbeddedFile
{
    /// <exception cref="InvalidOperationException">The assembly has no such file.</exception>
    public static byte[] Bytes(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name}: missing in {assembly.GetName().Name}");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>Returns a text whose lines end in <c>\n</c>.</summary>
    /// <exception cref="InvalidOperationException">The assembly has no such file.</exception>
    public static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(new MemoryStream(Bytes(assembly, name)), Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>Returns a script or style without its comments and indentation, which every page would carry.</summary>
    /// <exception cref="InvalidOperationException">The assembly has no such file.</exception>
    public static string Compact(Assembly assembly, string name)
    {
        IEnumerable<string> lines = Text(assembly, name).Split('\n').Select(line => line.Trim());
        return string.Join('\n', lines.Where(line => line.Length > 0 && !IsComment(line)));
    }

    private static bool IsComment(string line) =>
        line.StartsWith("//", StringComparison.Ordinal) || line.StartsWith("/*", StringComparison.Ordinal);
}
