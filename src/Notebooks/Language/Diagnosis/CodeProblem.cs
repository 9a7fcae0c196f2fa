namespace Notebooks.Language.Diagnosis;

/// <summary>Something for which the compiler would refuse a cell.</summary>
/// <param name="Start">The index in the cell's text at which it starts.</param>
/// <param name="End">The index at which it ends.</param>
/// <param name="Id">The compiler's number for it, such as <c>CS0103</c>.</param>
/// <param name="Message">The compiler's sentence.</param>
internal sealed record CodeProblem(int Start, int End, string Id, string Message);
