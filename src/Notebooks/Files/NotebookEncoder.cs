using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Notebooks.Files;

/// <summary>
/// Escapes in JSON texts what Jupyter escapes: quotation marks, backslashes and control characters, and nothing else. (The encoders of .NET
/// escape more, emoji among them.)
/// </summary>
internal sealed class NotebookEncoder : JavaScriptEncoder
{
    private const int FirstPrintable = ' ';

    public static NotebookEncoder Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < FirstPrintable or '"' or '\\';

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var rest = new ReadOnlySpan<char>(text, textLength);
        for (int i = 0; i < rest.Length; i++)
        {
            // Half of a pair is no character; it goes the way of everything that is to be encoded, and is replaced there.
            bool isPair = char.IsHighSurrogate(rest[i]) && i + 1 < rest.Length && char.IsLowSurrogate(rest[i + 1]);
            if (isPair)
                i++;
            else if (WillEncode(rest[i]) || char.IsSurrogate(rest[i]))
                return i;
        }
        return -1;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var target = new Span<char>(buffer, bufferLength);
        string text = unicodeScalar switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\b' => "\\b",
            '\f' => "\\f",
            < FirstPrintable => string.Create(CultureInfo.InvariantCulture, $"\\u{unicodeScalar:x4}"),
            _ => new Rune(unicodeScalar).ToString(),
        };
        bool fits = text.TryCopyTo(target);
        numberOfCharactersWritten = fits ? text.Length : 0;
        return fits;
    }
}
