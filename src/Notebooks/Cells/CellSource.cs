namespace Notebooks.Cells;

/// <summary>A unit of code that a session runs.</summary>
/// <param name="Name">The name in messages: "cell 3", or the name of an imported file.</param>
/// <param name="Code">The text.</param>
/// <param name="Language">The kernel name that a front end has recorded for the cell, if any.</param>
internal sealed record CellSource(string Name, string Code, string? Language = null)
{
    /// <summary>Whether its output is not shown, as for expressions that a front end evaluates by itself.</summary>
    public bool IsUnseen { get; init; }
}
