using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Notebooks.References;

/// <summary>References to assemblies that a cell names but has not loaded yet; each is read once while its file is unchanged.</summary>
internal sealed class PreviewReferences
{
    private readonly ConcurrentDictionary<string, (DateTime Time, MetadataReference Reference)> _read = new(StringComparer.Ordinal);

    public MetadataReference Get(string path)
    {
        var time = File.GetLastWriteTimeUtc(path);
        return _read.AddOrUpdate(path,
            _ => (time, MetadataReference.CreateFromFile(path)),
            (_, known) => known.Time == time ? known : (time, MetadataReference.CreateFromFile(path))).Reference;
    }
}
