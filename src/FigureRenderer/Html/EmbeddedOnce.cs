namespace FigureRenderer.Html;

/// <summary>
/// Lets one figure of a notebook carry the copy. A cell that is run again loses its output, and the copy with it: then its first figure
/// carries the copy again. Not thread-safe.
/// </summary>
internal sealed class EmbeddedOnce
{
    private bool _taken;
    private NotebookSubmission? _carrier;

    /// <summary>Whether the figure that is being shown carries the copy.</summary>
    /// <param name="submission">The run of a cell that shows it; null outside a notebook.</param>
    public bool IsTurnOf(NotebookSubmission? submission)
    {
        bool again = _carrier is not null && submission is not null && submission.Code == _carrier.Code
            && !submission.IsSameRunAs(_carrier);
        if (_taken && !again) return false;
        (_taken, _carrier) = (true, submission);
        return true;
    }
}
