namespace NotebookKernel.Scripting.Cells;

/// <summary>A piece of a cell, run in order. Lines count from one, in the cell.</summary>
internal abstract record CellPart(int Line);

/// <summary>C# code, preceded by as many empty lines as the cell has before it, so that line numbers are the cell's.</summary>
/// <param name="Line">Where it starts.</param>
/// <param name="Code">The padded text, with its <c>#r</c> lines blanked.</param>
/// <param name="References">What its <c>#r</c> lines name.</param>
internal sealed record CodePart(int Line, string Code, IReadOnlyList<Reference> References) : CellPart(Line);

/// <summary>Text for another language than C#: <c>#!html</c>, <c>#!markdown</c>, <c>#!javascript</c>, <c>#!value</c>.</summary>
internal sealed record TextPart(int Line, string Language, IReadOnlyList<string> Arguments, string Text) : CellPart(Line);

/// <summary>A line that tells the kernel to do something: <c>#!import</c>, <c>#!time</c>, …</summary>
internal sealed record DirectivePart(int Line, string Name, IReadOnlyList<string> Arguments) : CellPart(Line);

/// <summary>What a <c>#r</c> line names.</summary>
internal sealed record Reference(int Line, string Target);
