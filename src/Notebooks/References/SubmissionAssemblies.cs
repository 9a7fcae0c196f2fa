using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Notebooks.Faults;

namespace Notebooks.References;

/// <summary>
/// The assemblies of the submissions. Each can be unloaded by itself: the runtime keeps it for as long as there is an object of one of its
/// types, a delegate to its code, or another assembly that refers to it.
/// </summary>
internal sealed class SubmissionAssemblies
{
    private const int MinCountToPrune = 64;

    /// <summary>
    /// The submissions that an assembly refers to. The runtime itself knows only those that the code has reached so far.
    /// </summary>
    private static readonly ConditionalWeakTable<Assembly, Assembly[]> s_needed = [];

    private readonly Dictionary<string, WeakReference<Assembly>> _byName = new(StringComparer.Ordinal);

    private int _countToPrune = MinCountToPrune;

    /// <param name="assembly">The assembly.</param>
    /// <param name="symbols">Its portable PDB.</param>
    /// <param name="libraries">Finds the libraries that it refers to.</param>
    public Assembly Load(Stream assembly, Stream symbols, NotebookLoadContext libraries)
    {
        Prune();
        var context = new Context(this, libraries);
        var loaded = context.LoadFromStream(assembly, symbols);
        var submissions = loaded.GetReferencedAssemblies().Select(reference => Find(reference.Name!)).OfType<Assembly>();
        s_needed.Add(loaded, [.. submissions]);
        // Otherwise the context would keep the assembly. From here on, the runtime keeps both for as long as the code can be reached.
        context.Unload();
        lock (_byName)
            _byName[loaded.GetName().Name!] = new WeakReference<Assembly>(loaded);
        return loaded;
    }

    /// <summary>Returns the submission's assembly of this name, or null.</summary>
    private Assembly? Find(string name)
    {
        if (!name.StartsWith(UserFrame.AssemblyPrefix, StringComparison.Ordinal))
            return null;
        lock (_byName)
            return _byName.TryGetValue(name, out var reference) && reference.TryGetTarget(out var assembly) ? assembly : null;
    }

    private void Prune()
    {
        lock (_byName)
        {
            if (_byName.Count < _countToPrune)
                return;
            foreach (var (name, reference) in _byName)
            {
                if (!reference.TryGetTarget(out _))
                    _byName.Remove(name);
            }
            _countToPrune = Math.Max(MinCountToPrune, 2 * _byName.Count);
        }
    }

    private sealed class Context(SubmissionAssemblies submissions, NotebookLoadContext libraries)
        : AssemblyLoadContext("cell", isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            submissions.Find(assemblyName.Name!) ?? libraries.LoadFromAssemblyName(assemblyName);

        protected override nint LoadUnmanagedDll(string unmanagedDllName) => libraries.LoadNative(unmanagedDllName);
    }
}
