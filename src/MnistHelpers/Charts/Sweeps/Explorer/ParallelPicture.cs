using System.Text.RegularExpressions;

namespace MnistHelpers.Charts;

/// <summary>
/// The parallel coordinates of a <see cref="SweepExplorer"/>: vertical axes side by side or, for a narrow screen, horizontal axes one below
/// the other.
/// </summary>
internal sealed partial class ParallelPicture
{
    private const double LyingWidth = 344, Row = 72, Spacing = 92, Top = 48, Bottom = 46, Edge = 8;

    /// <summary>The minimum distance between two ticks that are both labeled.</summary>
    private const double LineHeight = 14;

    private readonly ExplorerTrials _trials;
    private readonly bool _upright;
    private readonly ((double X, double Y) Low, (double X, double Y) High)[] _axes;
    private readonly PlotLegend _legend;

    private ParallelPicture(ExplorerTrials trials, bool upright)
    {
        _trials = trials;
        _upright = upright;
        int count = trials.Axes.Count;
        double first = Math.Min(Spacing, 14 + trials.Axes[0].Ticks.Max(tick => PlotWriter.WidthOf(tick.Text)));
        double last = Edge + Wrap(trials.Axes[^1].Name, Spacing - 10).Max(NameWidth) / 2;
        Width = upright ? Math.Clamp(first + last + Spacing * (count - 1), 420, 900) : LyingWidth;
        _legend = new PlotLegend(trials, Width - 2 * Edge);
        Height = (upright ? 390 : Row * count + 16) + _legend.Height - PlotLegend.Line;
        double space = (Width - first - last) / Math.Max(1, count - 1), foot = Height - Bottom - _legend.Height + PlotLegend.Line;
        _axes = [.. Enumerable.Range(0, count).Select(i => upright
            ? ((first + i * space, foot), (first + i * space, Top))
            : ((Edge + 4, 30 + i * Row), (LyingWidth - Edge - 4, 30 + i * Row)))];
        Space = space;
    }

    internal double Width { get; }

    internal double Height { get; }

    private double Space { get; }

    internal static ParallelPicture Upright(ExplorerTrials trials) => new(trials, upright: true);

    internal static ParallelPicture Lying(ExplorerTrials trials) => new(trials, upright: false);

    internal string Draw()
    {
        var plot = new PlotWriter(Width, Height, _upright ? "parallel upright" : "parallel lying", _trials.AboutAxes);
        plot.Open("lines");
        for (int trial = _trials.Shown.Count - 1; trial >= 0; trial--)
            plot.Path("trial " + _trials.Classes(trial), _trials.Axes.Select((axis, i) => At(i, axis.Share(axis.Positions[trial]))), trial);
        plot.Close();
        for (int i = 0; i < _axes.Length; i++)
        {
            plot.Axis(_axes[i].Low, _axes[i].High, i);
            if (_upright)
                DrawUpright(plot, i);
            else
                DrawLying(plot, i);
        }
        _legend.Draw(plot, Edge, Height - _legend.Height + 4);
        return plot.End();
    }

    private (double X, double Y) At(int axis, double share)
    {
        ((double X, double Y) low, (double X, double Y) high) = _axes[axis];
        return (low.X + share * (high.X - low.X), low.Y + share * (high.Y - low.Y));
    }

    private void DrawUpright(PlotWriter plot, int place)
    {
        SweepAxis axis = _trials.Axes[place];
        double x = _axes[place].Low.X, blocked = double.PositiveInfinity;
        double room = place == 0 ? x - 8 : Space - 14;
        foreach ((double at, string text) in axis.Ticks)
        {
            (_, double y) = At(place, axis.Share(at));
            plot.Path("tick", [(x - 4, y), (x, y)]);
            if (blocked - y < LineHeight)
                continue;
            blocked = y;
            plot.Text(PlotWriter.Fit(text, room), x - 7, y + 4, TickClass(text), "end", text);
        }

        bool last = place == _axes.Length - 1;
        string anchor = place == 0 ? "start" : "middle";
        double left = place == 0 ? Edge : x;
        // The name of the first axis may extend to the left of it.
        string[] lines = Wrap(axis.Name, place == 0 ? x - Edge + Space / 2 - 6 : Space - 10);
        string? whole = lines[^1].EndsWith('…') ? axis.Name : null;
        for (int i = 0; i < lines.Length; i++)
        {
            plot.Text(
                lines[i], left, Top - 14 - 14 * (lines.Length - 1 - i), last ? "name objective" : "name", anchor, i == 0 ? whole : null);
        }
    }

    private void DrawLying(PlotWriter plot, int place)
    {
        SweepAxis axis = _trials.Axes[place];
        double y = _axes[place].Low.Y, blocked = double.NegativeInfinity;
        bool last = place == _axes.Length - 1;
        plot.Text(
            PlotWriter.Fit(axis.Name, Width - 2 * Edge, PlotWriter.NameSize, bold: true), Edge, y - 13, last ? "name objective" : "name",
            whole: axis.Name);
        foreach ((double at, string text) in axis.Ticks)
        {
            (double x, _) = At(place, axis.Share(at));
            plot.Path("tick", [(x, y), (x, y + 4)]);
            string label = PlotWriter.Fit(text, 100);
            double half = PlotWriter.WidthOf(label) / 2, middle = Math.Clamp(x, half + 2, Width - half - 2);
            if (middle - half < blocked + 6)
                continue;
            blocked = middle + half;
            plot.Text(label, middle, y + 16, TickClass(text), "middle", text);
        }
    }

    private static string TickClass(string text) => text == SweepAxis.NotSet ? "label unset" : "label";

    private static double NameWidth(string text) => PlotWriter.WidthOf(text, PlotWriter.NameSize, bold: true);

    /// <summary>Returns a name on one or two lines, broken at the beginning of a word or of a part of one.</summary>
    private static string[] Wrap(string name, double width)
    {
        if (NameWidth(name) <= width)
            return [name];
        int[] breaks =
            [.. Seam().Matches(name).Select(match => match.Index).Where(at => at > 0 && NameWidth(name[..at].TrimEnd()) <= width)];
        if (breaks.Length == 0)
            return [PlotWriter.Fit(name, width, PlotWriter.NameSize, bold: true)];
        return [name[..breaks[^1]].TrimEnd(), PlotWriter.Fit(name[breaks[^1]..].TrimStart(), width, PlotWriter.NameSize, bold: true)];
    }

    [GeneratedRegex(@"(?<=[\s._\-/])(?=\S)|(?<=\p{Ll})(?=\p{Lu})")]
    private static partial Regex Seam();
}
