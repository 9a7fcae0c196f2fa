using System.Text.RegularExpressions;

namespace Originals.Programs;

/// <summary>A statement that had two outcomes.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Original">What came of it on TorchSharp.</param>
/// <param name="Here">What came of it on the engine of this repository.</param>
/// <param name="Before">The program up to there, with its outcomes on TorchSharp.</param>
internal sealed partial record Difference(string Statement, string Original, string Here, string Before)
{
    /// <summary>Whether only TorchSharp refused it.</summary>
    internal bool IsLenience => IsRefused(Original) && !IsRefused(Here);

    /// <summary>Whether only this engine refused it.</summary>
    internal bool IsStrictness => IsRefused(Here) && !IsRefused(Original);

    /// <summary>Whether this engine refused it.</summary>
    internal bool IsRefusedHere => IsRefused(Here);

    /// <summary>Whether both have results, of different types.</summary>
    internal bool HasAnotherType => !IsRefused(Original) && !IsRefused(Here) && Original.Split('[')[0] != Here.Split('[')[0];

    /// <summary>Whether both have the same results, which lie differently in memory.</summary>
    internal bool IsOfStrides => Strides().Replace(Original, "") == Strides().Replace(Here, "");

    /// <summary>The number of tensors that the statement is given.</summary>
    internal int Arguments => Variable().Count(Statement.Split(" = ", 2)[^1]);

    /// <summary>Whether the results on TorchSharp are in single precision.</summary>
    internal bool IsSingle => Original.Contains("Float32[", StringComparison.Ordinal);

    /// <summary>Whether the results are few numbers.</summary>
    internal bool IsSmall => Original.Split(' ').Length <= 5;

    /// <summary>Whether the statement calls a method of one of the names.</summary>
    internal bool Calls(params string[] names) => Array.Exists(names, name => IsCall(Statement, name));

    /// <summary>Whether the statement, or one before it, calls a method of one of the names with what stands in the text.</summary>
    internal bool CalledWith(string text, params string[] names) => Before.Split('\n').Append(Statement).Any(
        line => line.Contains(text, StringComparison.Ordinal) && Array.Exists(names, name => IsCall(line, name)));

    /// <summary>Whether the statement is given a tensor of one of the types.</summary>
    internal bool Takes(params string[] types) => Variable().Matches(Statement.Split(" = ", 2)[^1]).Any(variable => Array.Exists(
        types, type => Regex.IsMatch(Before, $@"^\s*{variable.Value} = .* => {type}\[", RegexOptions.Multiline)));

    /// <summary>Whether the statement is given numbers that would be 0 but for rounding.</summary>
    internal bool TakesNoise => Variable().Matches(Statement.Split(" = ", 2)[^1]).Any(variable => Regex.IsMatch(
        Before, $@"^\s*{variable.Value} = .* => .*\dE-(0[6-9]|1\d)", RegexOptions.Multiline));

    /// <summary>Whether the statement changes a tensor in place, and is given a view of it.</summary>
    internal bool ChangesByItsPart => Regex.Match(Statement, @"= (t\d+)\.\w+_\(.*\b(t\d+)\b") is { Success: true } call
        && Regex.IsMatch(Before, $@"^{call.Groups[2].Value} = {call.Groups[1].Value}\.\w+\(", RegexOptions.Multiline);

    private static bool IsRefused(string outcome) => outcome.EndsWith("Exception", StringComparison.Ordinal);

    private static bool IsCall(string text, string name) =>
        text.Contains($" {name}(", StringComparison.Ordinal) || text.Contains($".{name}(", StringComparison.Ordinal);

    [GeneratedRegex(@"/\([-\d,]*\)")]
    private static partial Regex Strides();

    [GeneratedRegex(@"\bt\d+")]
    private static partial Regex Variable();
}
