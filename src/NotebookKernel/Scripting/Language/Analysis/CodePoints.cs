namespace NotebookKernel.Scripting.Language.Analysis;

/// <summary>
/// Converts positions between the two ways to count them: Jupyter's, in Unicode code points, and .NET's, in UTF-16 units. Positions outside
/// of the text are brought to its nearer end; a surrogate without its partner counts as a code point.
/// </summary>
internal static class CodePoints
{
    /// <summary>The index in the string of the code point at a position; the text's length for the position after the last.</summary>
    public static int ToIndex(string text, int position)
    {
        int index = 0;
        for (; position > 0 && index < text.Length; position--)
            index += IsPair(text, index) ? 2 : 1;
        return index;
    }

    /// <summary>The number of code points before an index; of a pair of surrogates the second one belongs to the first.</summary>
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
