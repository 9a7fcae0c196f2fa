namespace LiveNotebooks.Tweaking;

/// <summary>A variable of a cell tagged <c>parameters</c>, as a control shows it. Each kind of control is a class of its own.</summary>
/// <param name="Source">The variable.</param>
/// <param name="Value">The value, as the control shows it.</param>
internal abstract record ParameterControl(ParameterSource Source, string Value)
{
    /// <summary>The longest value that a control takes, in characters; what is longer is written in the cell.</summary>
    private const int MostCharacters = 10_000;

    /// <summary>The name by which the page knows the kind of control.</summary>
    public abstract string Kind { get; }

    public ControlKey Key => Source.Key;

    public string Cell => Key.Cell;

    public string Name => Key.Name;

    /// <summary>The code of the value.</summary>
    public string Code => Source.Code;

    /// <summary>The code of the next larger (1) or smaller (-1) value that makes sense; null if there is none.</summary>
    public virtual string? Next(int direction) => null;

    /// <summary>The values of a slider, upwards; none if it has no slider.</summary>
    public virtual IReadOnlyList<string> Stops => [];

    /// <summary>What can be chosen; none if anything can be given.</summary>
    public virtual IReadOnlyList<string> Choices => [];

    /// <summary>The code before the control was first changed; null if it is the same now.</summary>
    public string? Origin { get; init; }

    /// <summary>Returns the code of a value, or a sentence that says why it cannot be taken.</summary>
    /// <param name="value">The value, as the control shows it.</param>
    public WrittenValue Write(string value)
    {
        if (value == Value)
            return WrittenValue.Of(Code);
        return value.Length > MostCharacters
            ? Refused(FormattableString.Invariant($"more than {MostCharacters:N0} characters; write them in the cell"))
            : WriteOther(value);
    }

    /// <summary>Returns the code of a value that is not the one that the variable has.</summary>
    protected abstract WrittenValue WriteOther(string value);

    protected WrittenValue Refused(string reason) => WrittenValue.Refused($"{Name}: {reason}.");
}
