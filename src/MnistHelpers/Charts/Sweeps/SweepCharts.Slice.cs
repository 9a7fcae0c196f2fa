using MnistHelpers.Charts;
using MnistHelpers.Sweeps.Reports;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers;

public static partial class SweepCharts
{
    private const int SlicesInARow = 3;
    private const int SliceHeight = 260;
    private const int NarrowSliceHeight = 220;

    /// <summary>
    /// Plots the objective against each hyperparameter, one panel each; later trials have brighter marks, and the best trial is ringed. A
    /// trial that did not set a hyperparameter is missing from its panel. Numbers that span more than a decade have logarithmic axes,
    /// and so have accuracies of which some are far from 1 and others are not.
    /// </summary>
    /// <param name="trials">The trials, in any order.</param>
    /// <param name="objective">The name of the trials' values.</param>
    /// <param name="maximize">Whether larger values are better.</param>
    /// <param name="colorBy">The hyperparameter that the marks' colors tell, instead of the order of the trials.</param>
    /// <exception cref="ArgumentException">
    /// No trial is complete, or none of the complete ones has a hyperparameter, or <paramref name="colorBy"/> is none of theirs.
    /// </exception>
    public static ChartView Slice(
        IReadOnlyList<Trial> trials, string objective = ValidationAccuracy, bool maximize = true, string? colorBy = null)
    {
        var sweep = new SweepTrials(trials, objective, maximize);
        IReadOnlyList<SweepParameter> parameters = sweep.RequireParameters();
        SweepParameter? colors = colorBy is null ? null : parameters.FirstOrDefault(parameter => parameter.Name == colorBy)
            ?? throw new ArgumentException(
                $"colorBy: there is no hyperparameter '{colorBy}', only {string.Join(", ", parameters.Select(parameter => parameter.Name))}",
                nameof(colorBy));
        var objectives = new ObjectiveAxis([.. sweep.Complete.Select(trial => trial.Value!.Value)], maximize);
        return new ChartView(width => Slices(sweep, parameters, colors, objective, objectives, width));
    }

    private static GenericChart Slices(
        SweepTrials sweep, IReadOnlyList<SweepParameter> parameters, SweepParameter? colors, string objective, ObjectiveAxis objectives,
        int figureWidth)
    {
        bool narrow = figureWidth == ChartStyle.NarrowWidth;
        int inARow = narrow ? 1 : SlicesInARow;
        int columns = Math.Min(inARow, parameters.Count), rows = (parameters.Count + inARow - 1) / inARow;
        const double Gap = 0.05, Foot = 0.28;
        double width = (1 - Gap * (columns - 1)) / columns, height = 1.0 / (rows - Foot);

        var panels = new List<GenericChart>();
        for (int i = 0; i < parameters.Count; i++)
        {
            int column = i % inARow, row = i / inARow;
            double left = column * (width + Gap), top = 1 - row * height;
            LinearAxis y = ChartStyle.Axis(column == 0 ? objective : "");
            objectives.Describe(y);
            y.SetProperty("showticklabels", column == 0);
            GenericChart marks = colors is null
                ? MarksByTrial(sweep, parameters[i], objectives, scale: i == 0)
                : MarksByValue(sweep, parameters[i], objectives, colors, legend: i == 0);
            GenericChart panel = Ringed(marks, sweep, parameters[i], objectives, legend: i == RingedFirst(sweep, parameters));
            panels.Add(
                Panels.At(panel, i + 1, (left, left + width, Math.Max(0, top - height * (1 - Foot)), top), AxisOf(parameters[i]), y));
        }
        GenericChart all = Chart.Combine(panels).WithLegendAbove(narrow ? 1.01 : 1.03);
        return narrow
            ? ChartStyle.Finish(all, sweep.FindingWithParameters(), height: 120 + NarrowSliceHeight * rows, width: figureWidth)
            : ChartStyle.Finish(all, sweep.FindingWithParameters(), height: 160 + SliceHeight * rows, top: 110);
    }

    private static int RingedFirst(SweepTrials sweep, IReadOnlyList<SweepParameter> parameters) =>
        parameters.TakeWhile(parameter => parameter.Position(sweep.Best!) is null).Count();

    private static GenericChart MarksByTrial(SweepTrials sweep, SweepParameter parameter, ObjectiveAxis objectives, bool scale)
    {
        Trial[] shown = [.. sweep.Complete.Where(trial => parameter.Position(trial) is not null)];
        (int low, int high) = (sweep.Complete[0].Number, sweep.Complete[^1].Number);
        var marker = Marker.init(
            Size: 9, Color: Color.fromColorScaleValues(shown.Select(trial => trial.Number).ToArray()),
            Colorscale: StyleParam.Colorscale.Cividis, CMin: low, CMax: Math.Max(high, low + 1), ShowScale: scale && high > low,
            Outline: Line.init(Color: ChartStyle.Gray, Width: 1));
        if (scale && high > low)
            marker.SetProperty("colorbar", ColorBar.init(Title: Title.init(Text: "trial"), Thickness: 14));
        return Described(Points(parameter, shown, objectives, "completed", marker, legend: false), sweep, shown);
    }

    /// <summary>Draws the trials of each value of another hyperparameter in a color and with a symbol of their own.</summary>
    private static GenericChart MarksByValue(
        SweepTrials sweep, SweepParameter parameter, ObjectiveAxis objectives, SweepParameter colors, bool legend)
    {
        Trial[] shown = [.. sweep.Complete.Where(trial => parameter.Position(trial) is not null)];
        string[] values = [.. colors.Categories, .. colors.Numbers.Select(SweepParameter.Text)];
        return Chart.Combine(values.Select((value, i) => (value, i, trials: Array.FindAll(shown, trial => colors.TextOf(trial) == value)))
            .Where(series => series.trials.Length > 0)
            .Select(series =>
            {
                var marker = Marker.init(
                    Size: 9, Color: Palette.SeriesColor(series.i), Symbol: Palette.Symbol(series.i),
                    Outline: Line.init(Color: ChartStyle.Gray, Width: 1));
                return Described(
                    Points(parameter, series.trials, objectives, $"{colors.Name} {series.value}", marker, legend), sweep, series.trials);
            })
            .ToArray());
    }

    private static GenericChart Described(GenericChart marks, SweepTrials sweep, Trial[] shown) =>
        marks.WithAttribute("text", shown.Select(sweep.Describe).ToArray()).WithHover("%{text}");

    private static GenericChart Ringed(
        GenericChart marks, SweepTrials sweep, SweepParameter parameter, ObjectiveAxis objectives, bool legend)
    {
        if (parameter.Position(sweep.Best!) is null)
            return marks;
        var ring = Marker.init(
            Size: 17, Color: ChartStyle.Vermilion, Outline: Line.init(Width: 2.5),
            Symbol: Open(StyleParam.MarkerSymbol.Circle));
        return Chart.Combine(new[] { marks, Points(parameter, [sweep.Best!], objectives, "best trial", ring, legend).WithoutHover() });
    }

    private static GenericChart Points(
        SweepParameter parameter, IReadOnlyList<Trial> trials, ObjectiveAxis objectives, string name, Marker marker, bool legend)
    {
        double[] values = [.. trials.Select(trial => objectives.Position(trial.Value!.Value))];
        object[] set = [.. trials.Select(trial => SweepParameter.Value(trial, parameter.Name)!)];
        return parameter.IsCategory
            ? Chart.Point<string, double, string>(
                set.Select(SweepParameter.Text).ToArray(), values, Name: name, ShowLegend: legend, Marker: marker)
            : Chart.Point<double, double, string>(
                set.Select(value => Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)).ToArray(), values,
                Name: name, ShowLegend: legend, Marker: marker);
    }

    private static LinearAxis AxisOf(SweepParameter parameter)
    {
        LinearAxis axis = ChartStyle.Axis(parameter.Name);
        axis.SetProperty("type", parameter.IsCategory ? "category" : parameter.IsLogarithmic ? "log" : "linear");
        axis.SetProperty("title", Title.init(Text: parameter.Name, Standoff: 6));
        if (parameter.IsCategory)
        {
            axis.SetProperty("categoryorder", "array");
            axis.SetProperty("categoryarray", parameter.Categories.ToArray());
            axis.SetProperty("range", new[] { -0.5, parameter.Categories.Count - 0.5 });
        }
        else if (parameter.HasTickForAll)
        {
            SetTicks(axis, parameter.Numbers);
        }
        else if (parameter.IsLogarithmic && HasPowers(parameter.Numbers[0], parameter.Numbers[^1]))
        {
            axis.SetProperty("dtick", 1);
            axis.SetProperty("exponentformat", "power");
        }
        else if (parameter.IsLogarithmic)
        {
            SetTicks(axis, SweepAxis.Logarithmic(parameter.Numbers[0], parameter.Numbers[^1]));
        }
        return axis;
    }

    /// <summary>Whether the powers of ten in a range tell where anything lies in it: one alone does not.</summary>
    private static bool HasPowers(double low, double high) => Math.Floor(Math.Log10(high)) > Math.Ceiling(Math.Log10(low));

    private static void SetTicks(LinearAxis axis, IEnumerable<double> numbers)
    {
        axis.SetProperty("tickvals", numbers.ToArray());
        axis.SetProperty("ticktext", numbers.Select(SweepParameter.Text).ToArray());
    }
}
