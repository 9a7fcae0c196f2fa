namespace MnistHelpers.Charts;

/// <summary>The legend of the lines of a <see cref="SweepExplorer"/>, in as many rows as it needs.</summary>
internal sealed class PlotLegend
{
    /// <summary>The height of a row.</summary>
    internal const double Line = 20;

    private const double Sample = 20, Gap = 6, Between = 16;

    private readonly List<(string Text, string[] Classes, double X, double Row)> _entries = [];

    internal PlotLegend(ExplorerTrials trials, double width)
    {
        double x = 0, row = 0;
        foreach ((string text, string[] classes) in Entries(trials))
        {
            double needed = SampleWidth(classes) + Gap + PlotWriter.WidthOf(text);
            if (x > 0 && x + needed > width)
                (x, row) = (0, row + 1);
            _entries.Add((text, classes, x, row));
            x += needed + Between;
        }
        Height = Line * (row + 1);
    }

    internal double Height { get; }

    internal void Draw(PlotWriter plot, double left, double top)
    {
        plot.Open("legend");
        foreach ((string text, string[] classes, double x, double row) in _entries)
        {
            double y = top + row * Line + 4, each = SampleWidth(classes) / classes.Length;
            for (int i = 0; i < classes.Length; i++)
                plot.Path("trial " + classes[i], [(left + x + i * each, y), (left + x + (i + 1) * each, y)]);
            plot.Text(text, left + x + SampleWidth(classes) + Gap, y + 4, "label");
        }
        plot.Close();
    }

    private static double SampleWidth(string[] classes) => classes.Length == 1 ? Sample : 9 * classes.Length;

    private static IEnumerable<(string Text, string[] Classes)> Entries(ExplorerTrials trials)
    {
        if (trials.Has(TrialState.Complete))
            yield return ("best", ["best"]);
        if (trials.Shown.Count(trial => trial.State == TrialState.Complete) > 1)
            yield return ("worst to best fifth", ["q0", "q1", "q2", "q3", "q4"]);
        if (trials.Has(TrialState.Pruned))
            yield return ("pruned", ["pruned"]);
        if (trials.Has(TrialState.Running))
            yield return ("running", ["running"]);
    }
}
