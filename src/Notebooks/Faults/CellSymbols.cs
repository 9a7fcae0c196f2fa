using System.Diagnostics;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;

namespace Notebooks.Faults;

/// <summary>
/// The line numbers of compiled cells. The runtime knows them too, but looks up those of a whole stack trace at a time, which takes seconds
/// if a recursion has filled the stack.
/// </summary>
internal static class CellSymbols
{
    private static readonly ConditionalWeakTable<Assembly, byte[]> s_symbols = [];

    /// <param name="assembly">The assembly of a cell.</param>
    /// <param name="symbols">Its portable PDB.</param>
    public static void Add(Assembly assembly, byte[] symbols) => s_symbols.Add(assembly, symbols);

    /// <summary>Finds a frame's source location; returns null if it is unknown.</summary>
    public static (string File, int Line)? Find(StackFrame frame)
    {
        if (frame.GetMethod() is not { } method || !s_symbols.TryGetValue(method.Module.Assembly, out byte[]? symbols))
            return null;
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols));
        var reader = provider.GetMetadataReader();
        var handle = ((MethodDefinitionHandle)MetadataTokens.Handle(method.MetadataToken)).ToDebugInformationHandle();
        (string, int)? found = null;
        foreach (var point in reader.GetMethodDebugInformation(handle).GetSequencePoints())
        {
            // For optimized code, the known position may be no more precise than the beginning of the method.
            if (point.Offset > frame.GetILOffset() && found is not null)
                break;
            if (!point.IsHidden)
                found = (reader.GetString(reader.GetDocument(point.Document).Name), point.StartLine);
        }
        return found;
    }
}
