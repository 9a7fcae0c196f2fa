using System.Globalization;
using MnistHelpers.Charts;

namespace MnistHelpers;

/// <summary>
/// An interactive view of the temperature of the softmax: a slider, the probabilities that it gives for a few images from the least sure to
/// surer ones, and the loss over all of them. Without scripts, it is a table of losses. It works offline.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class TemperatureExplorer : INotebookView
{
    /// <summary>Which images are shown: the share of all that the network was less sure of.</summary>
    private static readonly double[] s_ranks = [0, 5e-4, 1e-3, 3e-3, 0.01, 0.03, 0.1, 0.5];

    private static readonly double[] s_temperatures =
    [
        0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.7,
        2, 2.5, 3, 4, 5, 7, 10,
    ];

    private static readonly double[] s_shown = [0.2, 0.5, 1, 2, 5];

    private readonly double[] _losses;
    private readonly double _accuracy;
    private readonly ExplorerView _view;

    /// <param name="evaluation">The evaluation, with probabilities.</param>
    /// <param name="images">The images that were evaluated.</param>
    /// <exception cref="ArgumentException">There are no probabilities, or these are not the images that were evaluated.</exception>
    public TemperatureExplorer(Evaluation evaluation, ImageSet images)
    {
        EvaluationCharts.RequireProbabilities(evaluation, "a temperature");
        EvaluationCharts.Require(images, evaluation);
        _losses = [.. s_temperatures.Select(temperature => new TemperatureScaling(temperature).Apply(evaluation).Loss!.Value)];
        _accuracy = evaluation.Accuracy;
        int[] bySureness = [.. Enumerable.Range(0, evaluation.Count)
            .OrderBy(i => evaluation.Probability(i, evaluation.Predicted.Span[i]))];
        int[] shown = [.. s_ranks.Select(rank => bySureness[(int)(rank * (bySureness.Length - 1))]).Distinct()];
        _view = new ExplorerView(Title, ToTable().ToHtml(), "temperature.js", new
        {
            temperatures = s_temperatures,
            losses = _losses.Select(loss => Math.Round(loss, 6)).ToArray(),
            best = Best,
            accuracy = _accuracy,
            count = evaluation.Count,
            images = shown.Select(i => new { label = images.Label(i), scores = Scores(evaluation, i) }).ToArray(),
            sheet = DigitSheet.Of(images.Select(shown), shown.Length),
        });
    }

    private int Best => Array.IndexOf(_losses, _losses.Min());

    private string Title => string.Create(
        CultureInfo.InvariantCulture,
        $"The loss is lowest at a temperature of {s_temperatures[Best]}; the accuracy is {ChartStyle.Percent(_accuracy, 2)} at every one");

    /// <summary>Saves the view as one self-contained HTML page that works offline, written beside the target and then renamed.</summary>
    public void Save(string path) => _view.Save(path);

    /// <summary>Returns the loss at a few temperatures, as a table.</summary>
    public override string ToString() => ToTable().ToText(Title);

    string INotebookView.ToHtml() => _view.ToHtml();

    /// <summary>Returns the logarithms of an image's probabilities, which are its scores but for a sum that softmax drops.</summary>
    private static double[] Scores(Evaluation evaluation, int index) =>
        [.. Enumerable.Range(0, evaluation.Classes)
            .Select(digit => Math.Round(Math.Log(Math.Max(evaluation.Probability(index, digit), float.Epsilon)), 3))];

    private TextTable ToTable()
    {
        var table = new TextTable("temperature", "loss");
        foreach (double temperature in s_shown)
        {
            double loss = _losses[Array.IndexOf(s_temperatures, temperature)];
            table.Add(temperature.ToString(CultureInfo.InvariantCulture), loss.ToString("0.0000", CultureInfo.InvariantCulture));
        }
        return table;
    }
}
