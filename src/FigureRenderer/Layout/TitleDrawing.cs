using System.Text.Json;
using FigureRenderer.Drawing;
using FigureRenderer.Json;
using FigureRenderer.Text;

namespace FigureRenderer.Layout;

/// <summary>Draws the title of a figure; a title wider than the figure is shrunk or broken into lines.</summary>
internal static class TitleDrawing
{
    /// <summary>Returns the title of a layout; older versions of plotly.js take a string, newer ones an object.</summary>
    public static string? Text(Attributes layout) =>
        layout.Text("title.text") ?? (layout.Find("title") is { ValueKind: JsonValueKind.String } old ? old.GetString() : null);

    /// <summary>Returns the font of a layout's title.</summary>
    public static Font FontOf(Attributes layout)
    {
        var font = Font.Of(layout);
        return (font with { Size = Math.Round(font.Size * 1.4) }).With(layout, "title.font");
    }

    public static void Draw(SvgWriter svg, Sheet sheet)
    {
        if (Text(sheet.Layout) is not { Length: > 0 } source) return;
        Font font = FontOf(sheet.Layout);
        var title = new RichText(source, font);
        double x = Math.Clamp(sheet.Layout.Number("title.x", 0.5), 0, 1);
        bool onPaper = sheet.Layout.Text("title.xref") == "paper";
        double left = onPaper ? sheet.PaperX(x) : x * sheet.Width;
        string anchor = Anchors.Horizontal(sheet.Layout.Text("title.xanchor"), x);
        double room = anchor switch { "start" => sheet.Width - left, "end" => left, _ => 2 * Math.Min(left, sheet.Width - left) } - 4;
        if (title.Width > room && room > 0) title = Fitted(source, font, title.Width, room, sheet.Area.Top);
        title.Draw(svg, left, Top(sheet, title), anchor);
    }

    // Shrinking slightly is enough for many titles; longer ones are broken into lines that fit the top margin.
    private static RichText Fitted(string source, Font font, double width, double room, double height)
    {
        Font smaller = font with { Size = font.Size * Math.Max(0.75, room / width) };
        if (room / width >= 0.75) return new RichText(source, smaller);
        int lines = Math.Max(1 + source.Split("<br>").Length, (int)(height / smaller.LineHeight));
        return new RichText(TextWrapping.Wrap(source, smaller, room, lines), smaller);
    }

    private static double Top(Sheet sheet, RichText title)
    {
        // By default, the baseline of the title is in the middle of the top margin.
        if (sheet.Layout.Number("title.y") is not { } y)
            return Math.Max(2, Math.Min((sheet.Area.Top / 2) - title.FirstBaseline, sheet.Area.Top - title.Height - 4));
        double at = sheet.Layout.Text("title.yref") == "paper" ? sheet.PaperY(y) : (1 - y) * sheet.Height;
        return at - (Anchors.Above(sheet.Layout.Text("title.yanchor"), y) * title.Height);
    }
}
