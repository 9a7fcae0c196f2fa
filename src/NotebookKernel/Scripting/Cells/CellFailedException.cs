using NotebookKernel.Faults;

namespace NotebookKernel.Scripting.Cells;

/// <summary>
/// A cell cannot go on, for a reason that one sentence tells; <paramref name="name"/> is its short name in a notebook's error output.
/// </summary>
internal sealed class CellFailedException(string name, string message) : Exception(message)
{
    public string Name { get; } = name;

    /// <summary>The line that it concerns, once it is known.</summary>
    public SourcePlace? Place { get; set; }
}
