using Xunit.v3;

namespace Testing;

/// <summary>
/// Says that a test fails on TorchSharp itself, and which line of DIFFERENCES.md says why. tests/Originals/run-suite runs it there: one
/// that passes is a line that is no longer true, one that fails without this is a difference that is in no line.
/// </summary>
/// <param name="line">A part of the line.</param>
/// <param name="rows">What the names of the rows that fail hold, with an asterisk for anything in between; all rows if it is empty.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class DiffersAttribute(string line, string rows = "") : Attribute, ITraitAttribute
{
    public string Line => line;

    /// <summary>Whether the original ends the process, or never comes back; the test then has a process of its own there.</summary>
    public bool Ends { get; init; }

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => Ends ? [new("Original", "ends")] : [new("Differs", rows)];
}
