using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace NotebookKernel.Json;

/// <summary>
/// What keeps bytes from being read as JSON, found before anything of it is used: .NET's reader tells of a text that is none only when that
/// text is asked for.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">Where it is, from one; 0 where there is nothing at all.</param>
internal sealed record JsonFault(JsonFaultKind Kind, int Line)
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The bytes without the mark that some editors put before them.</summary>
    public static ReadOnlySpan<byte> SkipMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;

    /// <summary>The first fault, or null if there is none.</summary>
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

/// <summary>Why bytes are no JSON that can be read.</summary>
internal enum JsonFaultKind
{
    NotUtf8,
    NotJson,

    /// <summary>A text has one half of a surrogate pair, such as <c>\ud83d</c>, without the other: no character.</summary>
    HalfPair,
}
