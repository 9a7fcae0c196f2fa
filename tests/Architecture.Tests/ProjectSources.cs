using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Architecture.Tests;

/// <summary>The sources of a project in src, compiled so that every name in them is resolved.</summary>
internal sealed class ProjectSources
{
    private static readonly string s_configuration = typeof(ProjectSources).Assembly
        .GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private static readonly ConcurrentDictionary<string, Lazy<ProjectSources>> s_projects = new();

    private readonly ProjectFile _project;
    private readonly Lazy<IReadOnlyCollection<Reference>> _uses;

    private ProjectSources(ProjectFile project, CSharpCompilation compilation)
    {
        (_project, Compilation) = (project, compilation);
        _uses = new(() => ReferenceFinder.Find(this));
    }

    internal CSharpCompilation Compilation { get; }

    /// <summary>The references between its folders.</summary>
    internal IReadOnlyCollection<Reference> Uses => _uses.Value;

    /// <summary>
    /// Returns a project, compiled as by its build in the configuration of these tests, without writing anything; each is compiled once for
    /// all tests.
    /// </summary>
    internal static ProjectSources Of(string name) => s_projects.GetOrAdd(name, static name => new(() => Compile(name))).Value;

    private static ProjectSources Compile(string name)
    {
        var project = new ProjectFile($"src/{name}");
        string output = Path.Combine(project.Folder, "obj", s_configuration, "net10.0");
        IEnumerable<string> generated = Directory.EnumerateFiles(Path.Combine(output, "generated"), "*.cs", SearchOption.AllDirectories)
            .Append(Path.Combine(output, $"{name}.GlobalUsings.g.cs"));
        var options = new CSharpCompilationOptions(
            project.IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable);
        IEnumerable<SyntaxTree> trees = project.Sources.Concat(generated)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file));
        return new ProjectSources(
            project, CSharpCompilation.Create(project.AssemblyName, trees, References(project.AssemblyName), options));
    }

    /// <summary>
    /// Returns the folder of a file in the project, such as "Charts/Training"; "" for its top folder, and null for a file from elsewhere.
    /// </summary>
    internal string? FolderOf(string path)
    {
        string relative = Path.GetRelativePath(_project.Folder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) || _project.IsOutput(path)
            ? null
            : (Path.GetDirectoryName(relative) ?? "").Replace('\\', '/');
    }

    /// <summary>Returns the assemblies that the tests run with, and those beside them, except the project's own.</summary>
    private static IEnumerable<MetadataReference> References(string assembly)
    {
        IEnumerable<string> platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        return platform.Concat(Directory.GetFiles(AppContext.BaseDirectory, "*.dll"))
            .DistinctBy(Path.GetFileName)
            .Where(file => Path.GetFileNameWithoutExtension(file) != assembly && IsManaged(file))
            .Select(file => MetadataReference.CreateFromFile(file));
    }

    private static bool IsManaged(string file)
    {
        using FileStream stream = File.OpenRead(file);
        using var image = new PEReader(stream);
        return image.HasMetadata;
    }
}
