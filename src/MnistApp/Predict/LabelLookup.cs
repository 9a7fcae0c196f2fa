using MnistHelpers;

namespace MnistApp.Predict;

/// <summary>Finds the label of a picture.</summary>
internal sealed class LabelLookup
{
    private readonly Dictionary<string, LabeledPicture> _byPath;

    // Labels stored apart from their pictures, by file name; a name counts only if it belongs to one picture.
    private readonly Dictionary<string, LabeledPicture?> _byName;

    /// <param name="path">The CSV file; null for no labels.</param>
    /// <param name="ignoresCase">Whether names that differ in letter case alone name one file.</param>
    public LabelLookup(string? path, bool ignoresCase)
    {
        StringComparer names = ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        (_byPath, _byName) = (new(names), new(names));
        if (path is null)
            return;
        foreach (LabeledPicture picture in LabeledPicture.Load(path))
        {
            _byPath[Path.GetFullPath(picture.Path)] = picture;
            if (!File.Exists(picture.Path) && !_byName.TryAdd(Path.GetFileName(picture.Path), picture))
                _byName[Path.GetFileName(picture.Path)] = null;
        }
    }

    public LabeledPicture? Find(PictureFile file) =>
        _byPath.GetValueOrDefault(Path.GetFullPath(file.Path)) ?? _byName.GetValueOrDefault(Path.GetFileName(file.Path));
}
