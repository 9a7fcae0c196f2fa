using MnistHelpers.Charts;
using MnistHelpers.Files;

namespace MnistHelpers;

/// <summary>
/// An interactive view for exploring the runs of a sweep: a slider for each hyperparameter that varies and one for the epoch, a map of the
/// values reached over the first two hyperparameters, and the learning curves. Everything it shows was actually trained; configurations
/// that were not tried are empty. A sweep over a grid (<see cref="GridSampler"/>) fills all of them. Without scripts, it is a table with
/// the curves. It works offline.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class SweepPlayground : INotebookView
{
    private readonly PlaygroundRuns _runs;

    /// <param name="trials">The trials, in any order; those without a value are left out.</param>
    /// <param name="objective">The name of the trials' values.</param>
    /// <param name="maximize">Whether larger values are better.</param>
    /// <exception cref="ArgumentException">
    /// There are no trials with a finite value, or they do not differ in any hyperparameter.
    /// </exception>
    public SweepPlayground(IReadOnlyList<Trial> trials, string objective = "validation accuracy", bool maximize = true) =>
        _runs = new PlaygroundRuns(trials, objective, maximize);

    /// <summary>
    /// Saves the view as one self-contained HTML page that works offline, written beside the target and then renamed; it is dark if the
    /// reader prefers dark pages.
    /// </summary>
    public void Save(string path) => Export.SavePage(path, _runs.Finding, Html());

    /// <summary>Returns the finding, and a table of the values reached over the first two hyperparameters.</summary>
    public override string ToString() => _runs.ToTable(shaded: false).ToText(_runs.Finding);

    string INotebookView.ToHtml() => Html();

    private string Html()
    {
        string curves = _runs.Curves is { } picture
            ? ViewParts.Image(CurvePicture.Width, CurvePicture.Height, picture.Draw(), _runs.AboutCurves)
            : "";
        return ViewParts.Html("sweep-playground", ExplorerParts.PlotStyle + PlaygroundRuns.Style, $"""
            <p class="finding">{TextTable.Escape(_runs.Finding)}</p>
            <div class="sides"><div class="map">{_runs.ToTable(shaded: true).ToHtml()}</div><div class="curves">{curves}</div></div>
            """, PlaygroundRuns.Script, _runs.ToJson(), hasParts: true);
    }
}
