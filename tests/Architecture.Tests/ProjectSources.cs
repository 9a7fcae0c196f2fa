using System.Reflection;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Architecture.Tests;

/// <summary>The sources of a project of src, compiled so that each name in them is known.</summary>
internal sealed class ProjectSources
{
    private static readonly string s_configuration = typeof(ProjectSources).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private readonly string _folder;

    private ProjectSources(string folder, CSharpCompilation compilation) => (_folder, Compilation) = (folder, compilation);

    /// <summary>The names of all projects, which are those of their folders.</summary>
    internal static IEnumerable<string> Names { get; } =
        [.. Directory.GetFiles(Path.Combine(Repository.Folder, "src"), "*.csproj", SearchOption.AllDirectories).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    internal CSharpCompilation Compilation { get; }

    /// <summary>Compiles a project as its build does, in this build's configuration, without writing anything.</summary>
    internal static ProjectSources Of(string name)
    {
        string folder = Path.Combine(Repository.Folder, "src", name);
        XElement project = XElement.Load(Path.Combine(folder, $"{name}.csproj"));
        string assembly = (string?)project.Descendants("AssemblyName").FirstOrDefault() ?? name;
        IEnumerable<string> own = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(file => !IsOutput(folder, file));
        IEnumerable<string> linked = project.Descendants("Compile").Select(item => (string?)item.Attribute("Include") ?? "").SelectMany(pattern => Matches(folder, pattern));
        string output = Path.Combine(folder, "obj", s_configuration, "net10.0");
        IEnumerable<string> generated = Directory.EnumerateFiles(Path.Combine(output, "generated"), "*.cs", SearchOption.AllDirectories).Append(Path.Combine(output, $"{name}.GlobalUsings.g.cs"));
        var options = new CSharpCompilationOptions(OutputKindOf(project), allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);
        IEnumerable<SyntaxTree> trees = own.Concat(linked).Concat(generated).Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file));
        return new ProjectSources(folder, CSharpCompilation.Create(assembly, trees, References(assembly), options));
    }

    /// <summary>Where in the project a file stands, as "Charts/Training"; "" for its top and null for a file from elsewhere.</summary>
    internal string? FolderOf(string path)
    {
        string relative = Path.GetRelativePath(_folder, path);
        return relative.StartsWith("..", StringComparison.Ordinal) || IsOutput(_folder, path) ? null : (Path.GetDirectoryName(relative) ?? "").Replace('\\', '/');
    }

    private static IEnumerable<string> Matches(string folder, string patterns) => patterns.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(pattern => Path.GetFullPath(Path.Combine(folder, pattern)))
        .SelectMany(pattern => Path.GetFileName(Path.GetDirectoryName(pattern)) == "**"
            ? Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetDirectoryName(pattern))!, Path.GetFileName(pattern), SearchOption.AllDirectories)
            : Directory.EnumerateFiles(Path.GetDirectoryName(pattern)!, Path.GetFileName(pattern)));

    private static OutputKind OutputKindOf(XElement project) =>
        (string?)project.Descendants("OutputType").FirstOrDefault() == "Exe" || ((string?)project.Attribute("Sdk"))!.EndsWith(".Web", StringComparison.Ordinal)
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary;

    private static bool IsOutput(string folder, string file) =>
        Path.GetRelativePath(folder, file).Split('/', '\\')[0] is "bin" or "obj";

    /// <summary>What the tests run with, and all assemblies beside them but the project's own.</summary>
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
        using var image = new System.Reflection.PortableExecutable.PEReader(stream);
        return image.HasMetadata;
    }
}
