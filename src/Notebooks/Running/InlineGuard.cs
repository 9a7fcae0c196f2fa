using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Notebooks.Running;

/// <summary>
/// Marks the methods of a compiled cell as not to be inlined, so that each has its frame in the trace of an exception. The runtime compiles
/// code that can be unloaded with all optimizations at once; other code it inlines only after many calls.
/// </summary>
internal static class InlineGuard
{
    /// <summary>The size of the code of an automatic property, which may be inlined: nothing is lost, and loops are faster.</summary>
    private const int LargestAccessor = 8;

    /// <summary>The place of the flags in a row of the table of methods, behind the address of the code.</summary>
    private const int FlagsOffset = 4;

    /// <param name="assembly">The assembly, which is changed.</param>
    public static void Apply(byte[] assembly)
    {
        using var image = new PEReader(new MemoryStream(assembly));
        var reader = image.GetMetadataReader();
        int table = image.PEHeaders.MetadataStartOffset + reader.GetTableMetadataOffset(TableIndex.MethodDef);
        int rowSize = reader.GetTableRowSize(TableIndex.MethodDef);
        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0 || (method.ImplAttributes & MethodImplAttributes.AggressiveInlining) != 0
                || reader.StringComparer.Equals(method.Name, StopChecks.Method)
                || image.GetMethodBody(method.RelativeVirtualAddress).GetILReader().Length <= LargestAccessor)
            {
                continue;
            }
            int place = table + (MetadataTokens.GetRowNumber(handle) - 1) * rowSize + FlagsOffset;
            BinaryPrimitives.WriteUInt16LittleEndian(
                assembly.AsSpan(place), (ushort)(method.ImplAttributes | MethodImplAttributes.NoInlining));
        }
    }
}
