namespace LiveNotebooks.Tweaking;

/// <summary>What a control makes of a value: code, or a sentence that says why it cannot be taken.</summary>
/// <param name="Code">The code; null if the value is refused.</param>
/// <param name="Fault">The sentence; null if the value is taken.</param>
internal sealed record WrittenValue(string? Code, string? Fault)
{
    public static WrittenValue Of(string code) => new(code, null);

    public static WrittenValue Refused(string sentence) => new(null, sentence);
}
