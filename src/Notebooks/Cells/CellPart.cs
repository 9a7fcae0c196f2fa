namespace Notebooks.Cells;

/// <summary>A piece of a cell, run in order. Lines count from one within the cell.</summary>
internal abstract record CellPart(int Line);

/// <summary>C# code, padded with as many empty lines as precede it in the cell, so that line numbers match the cell.</summary>
/// <param name="Line">The line where the code starts.</param>
/// <param name="Code">The padded text, with its <c>#r</c> lines blanked.</param>
/// <param name="References">The targets of its <c>#r</c> lines.</param>
internal sealed record CodePart(int Line, string Code, IReadOnlyList<Reference> References) : CellPart(Line);

/// <summary>Text in a language other than C#: <c>#!html</c>, <c>#!markdown</c>, <c>#!javascript</c>, <c>#!value</c>.</summary>
internal sealed record TextPart(int Line, string Language, IReadOnlyList<string> Arguments, string Text) : CellPart(Line);

/// <summary>A directive for the kernel: <c>#!import</c>, <c>#!time</c>, …</summary>
internal sealed record DirectivePart(int Line, string Name, IReadOnlyList<string> Arguments) : CellPart(Line);

/// <summary>The target of a <c>#r</c> line.</summary>
internal sealed record Reference(int Line, string Target);
