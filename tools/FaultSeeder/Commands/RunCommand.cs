using System.CommandLine;
using FaultSeeder.Mutants;
using FaultSeeder.Results;
using FaultSeeder.Running;

namespace FaultSeeder.Commands;

/// <summary>The command <c>run</c>.</summary>
internal static class RunCommand
{
    private const string About = """
        Puts each mutant of a list into a copy of the repository, and runs the tests that it concerns until one of them fails.

        The test project that mirrors the changed project comes first, then the others that reference it. Results are kept after each test project: what
        was stopped goes on from there. Prints tables in Markdown.
        """;

    internal static Command Create()
    {
        var list = new Argument<string>("FILE") { Description = "The list, as draw wrote it." };
        var only = new Option<int[]>("--only")
        {
            Description = "The numbers of the mutants to try; all by default.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        var mirrors = new Option<bool>("--mirrors-only") { Description = "Run only the test projects that mirror the changed projects." };
        var output = new Option<string?>("--results") { Description = "The file of the results; FILE.results.json by default." };
        var copy = new CopyOptions();
        Command command = copy.AddTo(new Command("run", About) { list, only, mirrors, output });
        command.SetGuarded(async (parsed, cancellation) =>
        {
            string file = parsed.GetRequiredValue(list);
            MutantList drawn = JsonFile.Read<MutantList>(file);
            string kept = Path.GetFullPath(parsed.GetValue(output) ?? Path.ChangeExtension(file, ".results.json"));
            int[] wanted = parsed.GetRequiredValue(only);
            if (wanted.Except(drawn.Mutants.Select(mutant => mutant.Id)).ToArray() is { Length: > 0 } missing)
                throw new UsageException($"{file}: has no mutant {string.Join(", ", missing)}.");
            using WorkingCopy clone = await copy.MakeAsync(parsed, cancellation);
            RunResults results = Begun(kept, clone.Commit);
            await clone.PrecompileAsync(cancellation);
            var trial = new MutantTrial(clone, results, () => JsonFile.Write(kept, results));
            foreach (Mutant mutant in drawn.Mutants.Where(mutant => wanted.Length == 0 || wanted.Contains(mutant.Id)))
                await trial.RunAsync(mutant, parsed.GetValue(mirrors), cancellation);
            Console.Write(Report.Of(drawn.Mutants, results));
            return ExitCodes.Succeeded;
        });
        return command;
    }

    private static RunResults Begun(string file, string commit)
    {
        if (!File.Exists(file))
            return new RunResults { Commit = commit };
        RunResults results = JsonFile.Read<RunResults>(file);
        return results.Commit == commit
            ? results
            : throw new UsageException($"{file}: holds results of the commit {results.Commit}; name another file, or give --commit.");
    }
}
