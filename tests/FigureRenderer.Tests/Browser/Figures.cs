using FigureRenderer.Html;

namespace FigureRenderer.Tests.Browser;

/// <summary>Figures for pages.</summary>
internal static class Figures
{
    public const string Template = """
        {"layout":{"paper_bgcolor":"#ffffff","plot_bgcolor":"#e5ecf6","font":{"color":"#2a3f5f"},"xaxis":{"gridcolor":"#ffffff","linecolor":"#ffffff"},"yaxis":{"gridcolor":"#ffffff","linecolor":"#ffffff"}}}
        """;

    private static readonly Lazy<string> s_copy = new(() =>
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("plotly-copy-").FullName, "plotly.min.js");
        try
        {
            File.WriteAllText(file, Testing.Browsers.ChromiumPage.Plotly);
            return PlotlyCopy.Read(file)!;
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    });

    /// <summary>Three bars under a title.</summary>
    public static string Bars(string layout = "") => FigureHtml.Render(
        $$$"""{"data":[{"type":"bar","x":["a","b","c"],"y":[1,3,2],"marker":{"color":"#cc4411"}}],"layout":{"template":{{{Template}}},"title":{"text":"Bars"},"width":640,"height":400{{{layout}}} }}""");

    /// <summary>Points of a type of trace.</summary>
    public static string Points(string type) => FigureHtml.Render(
        $$$"""{"data":[{"type":"{{{type}}}","mode":"markers","x":[1,2,3],"y":[1,3,2]}],"layout":{"template":{{{Template}}},"width":640,"height":400}}""");

    /// <summary>A figure that carries plotly.js, or what is given as such.</summary>
    public static string Carrier(string? copy = null)
    {
        string html = Bars();
        const string none = ",\"empty\":[]});</script>";
        Assert.Contains(none, html, StringComparison.Ordinal);
        return html.Replace(none, $",\"copy\":\"{copy ?? s_copy.Value}\"{none}", StringComparison.Ordinal);
    }
}
