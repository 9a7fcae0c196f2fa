using System.Globalization;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers.Charts;

/// <summary>Draws the loss of a training step by step, and beside it the accuracy after each epoch.</summary>
internal static class LossPanels
{
    private const int Height = 360, NarrowHeight = 620, TicksForAll = 15;

    /// <summary>The loss of ten classes that are all as likely, above which no axis has to begin, and one that is seldom reached.</summary>
    private const double Usual = 2.4, Low = 0.02;

    /// <summary>The color of lines that can be seen on light and on dark pages, and that of such texts.</summary>
    private const string Rule = "rgba(128, 128, 128, 0.3)";

    private static readonly Color s_text = Color.fromHex("#7A7A7A");

    private static readonly Color s_none = Color.fromString("rgba(0, 0, 0, 0)");

    /// <param name="curve">The losses so far.</param>
    /// <param name="state">The state of the training.</param>
    /// <param name="hasEnded">Whether the training has ended; until then, the figure is a drawing that suits any page.</param>
    internal static ChartView Draw(IReadOnlyList<LossCurve.Point> curve, TrainingState state, bool hasEnded)
    {
        string title = Title(curve, state, hasEnded);
        return new ChartView(width => Draw(curve, state, title, hasEnded, width)) { IsStatic = !hasEnded };
    }

    private static GenericChart Draw(
        IReadOnlyList<LossCurve.Point> curve, TrainingState state, string title, bool hasEnded, int width)
    {
        bool narrow = width == ChartStyle.NarrowWidth;
        TrainingHistory[] run = [state.History];
        GenericChart line = Chart.Line<double, double, string>(
                curve.Select(point => point.Epochs).ToArray(), curve.Select(point => point.Loss).ToArray(), Name: "training",
                LineColor: ChartStyle.Blue, LineWidth: 2)
            .WithHover("%{x:.2f} epochs done, loss: %{y:.4f}");
        GenericChart loss = CurvePanels.Combined(
            Drawn(TrainingCharts.Validation.Of(run, epoch => epoch.ValidationLoss), "loss", ".4f", legend: true).Prepend(line));
        GenericChart accuracy = CurvePanels.Combined(
        [
            .. Drawn(TrainingCharts.Training.Of(run, epoch => epoch.TrainAccuracy), "accuracy", ".2%", legend: false),
            .. Drawn(TrainingCharts.Validation.Of(run, epoch => epoch.ValidationAccuracy), "accuracy", ".2%", legend: false),
        ]);
        GenericChart both = Chart.Combine(new[]
        {
            Panels.At(loss, 1, narrow ? (0, 1, 0.58, 1) : (0, 0.58, 0, 1), Ruled(Epochs(state)), Ruled(Losses(curve, state))),
            Panels.At(
                accuracy, 2, narrow ? (0, 1, 0, 0.4) : (0.71, 1, 0, 1), Ruled(Epochs(state)),
                Ruled(Accuracies(state.History))),
        }).WithLegendAbove(1.03);
        both = ChartStyle.Finish(both, title, height: narrow ? NarrowHeight : Height, top: 95, width: width);
        return hasEnded ? both : OnAnyPage(both);
    }

    /// <summary>Returns the chart without a background of its own: a drawing without a script cannot follow the page's theme.</summary>
    private static GenericChart OnAnyPage(GenericChart chart) => chart.WithLayout(
        Layout.init(PaperBGColor: s_none, PlotBGColor: s_none, Font: Font.init(Size: 13, Color: s_text)));

    private static LinearAxis Ruled(LinearAxis axis)
    {
        axis.SetProperty("gridcolor", Rule);
        axis.SetProperty("linecolor", Rule);
        return axis;
    }

    private static IEnumerable<GenericChart> Drawn(Curve curve, string what, string format, bool legend) =>
        curve.Points.Count > 0 ? curve.Draw(what, format, legend) : [];

    /// <summary>Returns an axis that has room for all planned epochs, so that nothing moves.</summary>
    private static LinearAxis Epochs(TrainingState state)
    {
        int epochs = state.Options.Epochs;
        LinearAxis axis = ChartStyle.Axis("epochs done", step: epochs <= TicksForAll ? 1 : null);
        axis.SetProperty("range", new[] { 0, epochs * 1.04 });
        axis.SetProperty("type", "linear");
        return axis;
    }

    /// <summary>Returns a logarithmic axis, which shows what is still gained when the loss is small.</summary>
    private static LinearAxis Losses(IReadOnlyList<LossCurve.Point> curve, TrainingState state)
    {
        double[] losses =
        [
            .. curve.Select(point => point.Loss).Concat(state.History.Epochs.Select(epoch => epoch.ValidationLoss ?? double.NaN))
                .Where(loss => double.IsFinite(loss) && loss > 0),
        ];
        LinearAxis axis = ChartStyle.Axis("loss", format: ".3~r");
        axis.SetProperty("type", "log");
        axis.SetProperty("dtick", 1);
        axis.SetProperty(
            "range", new[] { Math.Log10(losses.Append(Low).Min()) - 0.1, Math.Log10(losses.Append(Usual).Max()) + 0.1 });
        return axis;
    }

    /// <summary>Returns an axis for what is to be expected, until there is something to fit.</summary>
    private static LinearAxis Accuracies(TrainingHistory history)
    {
        LinearAxis axis = ChartStyle.Axis("accuracy", format: ".1%");
        if (history.Epochs.Count == 0)
            axis.SetProperty("range", new[] { 0.9, 1 });
        return axis;
    }

    private static string Title(IReadOnlyList<LossCurve.Point> curve, TrainingState state, bool hasEnded)
    {
        int epochs = state.Options.Epochs;
        if (curve.Count == 0)
            return FormattableString.Invariant($"Training for {epochs} {(epochs == 1 ? "epoch" : "epochs")}");
        EpochRecord? last = state.History.Epochs.LastOrDefault(epoch => epoch.ValidationAccuracy is not null);
        string right = last is null ? "" : $"; {ChartStyle.Percent(last.ValidationAccuracy!.Value, 2)} of the validation images right";
        if (hasEnded)
        {
            string how = state.History.Canceled ? "Stopped: the" : "The";
            return $"{how} loss went from {Short(curve[0].Loss)} to {Short(curve[^1].Loss)}{right}";
        }
        string after = last is null ? "" : FormattableString.Invariant($" after epoch {last.Epoch}");
        int epoch = Math.Min(epochs, 1 + (int)curve[^1].Epochs);
        return FormattableString.Invariant($"Epoch {epoch} of {epochs}: loss {Short(curve[^1].Loss)}{right}{after}");
    }

    private static string Short(double loss) => loss.ToString("G2", CultureInfo.InvariantCulture);
}
