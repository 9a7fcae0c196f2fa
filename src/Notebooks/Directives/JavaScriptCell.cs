using Notebooks.Formatting;

namespace Notebooks.Directives;

/// <summary>
/// Turns a JavaScript cell into a script for the page that shows the output. As in .NET Interactive, it is the body of an async function:
/// it can be run twice, use <c>await</c>, and return a value, which is shown, as is anything that it logs.
/// </summary>
internal static class JavaScriptCell
{
    public static MimeBundle ToOutput(string code)
    {
        int lines = code.Count(c => c == '\n') + 1;
        return new MimeBundle()
            .Add(MimeTypes.Html, Html(code))
            .Add(
                MimeTypes.Plain,
                FormattableString.Invariant(
                    $"JavaScript, {lines} {(lines == 1 ? "line" : "lines")}: it runs in the page that shows this output"));
    }

    /// <summary>
    /// Wraps the code in a script. The code is on lines of its own, so that a comment at its end hides nothing else. Front ends move
    /// scripts elsewhere before running them, in the order of the outputs: the first place not yet claimed by a script belongs to this one.
    /// </summary>
    private static string Html(string code) => $$"""
        <div class="kernel-javascript"></div>
        <script type="text/javascript">
        (output => {
        output?.setAttribute("data-taken", "");
        const show = (...values) => {
          const line = document.createElement("pre");
          line.textContent = values.map(value => typeof value === "string" || value instanceof Error ? String(value) : JSON.stringify(value) ?? String(value)).join(" ");
          output?.append(line);
        };
        (async console => {
        {{Embedded(code)}}
        })({ ...window.console, log: show, info: show, warn: show, error: show }).then(value => value === undefined || show(value), show);
        })(document.querySelector(".kernel-javascript:not([data-taken])"));
        </script>
        """;

    /// <summary>Escapes end tags, which would end the script even in a string; the backslash has no effect in JavaScript there.</summary>
    private static string Embedded(string code) => code.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase);
}
