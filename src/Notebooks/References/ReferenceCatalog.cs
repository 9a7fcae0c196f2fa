using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Notebooks.Cells;

namespace Notebooks.References;

/// <summary>The assemblies of a session: what its cells compile against and what they run with are kept the same.</summary>
internal sealed class ReferenceCatalog : IDisposable
{
    private readonly NotebookLoadContext _context = new();
    private readonly ShadowFolders _shadows = new();
    private readonly ConcurrentDictionary<string, string> _added = new(StringComparer.OrdinalIgnoreCase);
    private readonly PreviewReferences _previews = new();
    private readonly List<LoadedFile> _files = [];
    private ImmutableArray<MetadataReference> _references = ProvidedAssemblies.References;

    public ImmutableArray<MetadataReference> References => _references;

    /// <summary>Returns whether an assembly with this file name is already loaded; it cannot be replaced in this session.</summary>
    public bool Contains(string path) => _added.ContainsKey(Path.GetFileNameWithoutExtension(path));

    /// <summary>Loads a compiled submission.</summary>
    public Assembly Load(Stream assembly, Stream symbols) => _context.LoadSubmission(assembly, symbols);

    /// <summary>Returns the names of the files that were rebuilt since they were loaded, each only once per session.</summary>
    public IReadOnlyList<string> TakeRebuilt() => [.. _files.Where(file => file.HasNewlyChanged()).Select(file => file.Name)];

    /// <summary>Adds an assembly and all neighbors that it references, so that a cell can use their types too.</summary>
    /// <exception cref="CellFailedException">The file is not an assembly, or another one of its name is already loaded.</exception>
    public void AddWithNeighbors(string path)
    {
        foreach (string file in WithNeighbors(path))
            AddShadowed(file, isNeighbor: file != path);
    }

    /// <summary>
    /// Returns the session's references and those that <c>#r</c> lines not yet run would add. Nothing is loaded; missing or unreadable
    /// files are
    /// left out.
    /// </summary>
    /// <param name="targets">The targets of the lines.</param>
    public ImmutableArray<MetadataReference> With(IEnumerable<string> targets)
    {
        var references = _references;
        try
        {
            var paths = targets.Where(target => File.Exists(target) && RegularFile.IsRegular(target) && !PackageRestore.IsPackage(target))
                .Select(Path.GetFullPath)
                .Where(path => !Contains(path));
            foreach (string file in paths.SelectMany(WithNeighbors).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!Contains(file))
                    references = references.Add(_previews.Get(file));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Running the line will report the fault; a build may be writing the file.
        }
        return references;
    }

    /// <summary>Returns whether nothing can be known of what a <c>#r</c> line names before it is run.</summary>
    public static bool IsUnknown(string target) => PackageRestore.IsPackage(target) || ProjectReference.IsProject(target)
        || !File.Exists(target) && ProvidedAssemblies.Find(Path.GetFileNameWithoutExtension(target)) is null;

    /// <summary>Adds the assemblies of restored packages.</summary>
    public void AddPackages(RestoredPackages packages)
    {
        foreach (string folder in packages.NativeFolders)
            _context.AddNativeFolder(folder);
        foreach (string path in packages.Assemblies)
        {
            if (ProvidedAssemblies.Find(Path.GetFileNameWithoutExtension(path)) is null)
                Add(path, path, isNeighbor: true);
        }
    }

    /// <summary>Returns an assembly and all neighbors that it references.</summary>
    private static IEnumerable<string> WithNeighbors(string path)
    {
        var open = new Queue<string>([path]);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (open.TryDequeue(out string? file))
        {
            if (!seen.Add(file) || ProvidedAssemblies.Find(Path.GetFileNameWithoutExtension(file)) is not null)
                continue;
            yield return file;
            foreach (string name in AssemblyFile.ReferencedNames(file))
            {
                string neighbor = Path.Combine(Path.GetDirectoryName(path)!, name + ".dll");
                if (File.Exists(neighbor) && !DeferredCode.IsHidden(neighbor))
                    open.Enqueue(neighbor);
            }
        }
    }

    public void Dispose() => _shadows.Dispose();

    private void AddShadowed(string path, bool isNeighbor)
    {
        bool isNew = !Contains(path);
        var file = new LoadedFile(path);
        // Nothing is built in a browser.
        file.Copy = OperatingSystem.IsBrowser() ? path : _shadows.Find(path);
        Add(path, file.Copy, isNeighbor);
        if (isNew && file.Copy != path)
            _files.Add(file);
    }

    /// <param name="path">The referenced file.</param>
    /// <param name="copy">The file to load.</param>
    /// <param name="isNeighbor">Whether an existing assembly of the same name is sufficient.</param>
    private void Add(string path, string copy, bool isNeighbor)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        if (_added.TryGetValue(name, out string? other))
        {
            if (isNeighbor || string.Equals(other, path, StringComparison.Ordinal))
                return;
            throw new CellFailedException(
                "ReferenceError",
                $"{path}: an assembly of this name is loaded already, from {other}; restart the kernel to load another one.");
        }

        _context.Add(copy);
        // Native libraries stay where they are.
        _context.AddNativeFolder(Path.GetDirectoryName(path)!);
        try
        {
            // In a browser, the code comes when it is needed.
            if (!OperatingSystem.IsBrowser())
                _context.LoadFromAssemblyPath(copy);
        }
        catch (Exception error) when (error is BadImageFormatException or FileLoadException)
        {
            throw new CellFailedException("ReferenceError", $"{path} is not a .NET assembly that can be loaded here: {error.Message}");
        }
        _references = _references.Add(MetadataReference.CreateFromFile(copy));
        _added[name] = path;
    }
}
