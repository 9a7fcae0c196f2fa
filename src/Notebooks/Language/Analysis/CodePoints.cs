namespace Notebooks.Language.Analysis;

/// <summary>
/// Converts positions between Jupyter's count, in Unicode code points, and .NET's, in UTF-16 code units. Positions outside the text are
/// clamped to it; an unpaired surrogate counts as a code point.
/// </summary>
internal static class CodePoints
{
    /// <summary>
    /// Returns the string index of the code point at a position; for the position after the last one, the length of the text.
    /// </summary>
    public static int ToIndex(string text, int position)
    {
        int index = 0;
        for (; position > 0 && index < text.Length; position--)
            index += IsPair(text, index) ? 2 : 1;
        return index;
    }

    /// <summary>
    /// Returns the number of code points before an index; an index inside a surrogate pair counts as the start of the pair.
    /// </summary>
    public static int FromIndex(string text, int index)
    {
        int position = 0;
        for (int i = 0; i < Math.Min(index, text.Length); position++)
        {
            i += IsPair(text, i) ? 2 : 1;
            if (i > index)
                break;
        }
        return position;
    }

    private static bool IsPair(string text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);
}
