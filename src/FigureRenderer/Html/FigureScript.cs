namespace FigureRenderer.Html;

/// <summary>The script that makes a figure interactive.</summary>
internal static class FigureScript
{
    private static readonly Lazy<string> s_function = new(() => Read("figure.js")), s_pointingFunction = new(() => Read("hover.js"));
    private static readonly HashSet<string> s_carriers = SharedCarriers();
    private static readonly EmbeddedInCells s_inCells = new(s_carriers);

    /// <summary>The script that lets a person point at the drawings of a page; it does nothing if the page already has it.</summary>
    public static string Pointing => s_pointingFunction.Value + "(window.figureRenderer||(window.figureRenderer={}));\n";

    /// <summary>Returns whether the figure being shown carries that script for its notebook.</summary>
    public static bool IsTurnToPoint()
    {
        lock (s_carriers) return s_inCells.IsTurnOf(NotebookSubmission.Current);
    }

    /// <summary>Returns a call of the function in figure.js.</summary>
    public static string Call(FigureCall call) => $"{s_function.Value}({Escaped(call.ToJson())});";

    /// <summary>
    /// Returns the set that all copies of this assembly in the process share: a kernel has one, and the libraries of its notebook another.
    /// </summary>
    private static HashSet<string> SharedCarriers()
    {
        const string name = "FigureRenderer.CellsThatCarryTheScript";
        if (AppContext.GetData(name) is not HashSet<string> carriers)
            AppContext.SetData(name, carriers = new(StringComparer.Ordinal));
        return carriers;
    }

    // " " occurs in strings only; as a Unicode escape it means the same to the script and nothing to the page. In JavaScript versions that
    // do not yet include all of JSON, line separators end a line.
    private static string Escaped(string json) => json
        .Replace("<", "\\u003c", StringComparison.Ordinal)
        .Replace("\u2028", "\\u2028", StringComparison.Ordinal)
        .Replace("\u2029", "\\u2029", StringComparison.Ordinal);

    private static string Read(string name) => EmbeddedFile.Compact(typeof(FigureScript).Assembly, "FigureRenderer." + name);
}
