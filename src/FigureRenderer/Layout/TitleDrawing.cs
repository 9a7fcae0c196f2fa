using System.Text.Json;
using FigureRenderer.Drawing;
using FigureRenderer.Reading;
using FigureRenderer.Text;

namespace FigureRenderer.Layout;

/// <summary>Draws the title of a figure; a title wider than the figure is made smaller.</summary>
internal static class TitleDrawing
{
    /// <summary>The title of a layout; plotly.js once took it as a string, now as an object.</summary>
    public static string? Text(Attributes layout) =>
        layout.Text("title.text") ?? (layout.Find("title") is { ValueKind: JsonValueKind.String } old ? old.GetString() : null);

    public static void Draw(SvgWriter svg, Sheet sheet)
    {
        if (Text(sheet.Layout) is not { Length: > 0 } source) return;
        Font font = (sheet.Font with { Size = Math.Round(sheet.Font.Size * 1.4) }).With(sheet.Layout, "title.font");
        var title = new RichText(source, font);
        double x = Math.Clamp(sheet.Layout.Number("title.x", 0.5), 0, 1);
        bool onPaper = sheet.Layout.Text("title.xref") == "paper";
        double left = onPaper ? sheet.PaperX(x) : x * sheet.Width;
        string anchor = Anchors.Horizontal(sheet.Layout.Text("title.xanchor"), x);
        double room = anchor switch { "start" => sheet.Width - left, "end" => left, _ => 2 * Math.Min(left, sheet.Width - left) } - 4;
        if (title.Width > room && room > 0) title = new RichText(source, font with { Size = font.Size * Math.Max(0.6, room / title.Width) });
        title.Draw(svg, left, Top(sheet, title), anchor);
    }

    private static double Top(Sheet sheet, RichText title)
    {
        // Without a word the baseline of the title halves the top margin.
        if (sheet.Layout.Number("title.y") is not { } y) return Math.Max(2, (sheet.Area.Top / 2) - title.FirstBaseline);
        double at = sheet.Layout.Text("title.yref") == "paper" ? sheet.PaperY(y) : (1 - y) * sheet.Height;
        return at - (Anchors.Above(sheet.Layout.Text("title.yanchor"), y) * title.Height);
    }
}
