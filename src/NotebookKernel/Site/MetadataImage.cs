using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NotebookKernel.Site;

/// <summary>An assembly that holds the metadata of another one and nothing else: enough to compile against it.</summary>
internal sealed class MetadataImage : PEBuilder
{
    /// <summary>The size of the header that tells where the metadata are (ECMA-335, II.25.3.3).</summary>
    private const int CorHeaderSize = 72;

    private const int DirectorySize = 8;

    private readonly PEDirectoriesBuilder _directories = new();
    private readonly ImmutableArray<byte> _metadata;

    // Without an ID from the clock: the same assembly gives the same file.
    private MetadataImage(ImmutableArray<byte> metadata)
        : base(PEHeaderBuilder.CreateLibraryHeader(), _ => default) => _metadata = metadata;

    /// <summary>Makes the image of an assembly.</summary>
    public static byte[] Of(byte[] assembly)
    {
        using var image = new PEReader(ImmutableArray.Create(assembly));
        var written = new BlobBuilder();
        new MetadataImage(image.GetMetadata().GetContent()).Serialize(written);
        return written.ToArray();
    }

    protected override ImmutableArray<Section> CreateSections() =>
        [new Section(".text", SectionCharacteristics.MemRead | SectionCharacteristics.MemExecute | SectionCharacteristics.ContainsCode)];

    protected override BlobBuilder SerializeSection(string name, SectionLocation location)
    {
        var section = new BlobBuilder();
        section.WriteInt32(CorHeaderSize);
        section.WriteUInt16(2);
        section.WriteUInt16(5);
        section.WriteInt32(location.RelativeVirtualAddress + CorHeaderSize);
        section.WriteInt32(_metadata.Length);
        section.WriteInt32((int)CorFlags.ILOnly);
        // There is no entry point, and what follows it in the header: resources, signature and tables.
        section.WriteInt32(0);
        section.WriteBytes(0, 6 * DirectorySize);
        section.WriteBytes(_metadata);
        _directories.CorHeaderTable = new DirectoryEntry(location.RelativeVirtualAddress, CorHeaderSize);
        return section;
    }

    protected override PEDirectoriesBuilder GetDirectories() => _directories;
}
