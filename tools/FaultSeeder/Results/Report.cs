using System.Text;
using System.Text.RegularExpressions;
using FaultSeeder.Mutants;
using static System.FormattableString;

namespace FaultSeeder.Results;

/// <summary>The results as tables in Markdown.</summary>
internal static partial class Report
{
    private const int Width = 60;

    internal static string Of(IReadOnlyList<Mutant> mutants, RunResults results)
    {
        var text = new StringBuilder("| id | place | operator | before → after | result |\n|---|---|---|---|---|\n");
        foreach (Mutant mutant in mutants)
        {
            string place = Invariant($"{mutant.Place.File}:{mutant.Place.Line}:{mutant.Place.Column}");
            string result = Told(results.Mutants.GetValueOrDefault(mutant.Id));
            text.Append(Invariant($"| {mutant.Id} | {place} | {Name(mutant.Operator)} | {Change(mutant)} | {result} |\n"));
        }
        text.Append("\n| project | killed | survived | not counted | not run |\n|---|---|---|---|---|\n");
        foreach (IGrouping<string, Mutant> project in mutants.GroupBy(mutant => mutant.Project))
            text.Append(Totals(project.Key, project, results));
        return text.Append(Totals("all", mutants, results)).ToString();
    }

    private static string Totals(string name, IEnumerable<Mutant> mutants, RunResults results)
    {
        MutantStatus?[] found = [.. mutants.Select(mutant => results.Mutants.GetValueOrDefault(mutant.Id)?.Status)];
        int killed = found.Count(status => status == MutantStatus.Killed);
        int survived = found.Count(status => status == MutantStatus.Survived);
        int open = found.Count(status => status is null);
        return Invariant($"| {name} | {killed} | {survived} | {found.Length - killed - survived - open} | {open} |\n");
    }

    private static string Told(MutantResult? result) => result switch
    {
        null => "not run",
        { Status: MutantStatus.Killed } => $"killed in {result.KilledIn} by {Cell(result.KilledBy!)}",
        { Status: MutantStatus.Survived } => $"**survived** in {string.Join(", ", result.SurvivedIn)}",
        { Status: MutantStatus.DoesNotCompile } => "does not compile",
        _ => "not found",
    };

    private static string Name(MutationOperator mutation) => mutation.ToString().ToLowerInvariant();

    /// <summary>A changed token alone says little: its line is shown with it.</summary>
    private static string Change(Mutant mutant) => mutant.Operator is MutationOperator.Comparison or MutationOperator.Constant
        ? $"{Code(mutant.Before)} → {Code(mutant.After)} in {Code(mutant.Place.Text)}"
        : $"{Code(mutant.Before)} → {Code(mutant.After)}";

    private static string Code(string text)
    {
        string line = Cell(text);
        if (line.Length > Width)
            line = line[..(Width - 1)] + "…";
        // Code that holds backticks is marked with two.
        return line.Contains('`', StringComparison.Ordinal) ? $"`` {line} ``" : $"`{line}`";
    }

    /// <summary>Returns text for a cell of a table, which has one line and no bars.</summary>
    private static string Cell(string text) => Space().Replace(text, " ").Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
