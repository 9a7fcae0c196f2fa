using Microsoft.CodeAnalysis;
using Originals;

Print("TorchSharp", "0.107.0", "TorchSharp.dll", "TorchVision.dll");

// The libraries lie beside this program, which references their packages.
static void Print(string @namespace, string version, params string[] libraries)
{
    ILookup<bool, PortableExecutableReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .ToLookup(path => libraries.Contains(Path.GetFileName(path)), path => MetadataReference.CreateFromFile(path));
    PublicFace face = PublicFace.Of(@namespace, [.. references[true]], references[false]);
    File.WriteAllText(
        Path.Combine("..", "Faces", $"{@namespace}.{version}.cs"),
        ReferenceSource.Of(face, $"The public face of {string.Join(" and ", libraries)} {version}; printed by tests/Originals/Print."));
}
