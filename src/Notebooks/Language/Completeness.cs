namespace Notebooks.Language;

/// <summary>Says whether a cell can be run as it is.</summary>
/// <param name="Status">The status of the cell.</param>
/// <param name="Indent">For an incomplete cell, the white space with which its next line should start.</param>
internal sealed record Completeness(CompletenessStatus Status, string Indent = "");

/// <summary>The status of a cell that is being written.</summary>
internal enum CompletenessStatus
{
    /// <summary>The cell can be run; it may still fail, for example because a name is not defined.</summary>
    Complete,

    /// <summary>The cell has to be continued.</summary>
    Incomplete,

    /// <summary>The cell cannot become valid C#, whatever follows.</summary>
    Invalid,
}
