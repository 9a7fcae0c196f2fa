namespace MnistApp.Predict;

/// <summary>A picture to be read.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">What it is called: the path as it was given, with <c>/</c> on every system.</param>
internal sealed record PictureFile(string Path, string Name)
{
    public static PictureFile Of(string path) => new(path, NameOf(path));

    public static string NameOf(string path) => path.Replace(System.IO.Path.DirectorySeparatorChar, '/');
}
