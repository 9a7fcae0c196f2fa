using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Unreached;

/// <summary>A project, compiled in memory over the sources of those that it refers to.</summary>
/// <param name="Name">Its folder in the repository, such as src/Common.</param>
/// <param name="Project">Its project file.</param>
/// <param name="Compilation">Its sources, and what its last build generated.</param>
internal sealed record SourceProject(string Name, ProjectFile Project, CSharpCompilation Compilation)
{
    /// <summary>The files in its folder that people wrote.</summary>
    internal IEnumerable<SyntaxTree> Written => Compilation.SyntaxTrees.Where(
        tree => tree.FilePath.StartsWith(Project.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && !Project.IsOutput(tree.FilePath));

    /// <summary>Returns the projects of the solution without its tests, each after those that it refers to.</summary>
    internal static IReadOnlyList<SourceProject> LoadAll()
    {
        var loaded = new List<SourceProject>();
        foreach (XElement item in XElement.Load(Path.Combine(Repository.Folder, "MnistNotebooks.slnx")).Descendants("Project"))
        {
            if ((string)item.Attribute("Path")! is var path && !path.StartsWith("tests/", StringComparison.Ordinal))
                Load(Path.GetDirectoryName(path)!.Replace('\\', '/'), loaded);
        }
        return loaded;
    }

    /// <summary>
    /// Returns the framework that this program runs on, the packages beside a project's output and beside the programs, and sources.
    /// </summary>
    internal static IEnumerable<MetadataReference> References(string name, IEnumerable<SourceProject> below)
    {
        string[] outputs = [.. new[] { name, "src/MnistApp", "src/NotebookServer" }.Select(Repository.Output)];
        string?[] own =
            [.. outputs.SelectMany(folder => Directory.GetFiles(folder, "*.pdb")).Select(Path.GetFileNameWithoutExtension)];
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Concat(outputs.SelectMany(folder => Directory.GetFiles(folder, "*.dll")))
            .Where(file => !own.Contains(Path.GetFileNameWithoutExtension(file)))
            .DistinctBy(Path.GetFileName)
            .Select(file => (MetadataReference)MetadataReference.CreateFromFile(file))
            .Concat(below.Select(project => project.Compilation.ToMetadataReference()));
    }

    private static void Load(string name, List<SourceProject> loaded)
    {
        if (loaded.Exists(one => one.Name == name))
            return;
        var project = new ProjectFile(name);
        foreach (string reference in project.References)
            Load(reference, loaded);
        string output = Repository.Output(name);
        string generated = Path.Combine(project.Folder, "obj", Path.GetRelativePath(Path.Combine(project.Folder, "bin"), output));
        if (!Directory.Exists(output))
            throw new DirectoryNotFoundException($"{name}: not built; run dotnet build -c Release first");
        IEnumerable<SyntaxTree> trees = project.Sources.Concat(Directory.EnumerateFiles(generated, "*.cs", SearchOption.AllDirectories))
            .Select(source => CSharpSyntaxTree.ParseText(File.ReadAllText(source), path: source));
        var options = new CSharpCompilationOptions(
            project.IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable);
        loaded.Add(new(name, project, CSharpCompilation.Create(project.AssemblyName, trees, References(name, loaded), options)));
    }
}
