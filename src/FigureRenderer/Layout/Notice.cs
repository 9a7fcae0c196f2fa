using System.Net;
using FigureRenderer.Drawing;
using FigureRenderer.Text;

namespace FigureRenderer.Layout;

/// <summary>Draws a box that says what is not drawn, so that nothing is missing silently.</summary>
internal static class Notice
{
    public static void Draw(SvgWriter svg, Box box, string message, Font font)
    {
        svg.Rectangle(box, new Color(255, 255, 255, 0.85), new Color(160, 160, 160), 1, "dash");
        double size = Math.Clamp(box.Width / 24, 9, Math.Max(9, font.Size));
        var text = new RichText(
            Wrapped(message, (int)Math.Max(12, box.Width / (size * 0.62))), font with { Size = size, Color = Color.DarkGray });
        text.Draw(svg, box.CenterX, box.CenterY - (text.Height / 2), "middle");
    }

    /// <summary>Draws a short message in the middle of a plot.</summary>
    public static void DrawInside(SvgWriter svg, Box box, string message, Font font)
    {
        var text = new RichText(Escaped(message), font);
        text.Draw(svg, box.CenterX, box.CenterY - (text.Height / 2), "middle");
    }

    private static string Wrapped(string message, int columns)
    {
        var lines = new List<string> { "" };
        foreach (string word in message.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + word.Length >= columns) lines.Add("");
            lines[^1] += (lines[^1].Length > 0 ? " " : "") + word;
        }
        return string.Join("<br>", lines.Select(Escaped));
    }

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
