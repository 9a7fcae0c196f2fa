namespace NotebookServer.Tweaking;

/// <summary>A variable of a cell tagged <c>parameters</c>, as a control shows it.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Name">The variable.</param>
/// <param name="Kind">What the control is.</param>
/// <param name="Value">The value, as the control shows it.</param>
/// <param name="Note">The comment beside the declaration; empty if there is none.</param>
/// <param name="Start">The index in the source at which the value's code begins.</param>
/// <param name="Length">The length of that code.</param>
internal sealed record ParameterControl(string Cell, string Name, ControlKind Kind, string Value, string Note, int Start, int Length)
{
    /// <summary>For a number, the next smaller and the next larger value that make sense.</summary>
    public string? Less { get; init; }

    /// <inheritdoc cref="Less"/>
    public string? More { get; init; }

    /// <summary>For a choice, what can be chosen.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

internal enum ControlKind
{
    Number,
    Switch,
    Choice,
    Text,

    /// <summary>Any other code.</summary>
    Code,
}
