using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using FigureRenderer.Drawing;

namespace FigureRenderer.Traces;

/// <summary>Outlines of the less common marker symbols, for a radius of one.</summary>
internal static class SymbolOutlines
{
    private const string Circle =
        "M1 0Q1 .41 .71 .71Q.41 1 0 1Q-.41 1 -.71 .71Q-1 .41 -1 0Q-1 -.41 -.71 -.71Q-.41 -1 0 -1Q.41 -1 .71 -.71Q1 -.41 1 0Z";
    private const string Square = "M-1 -1L1 -1L1 1L-1 1Z", Diamond = "M0 -1.3L1.3 0L0 1.3L-1.3 0Z";

    private static readonly FrozenDictionary<string, string> s_outlines = new Dictionary<string, string>
    {
        ["star-triangle-up"] = "M-1.39 .8Q0 .44 1.39 .8Q1 -.44 0 -1.6Q-1 -.44 -1.39 .8Z",
        ["star-triangle-down"] = "M-1.39 -.8Q0 -.44 1.39 -.8Q1 .44 0 1.6Q-1 .44 -1.39 -.8Z",
        ["star-square"] = "M-1.1 -1.1Q0 -.48 1.1 -1.1Q.48 0 1.1 1.1Q0 .48 -1.1 1.1Q-.48 0 -1.1 -1.1Z",
        ["star-diamond"] = "M-1.4 0Q-.4 -.4 0 -1.4Q.4 -.4 1.4 0Q.4 .4 0 1.4Q-.4 .4 -1.4 0Z",
        ["diamond-tall"] = "M0 1.4L.7 0L0 -1.4L-.7 0Z",
        ["diamond-wide"] = "M0 .7L1.4 0L0 -.7L-1.4 0Z",
        ["hourglass"] = "M1 1L-1 1L1 -1L-1 -1Z",
        ["bowtie"] = "M1 1L1 -1L-1 1L-1 -1Z",
        ["circle-cross"] = Circle + "M0 1L0 -1M1 0L-1 0",
        ["circle-x"] = Circle + "M.71 .71L-.71 -.71M.71 -.71L-.71 .71",
        ["square-cross"] = Square + "M0 1L0 -1M1 0L-1 0",
        ["square-x"] = Square + "M1 1L-1 -1M1 -1L-1 1",
        ["diamond-cross"] = Diamond + "M0 -1.3L0 1.3M-1.3 0L1.3 0",
        ["diamond-x"] = Diamond + "M-.65 -.65L.65 .65M-.65 .65L.65 -.65",
        ["cross-thin"] = "M0 1.4L0 -1.4M1.4 0L-1.4 0",
        ["x-thin"] = "M1 1L-1 -1M1 -1L-1 1",
        ["asterisk"] = "M0 1.2L0 -1.2M1.2 0L-1.2 0M.85 .85L-.85 -.85M.85 -.85L-.85 .85",
        ["hash"] = "M.5 1L.5 -1M-.5 1L-.5 -1M1 .5L-1 .5M1 -.5L-1 -.5",
        ["y-up"] = "M-1.2 .8L0 0M1.2 .8L0 0M0 -1.6L0 0",
        ["y-down"] = "M-1.2 -.8L0 0M1.2 -.8L0 0M0 1.6L0 0",
        ["y-left"] = "M.8 1.2L0 0M.8 -1.2L0 0M-1.6 0L0 0",
        ["y-right"] = "M-.8 1.2L0 0M-.8 -1.2L0 0M1.6 0L0 0",
        ["line-ew"] = "M1.4 0L-1.4 0",
        ["line-ns"] = "M0 1.4L0 -1.4",
        ["line-ne"] = "M1 -1L-1 1",
        ["line-nw"] = "M1 1L-1 -1",
        ["arrow-up"] = "M0 0L-1 2L1 2Z",
        ["arrow-down"] = "M0 0L-1 -2L1 -2Z",
        ["arrow-left"] = "M0 0L2 -1L2 1Z",
        ["arrow-right"] = "M0 0L-2 -1L-2 1Z",
        ["arrow-bar-up"] = "M-1 0L1 0M0 0L-1 2L1 2Z",
        ["arrow-bar-down"] = "M-1 0L1 0M0 0L-1 -2L1 -2Z",
        ["arrow-bar-left"] = "M0 -1L0 1M0 0L2 -1L2 1Z",
        ["arrow-bar-right"] = "M0 -1L0 1M0 0L-2 -1L-2 1Z",
        ["arrow"] = "M0 -1L.87 .5L0 .25L-.87 .5Z",
        ["arrow-wide"] = "M0 -1L1.15 .8L0 .3L-1.15 .8Z",
    }.ToFrozenDictionary();

    public static string? Find(string name) => s_outlines.GetValueOrDefault(name);

    /// <summary>Returns whether a symbol consists only of lines, which are visible only through their edge.</summary>
    public static bool IsThin(string name) => Find(name) is { } outline && !outline.Contains('Z', StringComparison.Ordinal);

    public static string Scaled(string outline, double x, double y, double radius)
    {
        var path = new StringBuilder();
        bool across = true;
        for (int at = 0; at < outline.Length;)
        {
            int end = at;
            while (end < outline.Length && (char.IsAsciiDigit(outline[end]) || outline[end] is '.' or '-')) end++;
            if (end == at)
            {
                path.Append(outline[at++]);
            }
            else
            {
                double value = double.Parse(outline.AsSpan(at, end - at), NumberStyles.Float, CultureInfo.InvariantCulture);
                path.Append(Number.Text((across ? x : y) + (value * radius)));
                (across, at) = (!across, end);
            }
        }
        return path.ToString();
    }
}
