using Notebooks.Formatting;

namespace Notebooks.Page.Formulas;

/// <summary>Converts TeX formulas to MathML Core, which browsers show without a script.</summary>
internal static class MathMl
{
    /// <param name="tex">The formula without its dollar signs.</param>
    /// <param name="display">Whether the formula stands on a line of its own.</param>
    /// <param name="warn">
    /// Receives warnings about what cannot be shown: an unknown command, or a formula with an error, is shown as its TeX source.
    /// </param>
    public static string Write(string tex, bool display, Action<string> warn)
    {
        var parser = new TexParser(tex, warn);
        try
        {
            return $"<math{(display ? " display=\"block\"" : "")}>{parser.Parse()}</math>";
        }
        catch (TexException fault)
        {
            warn($"the formula {Quote(tex)} is shown as it is written: {fault.Message}");
            return $"<code class=\"tex\">{HtmlRenderer.Escape(tex.Trim())}</code>";
        }
    }

    internal static string Quote(string tex) =>
        '"' + string.Join(' ', tex.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) + '"';
}
