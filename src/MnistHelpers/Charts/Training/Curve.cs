using System.Globalization;
using Plotly.NET;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace MnistHelpers.Charts;

/// <summary>A quantity over the epochs, of one run or as the mean of several.</summary>
/// <param name="Name">The name in the legend.</param>
/// <param name="Color">The color of its line and, fainter, of its band.</param>
/// <param name="Dash">The dash style of the line.</param>
/// <param name="Symbol">The mark of an epoch.</param>
internal sealed record Curve(string Name, Color Color, StyleParam.DrawingStyle Dash, StyleParam.MarkerSymbol Symbol)
{
    private const double BandOpacity = 0.2;

    /// <summary>The values of the runs at one epoch; NaN if no run has a finite number.</summary>
    /// <param name="Epoch">The epoch.</param>
    /// <param name="Mean">The mean of the runs.</param>
    /// <param name="Low">The lowest of them.</param>
    /// <param name="High">The highest of them.</param>
    /// <param name="Runs">The number of runs.</param>
    /// <param name="Seen">The number of images after which a single run stopped within the epoch; null for a whole epoch.</param>
    internal readonly record struct Point(int Epoch, double Mean, double Low, double High, int Runs, int? Seen = null);

    internal IReadOnlyList<Point> Points { get; private init; } = [];

    /// <summary>The name; with several runs, also that the line is their mean and the band their range.</summary>
    internal string LegendText =>
        Points.Max(point => point.Runs) is > 1 and int runs ? FormattableString.Invariant($"{Name}: mean and range of {runs} runs") : Name;

    /// <summary>Returns the curve whose value at each epoch is the mean over the runs that have a finite number there.</summary>
    /// <param name="runs">The runs, of any lengths.</param>
    /// <param name="value">Returns the quantity of an epoch; null if it was not evaluated.</param>
    internal Curve Of(IReadOnlyList<TrainingHistory> runs, Func<EpochRecord, double?> value) => this with
    {
        Points =
        [
            .. runs.SelectMany(run => run.Epochs)
                .Where(epoch => value(epoch) is not null)
                .GroupBy(epoch => epoch.Epoch)
                .OrderBy(group => group.Key)
                .Select(
                    group => Summarize(group.Key, [.. group.Select(epoch => value(epoch)!.Value).Where(double.IsFinite)]) with
                    {
                        Seen = runs.Count == 1 ? group.First().ImagesSeen : null,
                    }),
        ],
    };

    /// <param name="what">The quantity shown, such as loss.</param>
    /// <param name="format">The format of a value in the hover text, in plotly.js's notation.</param>
    /// <param name="legend">Whether the curve appears in the legend.</param>
    internal IEnumerable<GenericChart> Draw(string what, string format, bool legend)
    {
        if (Points.Any(point => point.Runs > 1))
            yield return Band();
        GenericChart line = Chart.Line<int, double, string>(
            Points.Select(point => point.Epoch).ToArray(), Points.Select(point => point.Mean).ToArray(), ShowMarkers: true,
            Name: LegendText, ShowLegend: legend, MultiText: Points.Select(point => Describe(what, point)).ToArray(),
            MarkerColor: Color, MarkerSymbol: Symbol, LineColor: Color, LineWidth: 2.5, LineDash: Dash);
        yield return line.WithHover("%{text}: %{y:" + format + "}");
    }

    /// <summary>Returns a ring around one of the curve's marks.</summary>
    internal GenericChart Ring(int epoch, string name, bool legend) => Chart.Point<int, double, string>(
            new[] { epoch }, new[] { Points.Single(point => point.Epoch == epoch).Mean }, Name: name, ShowLegend: legend,
            Marker: Marker.init(
                Size: 16, Color: Palette.Orange, Outline: Line.init(Width: 3),
                Symbol: StyleParam.MarkerSymbol.NewModified(StyleParam.MarkerSymbol.Circle, StyleParam.SymbolStyle.Open)))
        .WithoutHover();

    private GenericChart Band()
    {
        var epochs = new List<double>();
        var values = new List<double>();
        // Each stretch without a gap is a separate polygon.
        for (int start = 0; start < Points.Count; start++)
        {
            Point[] stretch = [.. Points.Skip(start).TakeWhile(point => double.IsFinite(point.Mean))];
            if (stretch.Length == 0)
                continue;
            epochs.AddRange(
                [.. stretch.Select(point => (double)point.Epoch), .. stretch.Reverse()
                    .Select(point => (double)point.Epoch), stretch[0].Epoch, double.NaN]);
            values.AddRange(
                [.. stretch.Select(point => point.Low), .. stretch.Reverse().Select(point => point.High), stretch[0].Low, double.NaN]);
            start += stretch.Length;
        }
        return Chart.Line<double, double, string>(
                epochs.SkipLast(1).ToArray(), values.SkipLast(1).ToArray(), Name: Name + ", lowest to highest", ShowLegend: false,
                Opacity: BandOpacity, LineColor: Color, LineWidth: 0, Fill: StyleParam.Fill.ToSelf, FillColor: Color)
            .WithoutHover();
    }

    private string Describe(string what, Point point)
    {
        string of = Name == what ? what : $"{what}, {Name}";
        return point.Runs == 1
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"epoch {point.Epoch}{(point.Seen is { } seen ? FormattableString.Invariant($", stopped after {seen:N0} images") : "")}, {of}")
            : FormattableString.Invariant($"epoch {point.Epoch}, {of}, mean of {point.Runs} runs");
    }

    private static Point Summarize(int epoch, double[] values) => values.Length == 0
        ? new Point(epoch, double.NaN, double.NaN, double.NaN, 0)
        : new Point(epoch, values.Average(), values.Min(), values.Max(), values.Length);
}
