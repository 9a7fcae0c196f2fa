using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Notebooks.References;

/// <summary>
/// Holds the assemblies referenced by a session's cells and finds their dependencies, beside them or in the packages of
/// <c>#r "nuget:…"</c>.
/// </summary>
internal sealed class NotebookLoadContext() : AssemblyLoadContext("notebook")
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly SubmissionAssemblies _submissions = new();
    private readonly List<string> _nativeFolders = [];

    /// <summary>Makes this file the assembly of its name from now on.</summary>
    public void Add(string path)
    {
        _paths.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        AddNativeFolder(Path.GetDirectoryName(path)!);
    }

    /// <summary>Loads a compiled piece of a cell; later ones refer to it by its name.</summary>
    public Assembly LoadSubmission(Stream assembly, Stream symbols) => _submissions.Load(assembly, symbols, this);

    /// <summary>Adds a folder to the search for native libraries.</summary>
    public void AddNativeFolder(string folder)
    {
        if (!_nativeFolders.Contains(folder))
            _nativeFolders.Add(folder);
    }

    /// <summary>Finds and loads a native library; returns 0 if the session has none of this name.</summary>
    public nint LoadNative(string unmanagedDllName)
    {
        string[] names = [unmanagedDllName, .. FileNames(unmanagedDllName)];
        foreach (string path in _nativeFolders.SelectMany(folder => names.Select(name => Path.Combine(folder, name))))
        {
            if (File.Exists(path) && NativeLibrary.TryLoad(path, out nint handle))
                return handle;
        }
        return 0;
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name is not { } name ? null
        : _paths.TryGetValue(name, out string? path) || DeferredCode.TryFind(_nativeFolders, name, out path) ? LoadFile(path)
        : null;

    protected override nint LoadUnmanagedDll(string unmanagedDllName) => LoadNative(unmanagedDllName);

    private Assembly LoadFile(string path)
    {
        DeferredCode.Place(path);
        return LoadFromAssemblyPath(path);
    }

    private static string[] FileNames(string name) =>
        OperatingSystem.IsWindows() ? [name + ".dll"]
        : OperatingSystem.IsMacOS() ? [$"lib{name}.dylib", name + ".dylib"]
        : [$"lib{name}.so", name + ".so"];
}
