namespace LiveNotebooks.Tweaking;

/// <summary>What a person does with a control.</summary>
internal abstract record Turn
{
    /// <summary>Returns the code that the variable gets, or why it gets none; and whether that is a step of its slider.</summary>
    public abstract (WrittenValue Written, bool IsStep) Of(ParameterControl control);

    /// <summary>Gives it a value.</summary>
    /// <param name="Value">The value, as the control shows it.</param>
    internal sealed record To(string Value) : Turn
    {
        public override (WrittenValue Written, bool IsStep) Of(ParameterControl control) =>
            control.Write(Value) is var written && written.Code is { } code ? (written, control.Stops.Contains(code)) : (written, false);
    }

    /// <summary>Gives a number the next larger (1) or smaller (-1) value; where there is none, it stays.</summary>
    internal sealed record By(int Direction) : Turn
    {
        public override (WrittenValue Written, bool IsStep) Of(ParameterControl control) =>
            (WrittenValue.Of(control.Next(Direction) ?? control.Code), true);
    }

    /// <summary>Gives it the value again that it had before it was first changed.</summary>
    internal sealed record Back : Turn
    {
        public override (WrittenValue Written, bool IsStep) Of(ParameterControl control) =>
            (WrittenValue.Of(control.Origin ?? control.Code), false);
    }
}
