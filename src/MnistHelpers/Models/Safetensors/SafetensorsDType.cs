namespace MnistHelpers.Models;

/// <summary>The element types of safetensors files: their names and sizes.</summary>
internal static class SafetensorsDType
{
    internal const string Float32 = "F32";
    internal const string Int64 = "I64";

    /// <summary>In the order of the reference implementation, by increasing alignment.</summary>
    private static readonly (string Name, int Bits)[] s_types =
    [
        ("BOOL", 8), ("F4", 4), ("F6_E2M3", 6), ("F6_E3M2", 6), ("U8", 8), ("I8", 8),
        ("F8_E5M2", 8), ("F8_E4M3", 8), ("F8_E8M0", 8), ("F8_E4M3FNUZ", 8), ("F8_E5M2FNUZ", 8),
        ("I16", 16), ("U16", 16), ("F16", 16), ("BF16", 16), ("I32", 32), ("U32", 32), (Float32, 32),
        ("C64", 64), ("F64", 64), (Int64, 64), ("U64", 64),
    ];

    /// <summary>Returns the position of a type in the order of increasing alignment, or -1 if there is no such type.</summary>
    internal static int Rank(string name) => Array.FindIndex(s_types, type => type.Name == name);

    /// <summary>Returns the number of bytes that a tensor takes.</summary>
    /// <exception cref="FormatException">There is no such type, or the number is not whole or too large.</exception>
    internal static long ByteCount(string name, IReadOnlyList<long> shape)
    {
        int rank = Rank(name);
        if (rank < 0)
            throw new FormatException($"its element type '{SafetensorsHeader.Brief(name)}' is unknown");
        ulong bits = 1;
        try
        {
            foreach (long size in shape)
                bits = checked(bits * (ulong)size);
            bits = checked(bits * (ulong)s_types[rank].Bits);
        }
        catch (OverflowException)
        {
            throw new FormatException($"the product of its shape {Text(shape)} is too large");
        }
        return bits % 8 == 0
            ? (long)(bits / 8)
            : throw new FormatException(FormattableString.Invariant($"its {bits} bits do not fill whole bytes"));
    }

    /// <summary>Returns a shape as text for a message, shortened if it is long.</summary>
    internal static string Text(IReadOnlyList<long> shape) => SafetensorsHeader.Brief($"[{string.Join(", ", shape)}]");
}
