using System.Globalization;
using MnistHelpers.Charts;

namespace MnistHelpers;

/// <summary>
/// An interactive view of "is it a 5?" with a threshold: a slider for the threshold, the precision, recall, F1 and F2 that it gives, their
/// curves, and the images that are missed or taken for the digit. Without scripts, it is a table at three thresholds. It works offline.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class ThresholdExplorer : INotebookView
{
    private const int PerRow = 6;

    private static readonly double[] s_thresholds =
    [
        0.001, 0.002, 0.003, 0.005, 0.007, 0.01, 0.015, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6,
        0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.985, 0.99, 0.993, 0.995, 0.997, 0.998, 0.999,
    ];

    private static readonly double[] s_shown = [0.1, 0.5, 0.9];

    private readonly Questions[] _classes;
    private readonly int _hardest;
    private readonly ExplorerView _view;

    /// <param name="evaluation">The evaluation, with probabilities.</param>
    /// <param name="images">The images that were evaluated.</param>
    /// <exception cref="ArgumentException">There are no probabilities, or these are not the images that were evaluated.</exception>
    public ThresholdExplorer(Evaluation evaluation, ImageSet images)
    {
        EvaluationCharts.RequireProbabilities(evaluation, "a threshold");
        EvaluationCharts.Require(images, evaluation);
        _classes = [.. Enumerable.Range(0, evaluation.Classes).Select(digit => new Questions(evaluation, digit))];
        _hardest = evaluation.PerClass.MinBy(row => row.F1)!.Class;
        int[] places = [.. _classes.SelectMany(one => Padded(one.Missed).Concat(Padded(one.Taken)))];
        _view = new ExplorerView(Title, ToTable().ToHtml(), "threshold.js", new
        {
            digit = _hardest,
            thresholds = s_thresholds,
            perRow = PerRow,
            classes = _classes.Select(one => new
            {
                count = one.Count,
                found = s_thresholds.Select(one.Found).ToArray(),
                wrong = s_thresholds.Select(one.Wrong).ToArray(),
                missed = one.Missed.Select(one.Tile).ToArray(),
                taken = one.Taken.Select(one.Tile).ToArray(),
            }).ToArray(),
            sheet = DigitSheet.Of(images.Select(places), 2 * PerRow),
        });
    }

    private string Title => $"Is it {ChartStyle.WithArticle(_hardest)}? A higher threshold gives fewer false alarms, and misses more";

    /// <summary>Saves the view as one self-contained HTML page that works offline, written beside the target and then renamed.</summary>
    public void Save(string path) => _view.Save(path);

    /// <summary>Returns precision and recall of each digit at three thresholds, as a table.</summary>
    public override string ToString() => ToTable().ToText(Title);

    string INotebookView.ToHtml() => _view.ToHtml();

    // A row of the sheet has as many places for each digit; those that stay empty repeat a digit and are not shown.
    private static IEnumerable<int> Padded(int[] indices) => indices.Concat(Enumerable.Repeat(0, PerRow - indices.Length));

    private TextTable ToTable()
    {
        string[] columns =
            [.. s_shown.Select(threshold => string.Create(CultureInfo.InvariantCulture, $"precision and recall at {threshold}"))];
        var table = new TextTable(["digit", .. columns.Select(column => (TextTable.Cell)column)]);
        foreach ((int digit, Questions questions) in _classes.Index())
        {
            table.Add(
            [
                digit.ToString(CultureInfo.InvariantCulture), .. s_shown.Select(threshold => (TextTable.Cell)questions.At(threshold)),
            ]);
        }
        return table;
    }

    /// <summary>"Is it this digit?", asked of all images.</summary>
    private sealed class Questions
    {
        private readonly Evaluation _evaluation;
        private readonly int _digit;
        private readonly float[] _own, _others;

        internal Questions(Evaluation evaluation, int digit)
        {
            (_evaluation, _digit) = (evaluation, digit);
            int[] order = [.. Enumerable.Range(0, evaluation.Count).OrderBy(Probability)];
            int[] own = [.. order.Where(i => evaluation.Labels.Span[i] == digit)];
            int[] others = [.. order.Where(i => evaluation.Labels.Span[i] != digit)];
            _own = [.. own.Select(Probability)];
            _others = [.. others.Select(Probability)];
            Missed = [.. own.Take(PerRow)];
            Taken = [.. others.Reverse().Take(PerRow)];
        }

        internal int Count => _own.Length;

        /// <summary>The images of the digit with the lowest probabilities of it.</summary>
        internal int[] Missed { get; }

        /// <summary>The images of other digits with the highest.</summary>
        internal int[] Taken { get; }

        internal int Found(double threshold) => _own.Count(share => share >= threshold);

        internal int Wrong(double threshold) => _others.Count(share => share >= threshold);

        internal double[] Tile(int index) => [Math.Round(Probability(index), 4), _evaluation.Labels.Span[index]];

        internal string At(double threshold)
        {
            int found = Found(threshold), said = found + Wrong(threshold);
            return $"{Share(said)}, {Share(Count)}";
            string Share(int all) => all == 0 ? "–" : ChartStyle.Percent((double)found / all);
        }

        private float Probability(int index) => _evaluation.Probability(index, _digit);
    }
}
