namespace FigureRenderer.Html;

/// <summary>
/// Lets the figures of a notebook's first cells carry content that is a little too large for every figure. All figures of such a cell
/// carry it, because only the last one remains if a figure is updated while its cell runs. There are two such cells, because one may be
/// changed or deleted. Not thread-safe.
/// </summary>
/// <param name="carriers">The texts of the cells that carry it.</param>
internal sealed class EmbeddedInCells(HashSet<string> carriers)
{
    private const int Cells = 2;

    /// <summary>Returns whether the figure being shown carries the content; outside a notebook every figure does.</summary>
    /// <param name="submission">The cell run that shows the figure; null outside a notebook.</param>
    public bool IsTurnOf(NotebookSubmission? submission) =>
        submission is null || carriers.Contains(submission.Code) || (carriers.Count < Cells && carriers.Add(submission.Code));
}
