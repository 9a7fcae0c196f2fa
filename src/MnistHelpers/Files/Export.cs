namespace MnistHelpers;

/// <summary>Saves texts as files; their folders are made when they are missing.</summary>
internal static class Export
{
    /// <summary>Saves what can be written as JSON or CSV in the format that the file's name ends with.</summary>
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
}
