using System.Globalization;
using FigureRenderer.Html;
using MnistHelpers.Charts;
using MnistHelpers.Files;

namespace MnistHelpers;

/// <summary>
/// An interactive view of a sweep: parallel coordinates of the hyperparameters and the objective, the learning curves, and a table of the
/// best trials. With scripts, ranges on any axis can be selected by mouse, touch, pen or keyboard; curves and table then show the trials
/// within all of them. Without scripts, it is a drawing with a table. It shows the trials that have a value: completed ones, and pruned or
/// running ones with the value they last reported. It works offline.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class SweepExplorer : INotebookView
{
    private readonly ExplorerTrials _trials;

    /// <param name="trials">The trials, in any order.</param>
    /// <param name="objective">The name of the trials' values.</param>
    /// <param name="maximize">Whether larger values are better.</param>
    /// <exception cref="ArgumentException">There are no trials, or none with a finite value and a hyperparameter.</exception>
    public SweepExplorer(IReadOnlyList<Trial> trials, string objective = "validation accuracy", bool maximize = true) =>
        _trials = new ExplorerTrials(trials, objective, maximize);

    /// <summary>
    /// Saves the view as one self-contained HTML page that works offline, written beside the target and then renamed; it is dark if the
    /// reader prefers dark pages.
    /// </summary>
    public void Save(string path) => Export.SavePage(path, _trials.Finding, Html());

    /// <summary>Returns the finding, and the best trials as a table.</summary>
    public override string ToString() => _trials.ToTable().ToText(_trials.Finding) + (_trials.More.Length > 0 ? "\n" + _trials.More : "");

    string INotebookView.ToHtml() => Html();

    private string Html() => ViewParts.Html("sweep-explorer", ExplorerParts.PlotStyle + ExplorerParts.Style, $"""
        <p class="finding">{TextTable.Escape(_trials.Finding)}</p>
        <p class="summary">{TextTable.Escape(_trials.Summary)}</p>
        <div class="plots">{Pictures()}</div>
        <div class="rows" role="group" aria-label="Trials" tabindex="0">{_trials.ToTable().ToHtml()}</div>
        <p class="more">{TextTable.Escape(_trials.More)}</p>
        """, ExplorerParts.Script, _trials.ToJson());

    /// <summary>
    /// Returns the drawings as images, because the sanitizers of notebook front ends remove SVG elements but not images. On a narrow
    /// screen, the axes of the parallel coordinates are horizontal.
    /// </summary>
    private string Pictures()
    {
        ParallelPicture wide = ParallelPicture.Upright(_trials), tall = ParallelPicture.Lying(_trials);
        string both =
            $"""<picture style="{Share(wide.Width)}"><source media="(max-width:559px)" srcset='{Unbroken(DataUri.OfSvg(tall.Draw()))}'>"""
            + ViewParts.Image(wide.Width, wide.Height, wide.Draw(), _trials.AboutAxes, "max-width:100%;height:auto") + "</picture>";
        return CurvePicture.Of(_trials) is { } curves
            ? both
                + ViewParts.Image(
                    CurvePicture.Width, CurvePicture.Height, curves.Draw(), _trials.AboutCurves, $"{Share(CurvePicture.Width)};height:auto")
            : both;
    }

    /// <summary>
    /// Returns a style that enlarges drawings side by side by the same factor, keeps the others legible, and lets none fill a wide screen.
    /// </summary>
    private static string Share(double width) =>
        string.Create(CultureInfo.InvariantCulture, $"flex:{width:0} 1 {0.86 * width:0}px;max-width:min(100%,{1.3 * width:0}px)");

    /// <summary>Escapes the spaces of an address, since a space ends an address in a <c>srcset</c>.</summary>
    private static string Unbroken(string address) => address.Replace(" ", "%20", StringComparison.Ordinal);
}
