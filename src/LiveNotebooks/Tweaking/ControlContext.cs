using LiveNotebooks.Documents;

namespace LiveNotebooks.Tweaking;

/// <summary>What a control can depend on besides its variable.</summary>
/// <param name="Cells">All code cells of the notebook.</param>
/// <param name="Enumerations">What can be chosen of enumerations.</param>
/// <param name="History">How controls were changed.</param>
internal sealed record ControlContext(IReadOnlyList<CellCode> Cells, Enumerations Enumerations, ChangeHistory History);
