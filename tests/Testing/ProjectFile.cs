using System.Xml.Linq;

namespace Testing;

/// <summary>A project of the repository, as far as tests and tools need to know it.</summary>
public sealed class ProjectFile
{
    private readonly XElement _xml;

    /// <param name="name">The project's folder in the repository, such as src/Common.</param>
    public ProjectFile(string name)
    {
        Folder = Path.Combine(Repository.Folder, name);
        string file = Directory.GetFiles(Folder, "*.csproj").Single();
        _xml = XElement.Load(file);
        AssemblyName = (string?)_xml.Descendants("AssemblyName").FirstOrDefault() ?? Path.GetFileNameWithoutExtension(file);
        IsProgram = (string?)_xml.Descendants("OutputType").FirstOrDefault() == "Exe";
    }

    /// <summary>The full path of its folder.</summary>
    public string Folder { get; }

    /// <summary>The name of what is built, without its extension.</summary>
    public string AssemblyName { get; }

    /// <summary>Whether it is built to be run.</summary>
    public bool IsProgram { get; }

    /// <summary>The files that are compiled, including those linked from elsewhere.</summary>
    public IEnumerable<string> Sources => Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !IsOutput(file))
        .Concat(Files("Compile", "Include"))
        .Except(Files("Compile", "Remove"));

    /// <summary>The folders of the projects that it refers to, in the repository.</summary>
    public IEnumerable<string> References => Files("ProjectReference", "Include")
        .Select(file => Path.GetRelativePath(Repository.Folder, Path.GetDirectoryName(file)!).Replace('\\', '/'));

    /// <summary>Returns whether a build wrote the file.</summary>
    public bool IsOutput(string file) => Path.GetRelativePath(Folder, file).Split('/', '\\')[0] is "bin" or "obj";

    private IEnumerable<string> Files(string item, string attribute) => _xml.Descendants(item)
        .SelectMany(one => ((string?)one.Attribute(attribute) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        .Select(pattern => Path.GetFullPath(Path.Combine(Folder, pattern)))
        .SelectMany(pattern =>
        {
            string folder = Path.GetDirectoryName(pattern)!, name = Path.GetFileName(pattern);
            return name == "**" ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                : Path.GetFileName(folder) == "**" ? Directory.EnumerateFiles(
                    Path.GetDirectoryName(folder)!, name, SearchOption.AllDirectories)
                : Directory.EnumerateFiles(folder, name);
        });
}
