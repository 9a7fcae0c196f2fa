namespace NotebookServer.Tweaking;

/// <summary>A variable of a cell tagged <c>parameters</c>, as a control shows it.</summary>
/// <param name="Key">Where its value is.</param>
/// <param name="Kind">What the control is.</param>
/// <param name="Value">The value, as the control shows it.</param>
/// <param name="Note">The comment beside the declaration; empty if there is none.</param>
/// <param name="Start">The index in the source at which the value's code begins.</param>
/// <param name="Code">That code.</param>
internal sealed record ParameterControl(ControlKey Key, ControlKind Kind, string Value, string Note, int Start, string Code)
{
    public string Cell => Key.Cell;

    public string Name => Key.Name;

    /// <summary>For a number, what it may become.</summary>
    public NumberParameter? Number { get; init; }

    /// <summary>For a number, the next smaller and the next larger value that make sense; null if there is none.</summary>
    public string? Less { get; init; }

    /// <inheritdoc cref="Less"/>
    public string? More { get; init; }

    /// <summary>For a number whose comment names a range, the values of its slider, upwards.</summary>
    public IReadOnlyList<string> Stops { get; init; } = [];

    /// <summary>For a choice, what can be chosen.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The code before the control was first turned; null if it is the same now.</summary>
    public string? Origin { get; init; }
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
