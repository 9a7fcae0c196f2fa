using System.Globalization;
using System.Text.RegularExpressions;

namespace Originals.Programs;

/// <summary>Finds the first statement of each program whose outcomes differ.</summary>
internal static partial class Comparison
{
    /// <summary>The last line of a run that was not cut off.</summary>
    internal const string End = "# end\n";

    /// <summary>The line before a program's first.</summary>
    internal static string Heading(int number) => string.Create(CultureInfo.InvariantCulture, $"# {number}\n");

    /// <summary>Prints the differences that are not known, method by method, and how many there are.</summary>
    /// <returns>Whether there are none.</returns>
    internal static bool Print(IEnumerable<string> original, IEnumerable<string> here, TextWriter output)
    {
        Dictionary<int, List<string>> others = Programs(here);
        int programs = 0, statements = 0, known = 0;
        var differences = new List<(int Number, string Statement, string Original, string Here)>();
        foreach (var (number, lines) in Programs(original))
        {
            programs++;
            for (int i = 0; i < Math.Min(lines.Count, others[number].Count); i++)
            {
                statements++;
                var (statement, outcome) = Parts(lines[i]);
                var (other, otherOutcome) = Parts(others[number][i]);
                if (statement == other && IsSame(outcome, otherOutcome))
                    continue;
                string before = string.Join('\n', lines.Take(i));
                if (statement == other && KnownDifference.Of(new Difference(statement, outcome, otherOutcome, before)) is not null)
                    known++;
                else
                    differences.Add((number, statement, outcome, statement == other ? otherOutcome : other));
                // What follows had other tensors to begin with.
                break;
            }
        }

        foreach (var group in differences.GroupBy(difference => Called(difference.Statement)).OrderByDescending(group => group.Count()))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Key}: {group.Count()}"));
            foreach (var (number, statement, there, outcome) in group)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {number}: {statement}"));
                output.WriteLine($"    TorchSharp: {there}\n    here:       {outcome}");
            }
        }
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{programs} programs, {statements} statements: {differences.Count} programs differ, {known} more as DIFFERENCES.md says"));
        return differences.Count == 0;
    }

    /// <summary>
    /// Whether two outcomes are the same: numbers to five digits of themselves or to six of the largest, since sums round where their terms do.
    /// </summary>
    /// <remarks>Where the original throws a plain <see cref="Exception"/>, whoever catches it catches any other.</remarks>
    internal static bool IsSame(string expected, string actual) =>
        ShareThatDiffers(expected, actual, 0) == 0
        || (expected == nameof(Exception) && actual.EndsWith(expected, StringComparison.Ordinal));

    /// <summary>The share of an outcome's words that are not the same; 1 if there are more or fewer of them.</summary>
    /// <param name="expected">The outcome on TorchSharp.</param>
    /// <param name="actual">The other outcome.</param>
    /// <param name="leeway">What numbers may differ by besides, however small they are.</param>
    /// <param name="relative">What numbers may differ by in proportion to themselves.</param>
    internal static double ShareThatDiffers(string expected, string actual, double leeway, double relative = 1e-5)
    {
        string[] parts = expected.Split(' '), others = actual.Split(' ');
        if (parts.Length != others.Length)
            return 1;
        double largest = parts.Select(Number).Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max();
        return (double)parts.Zip(others).Count(pair => pair.First != pair.Second && !IsNear(Number(pair.First), Number(pair.Second)))
            / parts.Length;

        bool IsNear(double a, double b) =>
            double.IsFinite(a) && double.IsFinite(b) && Math.Abs(a - b) <= (relative * Math.Abs(a)) + (1e-6 * largest) + leeway;
    }

    private static double Number(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out double number) ? number : double.NaN;

    private static (string Statement, string Outcome) Parts(string line) =>
        line.Split(RandomProgram.Arrow, 2) is [var statement, var outcome] ? (statement, outcome) : (line, "");

    private static Dictionary<int, List<string>> Programs(IEnumerable<string> lines)
    {
        var programs = new Dictionary<int, List<string>>();
        List<string> program = [];
        foreach (string line in lines.Where(line => line.Length > 0))
        {
            if (!line.StartsWith("# ", StringComparison.Ordinal))
                program.Add(line);
            else if (line + "\n" != End)
                programs[int.Parse(line.AsSpan(2), CultureInfo.InvariantCulture)] = program = [];
        }
        return programs;
    }

    private static string Called(string statement) =>
        Call().Match(statement) is { Success: true } call ? call.Groups[1].Value : statement.Split('(')[0];

    [GeneratedRegex(@"= (?:t\d+(?:_\d+)?\.)?(\w+)\(")]
    private static partial Regex Call();
}
