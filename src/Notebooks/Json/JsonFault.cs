using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Notebooks.Json;

/// <summary>
/// A reason why bytes cannot be read as JSON, detected before any of it is used: .NET's reader reports invalid
/// text only when that text is requested.
/// </summary>
/// <param name="Kind">The kind of fault.</param>
/// <param name="Line">The line of the fault, from one; 0 if there are no bytes at all.</param>
internal sealed record JsonFault(JsonFaultKind Kind, int Line)
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Removes the byte order mark that some editors add.</summary>
    public static ReadOnlySpan<byte> SkipMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;

    /// <summary>Finds the first fault; returns null if there is none.</summary>
    public static JsonFault? Find(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes))
            return new JsonFault(JsonFaultKind.NotUtf8, LineOf(bytes, ValidLength(bytes)));
        var reader = new Utf8JsonReader(bytes);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped && !IsText(reader))
                    return new JsonFault(JsonFaultKind.HalfPair, LineOf(bytes, (int)reader.TokenStartIndex));
            }
            return null;
        }
        catch (JsonException error)
        {
            return new JsonFault(JsonFaultKind.NotJson, bytes.IsEmpty ? 0 : (int)(error.LineNumber ?? 0) + 1);
        }
    }

    private static bool IsText(Utf8JsonReader reader)
    {
        try
        {
            reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        int length = 0;
        while (Rune.DecodeFromUtf8(bytes[length..], out _, out int consumed) == System.Buffers.OperationStatus.Done)
            length += consumed;
        return length;
    }

    private static int LineOf(ReadOnlySpan<byte> bytes, int index) => bytes[..index].Count((byte)'\n') + 1;
}

/// <summary>The reason why bytes are not valid JSON.</summary>
internal enum JsonFaultKind
{
    NotUtf8,
    NotJson,

    /// <summary>
    /// A string contains one half of a surrogate pair, such as <c>\ud83d</c>, without the other; half a pair is not a character.
    /// </summary>
    HalfPair,
}
