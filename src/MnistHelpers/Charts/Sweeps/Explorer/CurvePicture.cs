using MnistHelpers.Sweeps.Reports;

namespace MnistHelpers.Charts;

/// <summary>The learning curves of a <see cref="SweepExplorer"/>.</summary>
internal sealed class CurvePicture
{
    internal const double Width = 320, Height = 390;

    private const double Top = 48, Right = 14, Edge = 8, Foot = Height - 46;

    private readonly ExplorerTrials _trials;
    private readonly SweepAxis _steps, _values;
    private readonly double _left, _worst;

    private CurvePicture(ExplorerTrials trials, IntermediateValue[] reports)
    {
        _trials = trials;
        _steps = new SweepAxis(SweepParameter.OfObjective("step", reports.Select(report => (double)report.Step)), []);
        // The axis begins where the worst trial ended; if it included the much worse first values, the rest would shrink to a line.
        _worst = SweepTrials.WorstEnd(trials.Shown, trials.Maximize)!.Value;
        _values = new SweepAxis(SweepParameter.OfObjective(trials.Objective, reports.Select(report => report.Value).Where(IsShown)), []);
        _left = Edge + 8 + _values.Ticks.Max(tick => PlotWriter.WidthOf(tick.Text));
    }

    /// <summary>Creates the picture of the curves; returns null if no trial has reported a finite number.</summary>
    internal static CurvePicture? Of(ExplorerTrials trials) =>
        trials.Shown.SelectMany(Reports).ToArray() is { Length: > 0 } reports ? new CurvePicture(trials, reports) : null;

    internal string Draw()
    {
        var plot = new PlotWriter(Width, Height, "curves", _trials.AboutCurves);
        DrawAxes(plot);
        plot.Open("lines");
        for (int trial = _trials.Shown.Count - 1; trial >= 0; trial--)
            DrawCurve(plot, trial);
        plot.Close();
        return plot.End();
    }

    private static IntermediateValue[] Reports(Trial trial) => [.. trial.Intermediate.Where(report => double.IsFinite(report.Value))];

    private void DrawAxes(PlotWriter plot)
    {
        plot.Text(
            PlotWriter.Fit(_trials.Objective, Width - 2 * Edge, PlotWriter.NameSize, bold: true), Edge, Top - 14, "name objective",
            whole: _trials.Objective);
        double blocked = double.PositiveInfinity;
        foreach ((double at, string text) in _values.Ticks)
        {
            double y = Y(at);
            plot.Path("grid", [(_left, y), (Width - Right, y)]);
            if (blocked - y < 14)
                continue;
            blocked = y;
            plot.Text(text, _left - 6, y + 4, "label", "end");
        }
        plot.Axis((_left, Foot), (Width - Right, Foot));
        blocked = double.NegativeInfinity;
        foreach ((double at, string text) in _steps.Ticks)
        {
            double x = X(at), half = PlotWriter.WidthOf(text) / 2;
            plot.Path("tick", [(x, Foot), (x, Foot + 4)]);
            if (x - half < blocked + 6)
                continue;
            blocked = x + half;
            plot.Text(text, x, Foot + 17, "label", "middle");
        }
        plot.Text("step", Width - Right, Foot + 34, "label", "end");
    }

    /// <summary>Draws a line, or a point if there is only one report, and a cross if the trial was pruned.</summary>
    private void DrawCurve(PlotWriter plot, int index)
    {
        Trial trial = _trials.Shown[index];
        (double X, double Y)[] points =
            [.. Shown(Reports(trial)).Select(report => (X(report.Step), Y(_values.Parameter.Position(report.Value))))];
        if (points.Length == 0)
            return;
        string classes = "trial " + _trials.Classes(index);
        (double x, double y) = points[^1];
        plot.Path(classes, points.Length == 1 ? [(x - 1.5, y), (x + 1.5, y)] : points, index);
        if (trial.State == TrialState.Pruned)
        {
            plot.Path("end " + classes, [(x - 3, y - 3), (x + 3, y + 3)], index);
            plot.Path("end " + classes, [(x - 3, y + 3), (x + 3, y - 3)], index);
        }
    }

    private bool IsShown(double value) => _trials.Maximize ? value >= _worst : value <= _worst;

    /// <summary>Returns the part of a line within the range of the axis, from where it last enters it.</summary>
    private IEnumerable<(double Step, double Value)> Shown(IntermediateValue[] reports)
    {
        int first = Array.FindLastIndex(reports, report => !IsShown(report.Value)) + 1;
        if (first > 0 && first < reports.Length)
        {
            (IntermediateValue outside, IntermediateValue inside) = (reports[first - 1], reports[first]);
            double share = (_worst - outside.Value) / (inside.Value - outside.Value);
            yield return (outside.Step + share * (inside.Step - outside.Step), _worst);
        }
        foreach (IntermediateValue report in reports.AsSpan(first).ToArray())
            yield return (report.Step, report.Value);
    }

    private double X(double at) => _left + _steps.Share(at) * (Width - Right - _left);

    private double Y(double at) => Foot + _values.Share(at) * (Top - Foot);
}
