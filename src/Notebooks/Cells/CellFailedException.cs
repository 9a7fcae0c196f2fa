using Notebooks.Faults;

namespace Notebooks.Cells;

/// <summary>
/// The exception for a cell that cannot continue, with a one-sentence reason; <paramref name="name"/> is its short name in error output.
/// </summary>
internal sealed class CellFailedException(string name, string message) : Exception(message)
{
    public string Name { get; } = name;

    /// <summary>The line concerned, once known.</summary>
    public SourcePlace? Place { get; set; }
}
