namespace Notebooks.Language.Calling;

/// <summary>What can be called at the cursor.</summary>
/// <param name="Overloads">The functions; none if the cursor is not among arguments.</param>
/// <param name="Active">The index of the one that the arguments so far fit.</param>
/// <param name="ActiveParameter">The index of the parameter at the cursor.</param>
internal sealed record CallHelp(IReadOnlyList<CallOverload> Overloads, int Active, int ActiveParameter)
{
    public static CallHelp None { get; } = new([], 0, 0);
}

/// <param name="Signature">The declaration as one line of C#.</param>
/// <param name="Summary">Its documentation as plain text; empty if there is none.</param>
/// <param name="Parameters">Its parameters.</param>
internal sealed record CallOverload(string Signature, string Summary, IReadOnlyList<CallParameter> Parameters);

/// <param name="Text">The parameter as the signature has it.</param>
/// <param name="Summary">Its documentation as plain text; empty if there is none.</param>
internal sealed record CallParameter(string Text, string Summary);
