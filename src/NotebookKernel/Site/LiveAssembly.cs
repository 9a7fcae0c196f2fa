using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Notebooks.References;

namespace NotebookKernel.Site;

/// <summary>
/// An assembly for the programs in the browser: first its metadata, against which cells are compiled, and its code when it runs.
/// </summary>
internal static class LiveAssembly
{
    /// <summary>What the F# compiler writes into assemblies for itself: a tenth of them, and nothing that runs.</summary>
    private static readonly string[] s_ofCompiler = ["FSharpSignature", "FSharpOptimization"];

    /// <summary>Returns an assembly without its code.</summary>
    /// <param name="path">The assembly's path, from the root of the files that the programs see.</param>
    /// <param name="content">The assembly.</param>
    public static LiveFile Metadata(string path, byte[] content) => new(path, MetadataImage.Of(content), isFirst: true);

    /// <summary>Returns the whole assembly, for the time when its code runs.</summary>
    /// <inheritdoc cref="Metadata" path="/param"/>
    public static LiveFile Code(string path, byte[] content)
    {
        byte[] cleared = [.. content];
        ClearCompilersData(cleared);
        return new LiveFile(path + DeferredCode.Extension, LiveFile.Compress(cleared), isFirst: false);
    }

    /// <summary>Fills what only the F# compiler reads with zeros, of which next to nothing is left when they are compressed.</summary>
    private static void ClearCompilersData(byte[] assembly)
    {
        using var image = new PEReader(ImmutableArray.Create(assembly));
        var metadata = image.GetMetadataReader();
        int resources = image.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress;
        foreach (var handle in metadata.ManifestResources)
        {
            var resource = metadata.GetManifestResource(handle);
            string name = metadata.GetString(resource.Name);
            if (!resource.Implementation.IsNil || !s_ofCompiler.Any(start => name.StartsWith(start, StringComparison.Ordinal)))
                continue;
            // A resource begins with its length.
            int address = resources + (int)resource.Offset;
            int length = image.GetSectionData(address).GetReader(0, sizeof(int)).ReadInt32();
            var section = image.PEHeaders.SectionHeaders[image.PEHeaders.GetContainingSectionIndex(address)];
            int start = address - section.VirtualAddress + section.PointerToRawData + sizeof(int);
            assembly.AsSpan(start, length).Clear();
        }
    }
}
