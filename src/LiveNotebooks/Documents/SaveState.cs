namespace LiveNotebooks.Documents;

/// <summary>How an open notebook stands to its file.</summary>
internal enum SaveState
{
    /// <summary>The file has everything.</summary>
    Saved,

    /// <summary>There are changes that are not in the file yet.</summary>
    Unsaved,

    /// <summary>Somebody else has changed or deleted the file: nothing is written until the person has chosen.</summary>
    Conflict,

    /// <summary>The file cannot be written.</summary>
    Failed,
}
