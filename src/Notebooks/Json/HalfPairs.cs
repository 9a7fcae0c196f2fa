using System.Buffers.Text;

namespace Notebooks.Json;

/// <summary>
/// Halves of surrogate pairs in JSON, such as <c>\ud83d</c> without the other half. Programs that cut texts at a fixed length write them;
/// they are not characters, and no text can hold them.
/// </summary>
internal static class HalfPairs
{
    /// <summary>The length of an escape such as <c>\ud83d</c>.</summary>
    private const int EscapeLength = 6;

    /// <summary>Returns JSON with U+FFFD, the replacement character, in place of each half; everything else stays as it is.</summary>
    /// <param name="json">Valid JSON, apart from the halves.</param>
    public static byte[] Replace(ReadOnlySpan<byte> json)
    {
        byte[] bytes = json.ToArray();
        int next = 0;
        while (bytes.AsSpan(next).IndexOf((byte)'\\') is var skipped and >= 0)
        {
            next += skipped;
            if (UnitAt(bytes, next) is not { } unit)
            {
                // Another escape, such as \\ or \n.
                next += 2;
                if (next > bytes.Length)
                    break;
                continue;
            }
            bool isPair = char.IsHighSurrogate(unit) && UnitAt(bytes, next + EscapeLength) is { } low && char.IsLowSurrogate(low);
            if (char.IsSurrogate(unit) && !isPair)
                "fffd"u8.CopyTo(bytes.AsSpan(next + 2));
            next += isPair ? 2 * EscapeLength : EscapeLength;
        }
        return bytes;
    }

    /// <summary>Returns the UTF-16 unit that is escaped at an index; null if there is none.</summary>
    private static char? UnitAt(ReadOnlySpan<byte> json, int index) =>
        index + EscapeLength <= json.Length && json[index] == '\\' && json[index + 1] == 'u'
        && Utf8Parser.TryParse(json.Slice(index + 2, 4), out ushort unit, out int length, 'x') && length == 4
            ? (char)unit
            : null;
}
