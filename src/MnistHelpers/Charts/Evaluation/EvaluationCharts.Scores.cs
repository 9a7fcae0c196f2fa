using MnistHelpers.Charts;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers;

public static partial class EvaluationCharts
{
    private const int RowHeight = 40;

    /// <summary>
    /// Shows precision, recall, F1 and F2 of each class as dots in a row, the class with the lowest F1 on top. The axis is zoomed to the
    /// range of the dots and labeled accordingly.
    /// </summary>
    /// <param name="evaluation">The evaluation. Classes without samples are left out, and named.</param>
    public static ChartView ClassScores(Evaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ClassMetrics[] rows = [.. evaluation.PerClass.Where(row => row.Support > 0).OrderBy(row => row.F1).ThenBy(row => row.Class)];
        ConfusionMatrix matrix = evaluation.ConfusionMatrix;
        GenericChart Dots(
            string name, double shift, Func<ClassMetrics, double> score, Color color, StyleParam.MarkerSymbol symbol,
            Func<ClassMetrics, string> meaning) =>
            Chart.Point<double, double, string>(
                    rows.Select(score).ToArray(), rows.Select((_, i) => i + shift).ToArray(), Name: name, ShowLegend: true,
                    MarkerColor: color, MarkerSymbol: symbol, Marker: Marker.init(Size: 10))
                .WithHoverTexts(
                    rows.Select(row => $"{name} of the {Plural(row.Class)}: {ChartStyle.Percent(score(row), 2)}<br>{meaning(row)}")
                        .ToArray())
                .WithAttribute("cliponaxis", false);
        GenericChart dots = Chart.Combine(new[]
        {
            Dots("precision", -0.27, row => row.Precision, ChartStyle.Blue, StyleParam.MarkerSymbol.Circle,
                row => $"{ChartStyle.Number(matrix[row.Class, row.Class])} of "
                    + $"{ChartStyle.Number(matrix.PredictedTotal(row.Class))} predictions are right"),
            Dots("recall", -0.09, row => row.Recall, ChartStyle.Vermilion, StyleParam.MarkerSymbol.Square,
                row => $"{ChartStyle.Number(matrix[row.Class, row.Class])} of {ChartStyle.Number(row.Support)} were found"),
            Dots(
                "F1", 0.09, row => row.F1, ChartStyle.Green, StyleParam.MarkerSymbol.Diamond,
                _ => "the harmonic mean of precision and recall"),
            Dots(
                "F2", 0.27, row => row.F2, ChartStyle.Purple, StyleParam.MarkerSymbol.TriangleUp,
                _ => "a mean in which recall weighs more than precision"),
        });

        double least = rows.Min(row => Math.Min(row.Precision, row.Recall));
        double start = ScoresFrom(least), span = 1 - start;
        string zoom = start > 0 ? $" (zoomed: the axis begins at {ChartStyle.Percent(start)}, not at 0)" : "";
        LinearAxis scores = ChartStyle.Axis("score" + zoom, format: span < 0.2 ? ".1%" : ".0%");
        scores.SetProperty("range", new[] { start, 1 + 0.02 * span });
        LinearAxis digits = ChartStyle.Axis("digit, the worst on top" + Missing(evaluation), grid: false);
        digits.SetProperty("range", new[] { rows.Length - 0.5, -0.5 });
        digits.SetProperty("tickvals", Enumerable.Range(0, rows.Length).ToArray());
        digits.SetProperty("ticktext", rows.Select(row => Name(row.Class)).ToArray());
        GenericChart chart = dots.WithXAxis(scores).WithYAxis(digits).WithShapes(Stripes(rows.Length)).WithLegendAbove(1);
        return new ChartView(ChartStyle.Finish(chart, Finding(rows), height: 170 + RowHeight * rows.Length, top: 90));
    }

    private static string Finding(ClassMetrics[] rows)
    {
        ClassMetrics worst = rows[0], best = rows[^1];
        string F1(ClassMetrics row) => ChartStyle.Percent(row.F1);
        return rows.Length == 1 ? $"The {Plural(worst.Class)}: F1 {F1(worst)}"
            : worst.F1 == best.F1 ? $"All classes are read equally well: F1 {F1(worst)}"
            : $"The {Plural(worst.Class)} are read worst (F1 {F1(worst)}), the {Plural(best.Class)} best ({F1(best)})";
    }

    /// <summary>Returns the start of an axis that includes the lowest score: 0, or a multiple of 0.5 % if all scores are high.</summary>
    private static double ScoresFrom(double least)
    {
        double start = Math.Floor((1 - 1.1 * Math.Max(0.01, 1 - least)) * 200) / 200;
        return start < 0.5 ? 0 : start;
    }

    private static string Missing(Evaluation evaluation)
    {
        int[] missing = [.. evaluation.PerClass.Where(row => row.Support == 0).Select(row => row.Class)];
        return missing.Length == 0 ? "" : $"<br>(none here: {string.Join(", ", missing.Select(Name))})";
    }

    private static IEnumerable<Shape> Stripes(int rows) =>
        Enumerable.Range(0, rows).Where(row => row % 2 == 0).Select(row => Shape.init(
            ShapeType: StyleParam.ShapeType.Rectangle, Xref: "paper", X0: 0, X1: 1, Yref: "y", Y0: row - 0.5, Y1: row + 0.5,
            FillColor: ChartStyle.Shade, Layer: StyleParam.Layer.Below, Line: Line.init(Width: 0)));
}
