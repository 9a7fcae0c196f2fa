using MnistHelpers.Charts;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers;

public static partial class EvaluationCharts
{
    /// <summary>
    /// Shows precision against recall of each class against the rest, in the steps that the average precision sums: the whole range and, if
    /// the curves are crowded into a corner, that corner enlarged. The classes are in order of increasing average precision; the first
    /// three are drawn thick.
    /// </summary>
    /// <param name="evaluation">An evaluation that has probabilities. A class without samples has no curve.</param>
    /// <exception cref="ArgumentException">The evaluation has no probabilities.</exception>
    public static ChartView PrecisionRecallCurves(Evaluation evaluation)
    {
        RequireProbabilities(evaluation, "a precision-recall curve");
        ClassCurve[] curves = [.. Curves(evaluation, c => ClassCurve.Of(c, evaluation.PrecisionRecallCurve(c)))];
        return new CurveFigure(curves, "recall", "precision", CornerAtRight: true, "average precision").Draw();
    }

    /// <summary>
    /// Shows the true against the false positive rate of each class against the rest: the whole range, with the diagonal of random
    /// guessing, and, if the curves are crowded into a corner, that corner enlarged. The classes are in order of increasing area under the
    /// curve; the first three are drawn thick.
    /// </summary>
    /// <param name="evaluation">An evaluation that has probabilities. A class without samples has no curve.</param>
    /// <exception cref="ArgumentException">The evaluation has no probabilities, or all its samples are of one class.</exception>
    public static ChartView RocCurves(Evaluation evaluation)
    {
        RequireProbabilities(evaluation, "a ROC curve");
        if (evaluation.PerClass.Count(row => row.Support > 0) == 1)
        {
            throw new ArgumentException(
                "evaluation: all its samples are of one class, so that there are no false positives; give samples of two classes or more",
                nameof(evaluation));
        }
        ClassCurve[] curves = [.. Curves(evaluation, c => ClassCurve.Of(c, evaluation.RocCurve(c)))];
        static GenericChart Guessing() => Chart.Line<double, double, string>(
                new[] { 0.0, 1.0 }, new[] { 0.0, 1.0 }, Name: "guessing", ShowLegend: false, LineColor: ChartStyle.Gray, LineWidth: 1,
                LineDash: StyleParam.DrawingStyle.Dash)
            .WithAttribute("hoverinfo", "skip");
        return new CurveFigure(curves, "false positive rate", "true positive rate", CornerAtRight: false, "area under the curve")
        {
            Reference = () => (Guessing(), ChartStyle.Label(0.62, 0.5, "guessing", null, 12)),
        }.Draw();
    }

    private static IEnumerable<ClassCurve> Curves(Evaluation evaluation, Func<int, ClassCurve> curve) =>
        evaluation.PerClass.Where(row => row.Support > 0).Select(row => curve(row.Class)).OrderBy(c => c.Area).ThenBy(c => c.Class);
}
