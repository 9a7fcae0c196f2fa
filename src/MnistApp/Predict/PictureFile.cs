namespace MnistApp.Predict;

/// <summary>A picture to read.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Name">The display name: the path as given, with <c>/</c> on every system.</param>
internal sealed record PictureFile(string Path, string Name)
{
    public static PictureFile Of(string path) => new(path, NameOf(path));

    public static string NameOf(string path) => path.Replace(System.IO.Path.DirectorySeparatorChar, '/');
}
