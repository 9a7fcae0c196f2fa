using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Originals;

/// <summary>An original's public face, compiled: programs compile against it as against the original, which need not be there.</summary>
internal static class ReferenceLibrary
{
    /// <summary>The libraries of .NET itself.</summary>
    public static IReadOnlyList<MetadataReference> DotNet { get; } =
        [.. Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll").Where(IsManaged).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>TorchSharp and TorchVision, in one library.</summary>
    public static MetadataReference TorchSharp() => Compile("TorchSharp", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Faces", "TorchSharp.0.107.0.cs")));

    /// <summary>A library of one source.</summary>
    public static MetadataReference Compile(string name, string source)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(source)], DotNet, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
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
