namespace NotebookKernel.Scripting.Language;

/// <summary>Whether a cell can be run as it stands.</summary>
/// <param name="Status">How it stands.</param>
/// <param name="Indent">For an incomplete cell, the blanks that its next line should start with.</param>
internal sealed record Completeness(CompletenessStatus Status, string Indent = "");

/// <summary>How a cell stands.</summary>
internal enum CompletenessStatus
{
    /// <summary>It can be run; it may still fail, for example because a name is not defined.</summary>
    Complete,

    /// <summary>Something has to follow.</summary>
    Incomplete,

    /// <summary>Nothing that follows can make it C#.</summary>
    Invalid,
}
