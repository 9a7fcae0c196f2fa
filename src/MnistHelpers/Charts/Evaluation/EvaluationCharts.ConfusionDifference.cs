using MnistHelpers.Charts;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers;

public static partial class EvaluationCharts
{
    /// <summary>
    /// Shows how the confusion matrix of one network differs from that of another on the same images: what there is more of is vermilion,
    /// what there is less of blue. On the diagonal, more is better; everywhere else, fewer.
    /// </summary>
    /// <param name="before">The evaluation to compare with.</param>
    /// <param name="after">The evaluation whose counts are positive where they are larger.</param>
    /// <exception cref="ArgumentException">The evaluations have different images.</exception>
    public static ChartView ConfusionDifference(Evaluation before, Evaluation after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        before.RequireSameSamples(after, nameof(after));
        ConfusionMatrix was = before.ConfusionMatrix, became = after.ConfusionMatrix;
        int[] classes = [.. Enumerable.Range(0, was.Classes)];
        (int Actual, int Predicted, long By)[] changes =
        [
            .. classes.SelectMany(a => classes.Select(p => (Actual: a, Predicted: p, By: became[a, p] - was[a, p])))
                .Where(change => change.By != 0).OrderByDescending(change => Math.Abs(change.By)),
        ];
        long most = changes.Length == 0 ? 1 : Math.Abs(changes[0].By);

        GenericChart Draw(string title, int width)
        {
            bool narrow = width == ChartStyle.NarrowWidth;
            LinearAxis actual = ChartStyle.Axis("actual digit", step: 1, grid: false);
            actual.SetProperty("autorange", "reversed");
            GenericChart chart = Chart.Heatmap<double, int, int, string>(
                    // Empty cells show the background, light or dark.
                    classes.Select(a => classes.Select(p => became[a, p] == was[a, p] ? double.NaN : became[a, p] - was[a, p]).ToArray())
                        .ToArray(),
                    X: classes, Y: classes, XGap: 1, YGap: 1, ColorScale: Palette.Diverging, ShowScale: false, ReverseYAxis: true)
                .WithHoverTexts(classes.Select(a => classes.Select(p => FormattableString.Invariant(
                    $"actual {a}, predicted {p}: {Counted(was[a, p], "image", "images")} before, {became[a, p]:N0} after")).ToArray())
                    .ToArray())
                .WithAttribute("hoverongaps", false)
                .WithAttribute("zmin", -most)
                .WithAttribute("zmax", most)
                .WithXAxis(ChartStyle.Axis("predicted digit", step: 1, grid: false))
                .WithYAxis(actual)
                .WithAnnotations(changes.Select(change => ChartStyle.Label(
                    change.Predicted, change.Actual, Signed(change.By),
                    Math.Abs(change.By) > 0.8 * most ? ChartStyle.White : ChartStyle.Ink, narrow ? NarrowNumbers : 13)));
            return ChartStyle.Finish(chart, title, height: narrow ? NarrowHeight : 560, width: width);
        }

        string right = (became.Correct - was.Correct) switch
        {
            0 => "as many right",
            > 0 and var more => $"{ChartStyle.Number(more)} more right",
            var fewer => $"{ChartStyle.Number(-fewer)} fewer right",
        };
        string title = $"{right}; {Largest([.. changes.Where(change => change.Actual != change.Predicted)])}";
        return new ChartView(width => Draw(title, width));

        static string Largest((int Actual, int Predicted, long By)[] mixUps)
        {
            if (mixUps.Length == 0)
                return "no cell differs";
            (int actual, int predicted, long by) = mixUps[0];
            int ties = mixUps.Count(mixUp => Math.Abs(mixUp.By) == Math.Abs(by));
            string often = by > 0 ? "more often" : "less often";
            string taken = $"taken for {ChartStyle.WithArticle(predicted)} ({Signed(by)})";
            return ties == 1
                ? $"above all, {ChartStyle.WithArticle(actual)} is {often} {taken}"
                : FormattableString.Invariant($"{ties} mix-ups changed most, such as {ChartStyle.WithArticle(actual)} {often} {taken}");
        }
    }

    private static string Signed(long change) => FormattableString.Invariant($"{change:+#,0;−#,0}");
}
