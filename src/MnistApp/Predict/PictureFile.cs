using System.Globalization;

namespace MnistApp.Predict;

/// <summary>A picture to be read.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">What it is called: the path as it was given, with <c>/</c> on every system.</param>
internal sealed record PictureFile(string Path, string Name)
{
    private static readonly string[] s_extensions = [".png", ".jpg", ".jpeg", ".bmp", ".gif"];

    private static readonly EnumerationOptions s_everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    /// <summary>The pictures that paths stand for, each once; those of a folder in the order in which people count.</summary>
    /// <exception cref="UsageException">A path is neither a file nor a folder with a picture in it.</exception>
    public static IReadOnlyList<PictureFile> Find(IEnumerable<string> paths) => [.. paths.SelectMany(Expand).DistinctBy(file => System.IO.Path.GetFullPath(file.Path))];

    private static IEnumerable<PictureFile> Expand(string path)
    {
        if (File.Exists(path))
            return [Of(path)];
        if (!Directory.Exists(path))
            throw new UsageException($"{path}: not found; give pictures, or folders with pictures.");
        PictureFile[] found = [.. Directory.EnumerateFiles(path, "*", s_everywhere)
            .Where(file => s_extensions.Contains(System.IO.Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering))
            .Select(Of)];
        return found.Length > 0 ? found : throw new UsageException($"{path}: holds no picture; give a folder with PNG, JPEG, BMP or GIF files.");
    }

    private static PictureFile Of(string path) => new(path, path.Replace(System.IO.Path.DirectorySeparatorChar, '/'));
}
