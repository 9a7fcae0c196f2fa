using System.Globalization;
using System.Xml.Linq;

namespace FigureRenderer.Tests;

/// <summary>Renders a figure and reads the SVG back as XML, so that every test asks whether it is well-formed.</summary>
internal static class Svg
{
    private static readonly XNamespace s_namespace = "http://www.w3.org/2000/svg";

    /// <summary>The drawing, every color as #rrggbb whatever part of the figure it belongs to.</summary>
    public static XElement Render(string data, string layout = "{}")
    {
        var svg = XElement.Parse(FigureSvg.Render($$"""{"data":{{data}},"layout":{{layout}}}"""));
        foreach (XAttribute attribute
            in svg.Descendants().Attributes().Where(attribute => attribute.Value.StartsWith("rgb(", StringComparison.Ordinal)))
        {
            attribute.Value = "#"
                + string.Concat(attribute.Value[4..^1].Split(',').Select(
                    channel => byte.Parse(channel, CultureInfo.InvariantCulture).ToString("x2", CultureInfo.InvariantCulture)));
        }
        return svg;
    }

    public static IEnumerable<XElement> All(this XElement svg, string name) => svg.Descendants(s_namespace + name);

    /// <summary>The texts of the drawing, each without its runs' styles.</summary>
    public static string[] Texts(this XElement svg) => [.. svg.All("text").Select(text => text.Value)];

    public static double Number(this XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    /// <summary>The rectangles of a color: bars, cells.</summary>
    public static XElement[] Rectangles(this XElement svg, string fill) =>
        [.. svg.All("rect").Where(rect => rect.Attribute("fill")?.Value == fill)];
}
