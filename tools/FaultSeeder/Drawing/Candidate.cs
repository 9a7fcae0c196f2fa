using FaultSeeder.Mutants;
using Microsoft.CodeAnalysis.Text;

namespace FaultSeeder.Drawing;

/// <summary>A change that may become a mutant.</summary>
/// <param name="Operator">What it changes.</param>
/// <param name="Span">The text that it replaces.</param>
/// <param name="After">What it is replaced with.</param>
internal sealed record Candidate(MutationOperator Operator, TextSpan Span, string After);
