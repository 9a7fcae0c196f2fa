using System.Globalization;

namespace NotebookKernel.Site;

/// <summary>The order in which a reader meets the notebooks of a folder.</summary>
internal static class NotebookOrder
{
    private const string Extension = ".ipynb";
    private const string Executed = ".executed.ipynb";

    private static readonly string[] s_first = ["main", "index"];

    /// <summary>
    /// The notebook files of a folder: <c>main</c> and <c>index</c>, then by the numbers that their names begin with, then by name.
    /// Executed copies are left out.
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

    /// <summary>Names without a number come after those with one.</summary>
    private static decimal Number(string name) =>
        decimal.TryParse(name.TakeWhile(char.IsAsciiDigit).ToArray(), NumberStyles.None, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : decimal.MaxValue;
}
