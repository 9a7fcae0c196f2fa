using System.Text.RegularExpressions;
using Notebooks.Cells;
using Notebooks.Faults;

namespace Notebooks.References;

/// <summary>Processes the <c>#r</c> lines of a piece of code, and of the files that it loads, before compilation.</summary>
internal sealed partial class ReferenceAdder(ReferenceCatalog catalog, SourceTexts sources)
{
    private readonly PackageRestore _packages = new();

    /// <exception cref="CellFailedException">A reference cannot be resolved; its place is set.</exception>
    public async Task AddAsync(string file, CodePart code, ICellOutput output, CancellationToken cancellationToken)
    {
        foreach (var reference in code.References)
            await AddAsync(file, reference, output, cancellationToken);
        foreach (Match load in LoadLine().Matches(code.Code))
            await AddLoadedAsync(Path.GetFullPath(load.Groups["path"].Value), [], output, cancellationToken);
    }

    private async Task AddLoadedAsync(string path, HashSet<string> seen, ICellOutput output, CancellationToken cancellationToken)
    {
        // The compiler reports a file that does not exist, with its line.
        if (!File.Exists(path) || !seen.Add(path))
            return;
        RegularFile.Check(path);
        string text = await File.ReadAllTextAsync(path, cancellationToken);
        foreach (var part in CellParser.Parse(new CellSource(path, text)).OfType<CodePart>())
        {
            foreach (var reference in part.References)
                await AddAsync(path, reference, output, cancellationToken);
        }
        foreach (Match load in LoadLine().Matches(text))
            await AddLoadedAsync(Path.GetFullPath(load.Groups["path"].Value), seen, output, cancellationToken);
    }

    private async Task AddAsync(string file, Reference reference, ICellOutput output, CancellationToken cancellationToken)
    {
        try
        {
            if (PackageRestore.IsPackage(reference.Target))
            {
                if (await _packages.AddAsync(reference.Target, output, cancellationToken) is { } packages)
                    catalog.AddPackages(packages);
            }
            else
            {
                await AddFileAsync(reference.Target, output, cancellationToken);
            }
        }
        catch (CellFailedException error)
        {
            error.Place ??= sources.Find(file, reference.Line);
            throw;
        }
    }

    private async Task AddFileAsync(string target, ICellOutput output, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(target))
        {
            throw new CellFailedException(
                "ReferenceError", "The #r names nothing; write the path of an assembly or of a project, or nuget: and a package.");
        }
        string path = Path.GetFullPath(target);
        if (!File.Exists(path) && IsProvided(target))
            return;
        if (File.Exists(path) && !RegularFile.IsRegular(path))
        {
            throw new CellFailedException(
                "ReferenceError", $"{path} is a pipe or a device, not a file; write the path of an assembly or of a project.");
        }
        if (ProjectReference.IsProject(path))
            path = await ProjectReference.BuildAsync(path, output, cancellationToken);
        if (!catalog.Contains(path))
            await LibraryBuilder.EnsureBuiltAsync(path, output, cancellationToken);

        // Of what only libraries use, a browser has not even the metadata at first.
        if (!File.Exists(path))
            DeferredCode.Place(path);
        if (File.Exists(path))
            catalog.AddWithNeighbors(path);
        else
            throw new CellFailedException("ReferenceError", $"{path} does not exist; build it first, or correct the path of the #r.");
    }

    /// <summary>Returns whether the target is the bare name, with or without extension, of a runtime assembly.</summary>
    private static bool IsProvided(string target) => target.AsSpan().IndexOfAny('/', '\\') < 0
        && (ProvidedAssemblies.Find(target) is not null || ProvidedAssemblies.Find(Path.GetFileNameWithoutExtension(target)) is not null);

    [GeneratedRegex("""^\s*#load\s+"(?<path>[^"]+)"\s*$""", RegexOptions.Multiline)]
    private static partial Regex LoadLine();
}
