namespace FigureRenderer.Html;

/// <summary>
/// Lets the figures of a notebook's first cells carry what is a little too large for every figure. All figures of such a cell do: of one
/// that is shown anew while its cell runs, only the last remains. There are two such cells, for one may be changed or deleted. Not
/// thread-safe.
/// </summary>
internal sealed class EmbeddedInCells
{
    private const int Cells = 2;

    private readonly HashSet<string> _carriers = new(StringComparer.Ordinal);

    /// <summary>Whether the figure that is being shown carries it; outside a notebook every figure does.</summary>
    /// <param name="submission">The run of a cell that shows it; null outside a notebook.</param>
    public bool IsTurnOf(NotebookSubmission? submission) =>
        submission is null || _carriers.Contains(submission.Code) || (_carriers.Count < Cells && _carriers.Add(submission.Code));
}
