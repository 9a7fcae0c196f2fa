using System.Text.RegularExpressions;
using TorchSharp.Engine;

namespace TorchSharp.Managed.Tests;

/// <summary>Operations/Deferral/README.md tells every record that there is, and what each answers.</summary>
public sealed partial class DeferralReadmeTests
{
    private static readonly Type[] s_records =
        [.. typeof(Deferred).Assembly
            .GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Deferred)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal)];

    private static readonly string[][] s_rows =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Deferral.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(Cells)];

    [Fact]
    public void Records_AndWhatTheyAnswer_AreThoseOfTheReadme()
    {
        string[] expected = [.. s_records.Select(record => $"{record.Name}: {string.Join(", ", AnswersOf(record))}")];

        Assert.Equal(
            expected,
            s_rows.Where(row => !row[0].StartsWith("`I", StringComparison.Ordinal))
                .Select(row => $"{Names(row[0]).Single()}: {string.Join(", ", Names(row[2]))}"));
    }

    [Fact]
    public void Answers_AreThoseOfTheReadme() => Assert.Equal(
        s_records.SelectMany(AnswersOf).Distinct().Order(StringComparer.Ordinal),
        s_rows.Where(row => row[0].StartsWith("`I", StringComparison.Ordinal))
            .Select(row => Names(row[0]).Single())
            .Order(StringComparer.Ordinal));

    private static IEnumerable<string> AnswersOf(Type record) =>
        record.GetInterfaces()
            .Where(answer => answer.Namespace == typeof(Deferred).Namespace)
            .Select(answer => answer.Name)
            .Order(StringComparer.Ordinal);

    private static string[] Cells(string row) => [.. row.Trim('|').Split('|').Select(cell => cell.Trim())];

    private static IEnumerable<string> Names(string cell) => Code().Matches(cell).Select(match => match.Groups[1].Value);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
