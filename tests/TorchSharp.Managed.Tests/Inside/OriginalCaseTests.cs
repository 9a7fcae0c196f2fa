using System.Globalization;
using System.Reflection;
using Originals.Cases;
using Originals.Programs;

namespace TorchSharp.Managed.Tests;

/// <summary>
/// The cases of tests/Originals/Cases end as they do on TorchSharp 0.107 with libtorch 2.10, whose outcomes tests/Originals/run-cases
/// wrote, but for what DIFFERENCES.md says.
/// </summary>
public sealed class OriginalCaseTests
{
    private static readonly Case[] s_cases = [.. Case.All()];

    private static readonly Dictionary<string, string> s_outcomes = File.ReadLines(
        Path.Combine(AppContext.BaseDirectory, "fixtures", "original-cases.txt")).Select(line => line.Split(" => ", 2))
        .ToDictionary(parts => parts[0], parts => parts[1]);

    public static TheoryData<string> Groups => [.. s_cases.Select(Group).Distinct()];

    [Theory]
    [MemberData(nameof(Groups))]
    public void Outcomes_AreTheOriginals_OrDifferAsExplained(string group)
    {
        var unexplained = new List<string>();
        foreach (Case @case in s_cases.Where(@case => Group(@case) == group))
        {
            string expected = s_outcomes[@case.Name], actual = @case.Outcome();
            if (IsSame(expected, actual) == (@case.Differs is null))
                continue;
            unexplained.Add(@case.Differs is null
                ? $"{@case.Name}\n  TorchSharp: {expected}\n  here:       {actual}"
                : $"{@case.Name}\n  no longer differs: {actual}");
        }

        Assert.True(unexplained.Count == 0, string.Join('\n', unexplained));
    }

    [Fact]
    public void EveryDifference_IsInTheList()
    {
        string list = string.Join(' ', File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "DIFFERENCES.md"))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.All(
            [.. s_cases.Select(@case => @case.Differs).OfType<string>(), .. KnownDifference.Lines, .. OfTests()],
            line => Assert.Contains(line, list, StringComparison.Ordinal));
    }

    /// <summary>What tests cite that run on TorchSharp itself too.</summary>
    private static IEnumerable<string> OfTests() =>
        typeof(OriginalCaseTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<DiffersAttribute>()).Select(differs => differs.Line);

    [Fact]
    public void Outcomes_AreThoseOfTheCases() => Assert.Equal(s_cases.Select(@case => @case.Name), s_outcomes.Keys);

    /// <summary>
    /// Whether two outcomes are the same, their fractions to five digits: the last bits are a processor's and a library's own.
    /// </summary>
    private static bool IsSame(string expected, string actual)
    {
        string[] parts = expected.Split(' '), others = actual.Split(' ');
        return parts.Length == others.Length && parts.Zip(others).All(pair => pair.First == pair.Second || IsNear(pair.First, pair.Second));
    }

    private static bool IsNear(string expected, string actual)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        return double.TryParse(expected, culture, out double a) && double.TryParse(actual, culture, out double b)
            && double.IsFinite(a) && Math.Abs(a - b) <= 1e-5 * Math.Abs(a);
    }

    /// <summary>What a case is about: the beginning of its name.</summary>
    private static string Group(Case @case) => @case.Name.Split(':', 2)[0];
}
