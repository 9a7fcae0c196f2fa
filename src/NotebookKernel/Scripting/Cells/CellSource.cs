namespace NotebookKernel.Scripting.Cells;

/// <summary>What a session runs at a time.</summary>
/// <param name="Name">How messages call it: "cell 3", or the name of an imported file.</param>
/// <param name="Code">Its text.</param>
/// <param name="Language">The kernel name that a front end has noted for the cell, if any.</param>
internal sealed record CellSource(string Name, string Code, string? Language = null)
{
    /// <summary>Whether nobody sees what it writes, as for the values that a front end asks for by itself.</summary>
    public bool IsUnseen { get; init; }
}
