using System.Buffers.Binary;
using System.Text.Json;

namespace TorchSharp.Managed.Tests;

/// <summary>A file of fixtures/, as fixture_file.py writes it.</summary>
internal sealed class FixtureFile
{
    private static readonly Dictionary<string, FixtureFile> s_loaded = [];
    private readonly Dictionary<string, FixtureCase> _cases;

    private FixtureFile(byte[] bytes)
    {
        int header = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        using JsonDocument document = JsonDocument.Parse(bytes.AsMemory(sizeof(int), header));
        _cases = document.RootElement.EnumerateArray()
            .Select(entry => new FixtureCase(entry.Clone(), bytes.AsMemory(sizeof(int) + header)))
            .ToDictionary(c => c.Name);
    }

    internal IEnumerable<FixtureCase> Cases => _cases.Values;

    internal FixtureCase this[string name] => _cases[name];

    internal static FixtureFile Open(string name)
    {
        if (!s_loaded.TryGetValue(name, out FixtureFile? file))
            s_loaded[name] = file = new FixtureFile(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fixtures", name + ".bin")));
        return file;
    }

    /// <summary>Rows of a theory: the names of the cases of some operations, of all if none is named.</summary>
    internal static TheoryData<string> Names(string name, params string[] operations) =>
        [.. Open(name).Cases.Where(c => operations.Length == 0 || operations.Contains(c.Operation)).Select(c => c.Name)];
}
