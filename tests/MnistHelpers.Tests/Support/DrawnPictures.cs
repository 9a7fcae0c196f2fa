namespace MnistHelpers.Tests;

/// <summary>Pictures of digits that test_data/draw.py draws from a seed.</summary>
internal static class DrawnPictures
{
    /// <summary>Draws pictures, reads them while they are there, and deletes them.</summary>
    internal static T Use<T>(int seed, int count, IReadOnlyList<string> options, Func<IReadOnlyList<LabeledPicture>, T> read)
    {
        DebianPackage.RequireModule("numpy", "python3-numpy");
        DebianPackage.RequireModule("PIL", "python3-pil");
        using var folder = new TempFolder();
        Programs.RunPython(
            Path.Combine(TestPictures.Folder, "draw.py"), ["--seed", $"{seed}", "--count", $"{count}", "--out", folder.Path, .. options]);
        return read(LabeledPicture.Load(folder.Find("labels.csv")));
    }
}
