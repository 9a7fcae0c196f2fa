namespace FigureRenderer.Html;

/// <summary>
/// Lets one figure of a notebook carry the copy. A cell that is run again loses its output, including the copy; its first figure then
/// carries the copy again. Not thread-safe.
/// </summary>
internal sealed class EmbeddedOnce
{
    private bool _taken;
    private NotebookSubmission? _carrier;

    /// <summary>Returns whether the figure being shown carries the copy.</summary>
    /// <param name="submission">The cell run that shows the figure; null outside a notebook.</param>
    public bool IsTurnOf(NotebookSubmission? submission)
    {
        bool again = _carrier is not null && submission is not null && submission.Code == _carrier.Code
            && !submission.IsSameRunAs(_carrier);
        if (_taken && !again) return false;
        (_taken, _carrier) = (true, submission);
        return true;
    }
}
