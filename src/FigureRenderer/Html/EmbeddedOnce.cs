namespace FigureRenderer.Html;

/// <summary>
/// Lets one figure of a notebook carry the copy. A cell that is run again loses its output, and the copy with it: then its first figure
/// carries the copy again. Not thread-safe.
/// </summary>
internal sealed class EmbeddedOnce
{
    private bool taken;
    private NotebookSubmission? carrier;

    /// <summary>Whether the figure that is being shown carries the copy.</summary>
    /// <param name="submission">The run of a cell that shows it; null outside a notebook.</param>
    public bool IsTurnOf(NotebookSubmission? submission)
    {
        bool again = carrier is not null && submission is not null && submission.Code == carrier.Code && !submission.IsSameRunAs(carrier);
        if (taken && !again) return false;
        (taken, carrier) = (true, submission);
        return true;
    }
}
