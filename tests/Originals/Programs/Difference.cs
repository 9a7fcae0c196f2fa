namespace Originals.Programs;

/// <summary>A statement that had two outcomes.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Original">What came of it on TorchSharp.</param>
/// <param name="Here">What came of it on the engine of this repository.</param>
/// <param name="Before">The program up to there, with its outcomes on TorchSharp.</param>
internal sealed record Difference(string Statement, string Original, string Here, string Before)
{
    /// <summary>Whether the statement calls a method of one of the names.</summary>
    internal bool Calls(params string[] names) => Array.Exists(names, name => IsCall(Statement, name));

    /// <summary>Whether the statement, or one before it, calls a method of the name.</summary>
    internal bool CalledBefore(string name) => IsCall(Statement, name) || IsCall(Before, name);

    /// <summary>Whether only TorchSharp refused it.</summary>
    internal bool IsLenience => IsRefused(Original) && !IsRefused(Here);

    /// <summary>Whether only this engine refused it.</summary>
    internal bool IsStrictness => IsRefused(Here) && !IsRefused(Original);

    /// <summary>Whether the results' types differ.</summary>
    internal bool HasAnotherType => Original.Split('[')[0] != Here.Split('[')[0];

    private static bool IsRefused(string outcome) => outcome.EndsWith("Exception", StringComparison.Ordinal);

    private static bool IsCall(string text, string name) =>
        text.Contains($" {name}(", StringComparison.Ordinal) || text.Contains($".{name}(", StringComparison.Ordinal);
}
