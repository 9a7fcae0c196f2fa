using System.Xml.Linq;

namespace Testing;

/// <summary>A project in src, as far as tests need to know it.</summary>
public sealed class ProjectFile
{
    private readonly XElement _xml;

    /// <param name="name">The name of the project and of its folder.</param>
    public ProjectFile(string name)
    {
        Folder = Path.Combine(Repository.Folder, "src", name);
        _xml = XElement.Load(Path.Combine(Folder, $"{name}.csproj"));
        AssemblyName = (string?)_xml.Descendants("AssemblyName").FirstOrDefault() ?? name;
        IsProgram = (string?)_xml.Descendants("OutputType").FirstOrDefault() == "Exe";
    }

    public string Folder { get; }

    public string AssemblyName { get; }

    public bool IsProgram { get; }

    /// <summary>The files that are compiled, including those linked from elsewhere.</summary>
    public IEnumerable<string> Sources => Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !IsOutput(file))
        .Concat(_xml.Descendants("Compile").SelectMany(item => Matches((string?)item.Attribute("Include") ?? "")));

    /// <summary>Returns whether a build wrote the file.</summary>
    public bool IsOutput(string file) => Path.GetRelativePath(Folder, file).Split('/', '\\')[0] is "bin" or "obj";

    private IEnumerable<string> Matches(string patterns) => patterns.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(pattern => Path.GetFullPath(Path.Combine(Folder, pattern)))
        .SelectMany(pattern => Path.GetFileName(Path.GetDirectoryName(pattern)) == "**"
            ? Directory.EnumerateFiles(
                Path.GetDirectoryName(Path.GetDirectoryName(pattern))!, Path.GetFileName(pattern), SearchOption.AllDirectories)
            : Directory.EnumerateFiles(Path.GetDirectoryName(pattern)!, Path.GetFileName(pattern)));
}
