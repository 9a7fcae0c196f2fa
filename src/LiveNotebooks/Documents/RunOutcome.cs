namespace LiveNotebooks.Documents;

/// <summary>How the run of a cell has ended.</summary>
internal enum RunOutcome
{
    /// <summary>There was none, or it goes on.</summary>
    None,

    Succeeded,

    Failed,

    /// <summary>Somebody has stopped it.</summary>
    Stopped,
}
