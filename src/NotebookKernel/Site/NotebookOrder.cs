using System.Globalization;

namespace NotebookKernel.Site;

/// <summary>Puts the notebooks of a folder in the order in which they are read.</summary>
internal static class NotebookOrder
{
    private const string Extension = ".ipynb";
    private const string Executed = ".executed.ipynb";

    private static readonly string[] s_first = ["main", "index"];

    /// <summary>
    /// Returns the notebook files of a folder: first <c>main</c> and <c>index</c>, then the others by the number at the start of their
    /// names, then by name. Executed copies and hidden files are left out.
    /// </summary>
    public static IReadOnlyList<string> Of(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*" + Extension)
            .Where(
                path => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
                    && !path.EndsWith(Executed, StringComparison.OrdinalIgnoreCase))
            .Where(path => !Path.GetFileName(path).StartsWith('.'))
            .OrderBy(
                path => Array.IndexOf(s_first, Path.GetFileNameWithoutExtension(path).ToLowerInvariant()) is var rank && rank < 0
                    ? s_first.Length
                    : rank)
            .ThenBy(path => Number(Path.GetFileName(path)))
            .ThenBy(path => Path.GetFileName(path), StringComparer.Ordinal),
    ];

    /// <summary>Returns the number at the start of a name; names without one come last.</summary>
    private static decimal Number(string name) =>
        decimal.TryParse(name.TakeWhile(char.IsAsciiDigit).ToArray(), NumberStyles.None, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : decimal.MaxValue;
}
