namespace MnistHelpers;

/// <summary>
/// The runs of a sweep to play with: a slider for each hyperparameter that the trials differ in and one for the epoch, a map of what the
/// first two reach, and the learning curves. Everything that it shows was trained; settings that nobody tried are empty. A sweep over a
/// grid (<see cref="GridSampler"/>) fills all of them. Where no scripts run it is a table with the curves. It needs no connection.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class SweepPlayground : INotebookView
{
    private readonly PlaygroundRuns _runs;

    /// <param name="trials">The trials, in any order; those without a value are left out.</param>
    /// <param name="objective">What their values are.</param>
    /// <param name="maximize">Whether larger values are better.</param>
    /// <exception cref="ArgumentException">There are no trials with a finite number, or they do not differ in any
    /// hyperparameter.</exception>
    public SweepPlayground(IReadOnlyList<Trial> trials, string objective = "validation accuracy", bool maximize = true) =>
        _runs = new PlaygroundRuns(trials, objective, maximize);

    /// <summary>
    /// Writes one HTML page that needs no other file and no connection, beside the target and then renamed; dark where its reader prefers
    /// dark pages.
    /// </summary>
    public void Save(string path) => Export.SavePage(path, _runs.Finding, Html());

    /// <summary>The finding, and a table of what the first two hyperparameters reach.</summary>
    public override string ToString() => _runs.ToTable(shaded: false).ToText(_runs.Finding);

    string INotebookView.ToHtml() => Html();

    private string Html()
    {
        string curves = _runs.Curves is { } picture
            ? ViewParts.Image(CurvePicture.Width, CurvePicture.Height, picture.Draw(), _runs.AboutCurves)
            : "";
        return ViewParts.Html("sweep-playground", ExplorerParts.PlotStyle + PlaygroundRuns.Style, $"""
            <p class="finding">{Table.Escape(_runs.Finding)}</p>
            <div class="sides"><div class="map">{_runs.ToTable(shaded: true).ToHtml()}</div><div class="curves">{curves}</div></div>
            """, PlaygroundRuns.Script, _runs.ToJson());
    }
}
