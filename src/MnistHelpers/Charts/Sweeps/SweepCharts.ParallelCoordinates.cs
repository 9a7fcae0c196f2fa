using Plotly.NET;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers;

public static partial class SweepCharts
{
    /// <summary>
    /// Shows each completed trial as a line across one axis per hyperparameter and one for the objective, which also determines the color.
    /// Drag along an axis to select trials. Numbers that span more than two decades have logarithmic axes; if a hyperparameter is not set,
    /// the line passes through a tick labeled accordingly.
    /// </summary>
    /// <inheritdoc cref="History" path="/param"/>
    /// <exception cref="ArgumentException">No trial is complete, or none of the complete ones has a hyperparameter.</exception>
    public static ChartView ParallelCoordinates(IReadOnlyList<Trial> trials, string objective = ValidationAccuracy, bool maximize = true)
    {
        var sweep = new SweepTrials(trials, objective, maximize);
        IReadOnlyList<SweepParameter> parameters = sweep.RequireParameters();
        double[] values = [.. sweep.Complete.Select(trial => trial.Value!.Value)];
        (double low, double high) = SweepAxis.Padded(values.Min(), values.Max());
        IEnumerable<Dimension> dimensions = parameters.Select(parameter => DimensionOf(new SweepAxis(parameter, sweep.Complete)))
            .Append(Dimension.initParallel(
                Label: objective, Range: StyleParam.Range.NewMinMax(low, high), Values: values));
        return new ChartView(
            width => Draw([.. dimensions.Select(WithoutAxis)], values, objective, maximize, sweep.FindingWithParameters(), width));
    }

    private static GenericChart Draw(Dimension[] dimensions, double[] values, string objective, bool maximize, string title, int width)
    {
        // On a phone, the last axis, which has the same numbers, replaces the color bar.
        bool narrow = width == ChartStyle.NarrowWidth;
        GenericChart chart = Chart.ParallelCoord(
            dimensions,
            Line: Line.init(
                Color: Color.fromColorScaleValues(values), Colorscale: StyleParam.Colorscale.Cividis, ReverseScale: !maximize,
                ShowScale: !narrow && values.Max() > values.Min(),
                ColorBar: ColorBar.init(Title: Title.init(Text: objective), Thickness: 14)));
        return ChartStyle.Finish(chart, title, height: 480, top: 120, width: width);
    }

    private static Dimension DimensionOf(SweepAxis axis) => Dimension.initParallel(
        Label: axis.Name, Range: StyleParam.Range.NewMinMax(axis.Low, axis.High), TickText: axis.Ticks.Select(tick => tick.Text).ToArray(),
        Tickvals: axis.Ticks.Select(tick => tick.At).ToArray(), Values: axis.Positions.ToArray());

    /// <summary>
    /// Removes the attribute <c>axis</c>: Plotly.NET shares the type with scatter matrices, and plotly.js knows the attribute only there.
    /// </summary>
    private static Dimension WithoutAxis(Dimension dimension)
    {
        dimension.RemoveProperty("axis");
        return dimension;
    }
}
