using NotebookKernel.Formatting;

namespace NotebookKernel.Headless.Page.Formulas;

/// <summary>Writes TeX's mathematics as MathML Core, which browsers show without a script.</summary>
internal static class MathMl
{
    /// <param name="tex">Without its dollar signs.</param>
    /// <param name="display">Whether it stands on a line of its own.</param>
    /// <param name="warn">Is told what cannot be shown: such a command, or a formula with a fault in it, is shown as its TeX
    /// source.</param>
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
