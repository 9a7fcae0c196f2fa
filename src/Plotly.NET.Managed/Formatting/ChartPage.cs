using System.Net;
using FigureRenderer;
using Plotly.NET.Json;

namespace Plotly.NET.Formatting;

/// <summary>The HTML of a chart: a fragment for a page that has plotly.js, or a complete page.</summary>
internal static class ChartPage
{
    public static string Fragment(GenericChart chart) => $"<div>{Drawing(chart, still: "")}</div>";

    /// <summary>
    /// Returns a page that shows the static drawing until plotly.js has loaded, and keeps it if plotly.js is not available.
    /// </summary>
    public static string Document(GenericChart chart)
    {
        DisplayOptions options = GenericChart.getDisplayOptions(chart);
        string script = Reference(options).Cdn is { } address
            ? $"""<script src="{WebUtility.HtmlEncode(address)}" charset="utf-8"></script>"""
            : "";
        return $"""
            <!DOCTYPE html>
            <html><head>{script}<title>{Text(options, "DocumentTitle")}</title><meta charset="{Text(options, "DocumentCharset")}"><meta name="description" content="{Text(options, "DocumentDescription")}"></head><body>{Drawing(chart, FigureSvg.Render(GenericChart.toFigureJson(chart)))}</body></html>
            """;
    }

    private static string Drawing(GenericChart chart, string still)
    {
        string id = Guid.NewGuid().ToString();
        string function = "renderPlotly_" + id.Replace("-", "", StringComparison.Ordinal);
        string plot = $$"""
            var data = {{Script(GenericChart.getTraces(chart))}};
                var layout = {{Script(GenericChart.getLayout(chart))}};
                var config = {{Script(GenericChart.getConfig(chart))}};
                document.getElementById('{{id}}').replaceChildren();
                Plotly.newPlot('{{id}}', data, layout, config);
            """;
        string body = Reference(GenericChart.getDisplayOptions(chart)).RequireModule is { } module
            ? $$$"""
                requirejs.config({context: 'fsharp-plotly', paths: {plotly: {{{Script(module)}}}}})(['plotly'], function (Plotly) {
                {{{plot}}}
                });
                """
            : $$"""
                if (!window.Plotly) return;
                {{plot}}
                """;
        return $$"""
            <div id="{{id}}"><!-- Plotly chart will be drawn inside this DIV -->{{still}}</div><script type="text/javascript">
            var {{function}} = function() {
                {{body}}
            };
            {{function}}();
            </script>
            """;
    }

    // A label may contain "</script>". As a Unicode escape, it is the same string to the script but means nothing to the page.
    private static string Script(object value) => FigureJson.Write(value).Replace("<", "\\u003c", StringComparison.Ordinal);

    private static PlotlyJSReference Reference(DisplayOptions options) =>
        options.TryGetTypedValue<PlotlyJSReference>("PlotlyJSReference")?.Value ?? PlotlyJSReference.NoReference;

    private static string Text(DisplayOptions options, string name) =>
        WebUtility.HtmlEncode(options.TryGetTypedValue<string>(name)?.Value ?? "");
}
