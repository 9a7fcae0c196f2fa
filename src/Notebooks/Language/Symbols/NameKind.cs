namespace Notebooks.Language.Symbols;

/// <summary>A colored name.</summary>
/// <param name="Start">The index in the cell's text at which it starts.</param>
/// <param name="End">The index at which it ends.</param>
/// <param name="Kind">What it names: a token type of the Language Server Protocol, such as <c>class</c> or <c>parameter</c>.</param>
/// <param name="Modifiers">Token modifiers of that protocol: <c>declaration</c>, <c>static</c>, <c>readonly</c>.</param>
internal sealed record NameKind(int Start, int End, string Kind, IReadOnlyList<string> Modifiers);
