using System.Collections.Concurrent;

namespace MnistHelpers.Sweeps.Storage;

/// <summary>Studies in the memory of this program, by the file that would hold them elsewhere. They end with the program.</summary>
internal sealed class StudyMemory : StudyPlace
{
    private static readonly ConcurrentDictionary<string, StudyMemory> s_places = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, MemoryStudyStore> _studies = new(StringComparer.Ordinal);
    private readonly string _path;
    private bool _isCreated;

    private StudyMemory(string path) => _path = path;

    internal override string Name => $"{_path} (in memory)";

    /// <summary>Returns the studies of a location; the same ones each time.</summary>
    internal static new StudyMemory At(string location) =>
        s_places.GetOrAdd(Path.GetFullPath(location), path => new StudyMemory(path));

    /// <remarks>What is in memory stays for whoever opens it next.</remarks>
    public override void Dispose()
    {
    }

    internal override void Prepare(bool create)
    {
        if (!_isCreated && !create)
            throw new FileNotFoundException($"{Name}: no study found; create it first");
        _isCreated = true;
    }

    internal override bool HasStudies() => _isCreated;

    internal override IReadOnlyList<string> Names() =>
        [.. _studies.Values.Where(study => study.Find() is not null).Select(study => study.Study).Order(StringComparer.Ordinal)];

    internal override StudyStore Store(string study, Action<string> warn) =>
        _studies.GetOrAdd(study, name => new MemoryStudyStore(Name, $"{_path}.{name}.checkpoints", name));
}
