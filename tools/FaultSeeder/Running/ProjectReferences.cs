using System.Xml.Linq;

namespace FaultSeeder.Running;

/// <summary>Which project of a repository references which.</summary>
internal sealed class ProjectReferences
{
    private readonly Dictionary<string, string[]> _references;

    /// <param name="repository">The top folder of the repository.</param>
    internal ProjectReferences(string repository)
    {
        Products = Names(repository, "src");
        Tests = [.. Names(repository, "tests").Where(name => name.EndsWith(".Tests", StringComparison.Ordinal))];
        _references = Products.Select(name => (Name: name, Folder: "src")).Concat(Tests.Select(name => (Name: name, Folder: "tests")))
            .ToDictionary(
                project => project.Name,
                project => XElement.Load(Path.Combine(repository, project.Folder, project.Name, $"{project.Name}.csproj"))
                    .Descendants("ProjectReference")
                    .Select(item => Path.GetFileNameWithoutExtension((string)item.Attribute("Include")!))
                    .ToArray());
    }

    /// <summary>The projects of src.</summary>
    internal IReadOnlyList<string> Products { get; }

    /// <summary>The projects that are tests.</summary>
    internal IReadOnlyList<string> Tests { get; }

    /// <summary>
    /// Returns the test projects that a change in some projects concerns: those that mirror them first, then the others by how many
    /// references they are away.
    /// </summary>
    /// <param name="changed">The changed projects of src.</param>
    /// <param name="onlyMirrors">Whether only those that mirror them are returned.</param>
    internal IReadOnlyList<string> TestsOf(IReadOnlyList<string> changed, bool onlyMirrors) =>
    [
        .. Tests.Select(test => (Name: test, Distance: Mirrors(test, changed) ? 0 : onlyMirrors ? null : Distance(test, changed)))
            .Where(test => test.Distance is not null)
            .OrderBy(test => test.Distance)
            .ThenBy(test => test.Name, StringComparer.Ordinal)
            .Select(test => test.Name),
    ];

    private static bool Mirrors(string test, IReadOnlyList<string> projects) => projects.Any(project => test == $"{project}.Tests");

    private int? Distance(string project, IReadOnlyList<string> targets) => targets.Contains(project)
        ? 0
        : 1 + _references.GetValueOrDefault(project, []).Select(reference => Distance(reference, targets)).Min();

    private static IReadOnlyList<string> Names(string repository, string folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(repository, folder), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.Combine(repository, folder), file).Split(Path.DirectorySeparatorChar))
            .Where(parts => parts.Length == 2)
            .Select(parts => parts[0])
            .Order(StringComparer.Ordinal),
    ];
}
