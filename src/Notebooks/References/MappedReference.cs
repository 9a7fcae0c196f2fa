using System.IO.MemoryMappedFiles;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Notebooks.References;

/// <summary>A reference to an assembly that is in memory already, or whose file is mapped into it instead of read.</summary>
/// <remarks>
/// <see cref="MetadataReference.CreateFromFile(string, MetadataReferenceProperties, DocumentationProvider)"/> copies whole files: 62 MB
/// for the assemblies of .NET, of which a cell's compilation looks at a small part. Only for files that are not replaced while the process
/// runs: a mapping shows what is written over its file, and Windows does not let it be replaced.
/// </remarks>
internal static class MappedReference
{
    /// <summary>Refers to an assembly that the process has loaded.</summary>
    /// <exception cref="BadImageFormatException">The runtime does not tell where its metadata are.</exception>
    public static unsafe PortableExecutableReference Create(Assembly assembly)
    {
        string name = assembly.GetName().Name!;
        return assembly.TryGetRawMetadata(out byte* metadata, out int length)
            ? AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata((nint)metadata, length)).GetReference(display: name)
            : throw new BadImageFormatException($"{name} has no metadata in memory.");
    }

    /// <summary>Maps an assembly, which stays mapped until its metadata is disposed of.</summary>
    /// <param name="path">The file of the assembly.</param>
    /// <exception cref="BadImageFormatException">The file is not a program or library.</exception>
    /// <exception cref="InvalidOperationException">The file is one without metadata, such as a native library.</exception>
    public static unsafe PortableExecutableReference Create(string path)
    {
        var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, capacity: 0, MemoryMappedFileAccess.Read);
        var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        using var image = new PEReader(start, checked((int)new FileInfo(path).Length));
        var metadata = image.GetMetadata();
        var module = ModuleMetadata.CreateFromMetadata((nint)metadata.Pointer, metadata.Length, Unmap);
        return AssemblyMetadata.Create(module).GetReference(filePath: path, display: path);

        void Unmap()
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
            file.Dispose();
        }
    }
}
