using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Notebooks.References;

/// <summary>Reads an assembly's metadata without loading it.</summary>
internal static class AssemblyFile
{
    /// <summary>Returns the simple names of the referenced assemblies; none if the file is not a managed assembly.</summary>
    public static IReadOnlyList<string> ReferencedNames(string path) => Read(path, metadata =>
        metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)).ToList()) ?? [];

    /// <summary>
    /// Returns what the compiler has marked the assembly with, the same for the same sources; null if the file is not a managed assembly.
    /// </summary>
    public static Guid? VersionId(string path) =>
        Read(path, metadata => (object)metadata.GetGuid(metadata.GetModuleDefinition().Mvid)) as Guid?;

    /// <summary>Returns the value of <c>[assembly: AssemblyMetadata(key, value)]</c>, or null.</summary>
    public static string? Metadata(string path, string key) => Read(path, metadata =>
    {
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind != HandleKind.MemberReference)
                continue;
            var parent = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
            if (parent.Kind != HandleKind.TypeReference
                || metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)parent).Name) != "AssemblyMetadataAttribute")
            {
                continue;
            }

            var blob = metadata.GetBlobReader(attribute.Value);
            blob.ReadUInt16();
            if (blob.ReadSerializedString() == key)
                return blob.ReadSerializedString();
        }
        return null;
    });

    private static T? Read<T>(string path, Func<MetadataReader, T?> read) where T : class
    {
        try
        {
            using var pe = new PEReader(RegularFile.OpenRead(path));
            return pe.HasMetadata && pe.GetMetadataReader() is { IsAssembly: true } metadata ? read(metadata) : null;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }
}
