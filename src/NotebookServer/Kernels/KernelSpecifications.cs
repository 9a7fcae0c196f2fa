using System.Text.Json;
using System.Text.Json.Nodes;
using Notebooks.KernelSpecs;
using Notebooks.References;

namespace NotebookServer.Kernels;

/// <summary>The kernels that can be started: this project's own, and whatever Jupyter would find on this machine.</summary>
internal sealed class KernelSpecifications
{
    private const string FileName = "kernel.json";

    private readonly IReadOnlyList<string> _folders;
    private readonly KernelSpecification _own;

    /// <param name="folders">The data folders of Jupyter, the first of which counts most.</param>
    public KernelSpecifications(IReadOnlyList<string> folders)
    {
        _folders = folders;
        _own = CreateOwn();
    }

    /// <summary>The name of the kernel that is started if none is asked for.</summary>
    public string DefaultName => _own.Name;

    /// <summary>Returns all kernels by name; a broken specification is left out.</summary>
    public IReadOnlyDictionary<string, KernelSpecification> All()
    {
        // An installed copy of the own kernel has the same name; the one that was built with this server is newer.
        var found = new SortedDictionary<string, KernelSpecification>(StringComparer.Ordinal) { [_own.Name] = _own };
        foreach (string folder in _folders.Select(folder => Path.Combine(folder, "kernels")).Where(Directory.Exists).SelectMany(Folders))
        {
            string name = Path.GetFileName(folder).ToLowerInvariant();
            if (!found.ContainsKey(name) && Read(folder) is { } json && KernelSpecification.Of(name, folder, json) is { } specification)
                found.Add(name, specification);
        }
        return found;
    }

    /// <summary>Returns the kernel of that name, or null.</summary>
    public KernelSpecification? Find(string name) => All().GetValueOrDefault(name.ToLowerInvariant());

    private static KernelSpecification CreateOwn()
    {
        var description = KernelSpec.Describe(KernelSpec.DefaultDisplayName, DotnetCommand.Executable(), AppContext.BaseDirectory);
        return KernelSpecification.Of(KernelSpec.DefaultName, null, description)! with
        { IsOwn = true, AnswersWhileBusy = true };
    }

    private static IEnumerable<string> Folders(string folder)
    {
        try
        {
            return [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static JsonObject? Read(string folder)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, FileName))) as JsonObject;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
