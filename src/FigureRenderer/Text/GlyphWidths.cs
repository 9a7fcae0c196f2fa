namespace FigureRenderer.Text;

/// <summary>
/// Estimates the largest width of a text. Which font of the stack a browser has is unknown here, so the widths are those of the widest
/// common one (DejaVu Sans, as wide as Verdana), in thousandths of the font size.
/// </summary>
internal static class GlyphWidths
{
    private const int Space = 318;
    private const int Other = 640;
    private const int Wide = 1000;

    private static readonly int[] s_ascii =
    [
        Space, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636, 636, 636, 636,
        337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635,
        611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974,
        634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
    ];

    public static double Of(ReadOnlySpan<char> text, double size, bool bold)
    {
        int sum = 0;
        foreach (char letter in text) sum += Of(letter);
        return sum * size / 1000 * (bold ? 1.1 : 1);
    }

    private static int Of(char letter) => letter switch
    {
        >= ' ' and <= '~' => s_ascii[letter - ' '],
        '\u2212' => 838,
        < ' ' => 0,
        >= '\u1100' => Wide,
        _ => Other,
    };
}
