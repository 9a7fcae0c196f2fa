using System.Reflection;
using System.Runtime.Loader;
using Notebooks.References;

namespace NotebookWorkers;

/// <summary>The assemblies that the browser has not loaded from the beginning.</summary>
internal static class Assemblies
{
    /// <summary>Where they lie.</summary>
    private const string Folder = "/.net";

    /// <summary>Lets the runtime find those whose code is needed only now.</summary>
    public static void Begin() => AppDomain.CurrentDomain.AssemblyResolve += (_, wanted) =>
        DeferredCode.Read(Path.Combine(Folder, new AssemblyName(wanted.Name).Name + ".dll")) is { } assembly
            ? AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(assembly))
            : null;

    /// <summary>Tells the libraries what elsewhere the runtime tells them: against what cells are compiled.</summary>
    public static void Provide() => FrameworkReferences.Provide(Folder);
}
