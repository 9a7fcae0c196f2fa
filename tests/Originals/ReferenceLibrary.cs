using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Originals;

/// <summary>What programs compile against as against the original.</summary>
internal static class ReferenceLibrary
{
    /// <summary>The libraries of .NET itself.</summary>
    public static IReadOnlyList<MetadataReference> DotNet { get; } =
        [.. Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").Where(IsManaged).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>TorchSharp, the package's assembly, and TorchVision.</summary>
    public static IReadOnlyList<MetadataReference> TorchSharp()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Faces");
        MetadataReference package = MetadataReference.CreateFromFile(Path.Combine(folder, "TorchSharp.dll"));
        return [package, Compile("TorchVision", File.ReadAllText(Path.Combine(folder, "TorchVision.0.107.0.cs")), package)];
    }

    /// <summary>A library of one source.</summary>
    public static MetadataReference Compile(string name, string source, params MetadataReference[] needed)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(source)], [.. DotNet, .. needed], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
            throw new InvalidDataException($"{name}: {result.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)}");
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static bool IsManaged(string path)
    {
        using var file = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(path));
        return file.HasMetadata;
    }
}
