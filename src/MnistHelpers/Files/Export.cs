namespace MnistHelpers.Files;

/// <summary>Saves text as files, creating missing folders.</summary>
internal static class Export
{
    /// <summary>Saves as JSON or CSV, depending on the file extension.</summary>
    internal static void Save(string path, Func<string> toJson, Func<string> toCsv)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        string ending = Path.GetExtension(path);
        string text = ending.Equals(".json", StringComparison.OrdinalIgnoreCase) ? toJson()
            : ending.Equals(".csv", StringComparison.OrdinalIgnoreCase) ? toCsv()
            : throw new ArgumentException($"{path}: neither JSON nor CSV; end the name with .json or .csv", nameof(path));
        SaveText(path, text);
    }

    /// <summary>Saves text as UTF-8.</summary>
    internal static void SaveText(string path, string text) => AtomicFile.WriteText(path, text, makeFolder: true);

    /// <summary>Saves one HTML page, which is dark if the reader prefers dark pages.</summary>
    /// <param name="path">The file.</param>
    /// <param name="title">The title of the page, as plain text.</param>
    /// <param name="html">The contents of its body.</param>
    internal static void SavePage(string path, string title, string html) => SaveText(path, $"""
        <!DOCTYPE html>
        <html lang="en" data-figure-theme="auto">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>{TextTable.Escape(title)}</title></head>
        <body>
        {html}
        </body>
        </html>

        """.ReplaceLineEndings("\n"));
}
