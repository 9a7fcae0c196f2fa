namespace LiveNotebooks.Tweaking;

/// <summary>A box for a number, with steps, and with a slider if the comment names a range.</summary>
/// <param name="Source">The variable.</param>
/// <param name="Number">What the number may become.</param>
/// <param name="Start">The number at which stepping began.</param>
internal sealed record NumberControl(ParameterSource Source, NumberParameter Number, NumberLiteral Start)
    : ParameterControl(Source, Source.Code)
{
    public override string Kind => "number";

    public override IReadOnlyList<string> Stops { get; } = Number.Stops(Start);

    /// <summary>Returns the control of a variable that is a number; null for others.</summary>
    public static NumberControl? Of(ParameterSource source, ControlContext context)
    {
        if (NumberLiteral.Parse(source.Code) is not { } literal)
            return null;
        var type = NumberType.Of(source.Declaration.Type, literal);
        var start = NumberLiteral.Parse(context.History.StartOf(source.Key, source.Code)) ?? literal;
        return new NumberControl(source, new NumberParameter(source.Key.Name, literal, type, source.Note), start);
    }

    public override string? Next(int direction) => Number.Next(Start, direction);

    /// <remarks>Stops keep the way in which the start is written.</remarks>
    protected override WrittenValue WriteOther(string value) => Stops.Contains(value) ? WrittenValue.Of(value) : Number.Write(value);
}
