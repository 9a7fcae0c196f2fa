using System.CommandLine;
using FaultSeeder.Drawing;
using FaultSeeder.Mutants;
using FaultSeeder.Running;

namespace FaultSeeder.Commands;

/// <summary>The command <c>draw</c>.</summary>
internal static class DrawCommand
{
    private const string About = """
        Draws mutants, spread over the projects of src in proportion to their lines of code.

        A mutant turns a comparison round, makes a number one more or one less, never runs the body of an if, or leaves out a call. The operator is drawn
        first, then the place. What does not compile, or compiles to the same program, is not drawn. The same commit and seed give the same list.
        """;

    internal static Command Create()
    {
        var seed = new Option<int>("--seed") { Description = "The seed.", Required = true };
        var count = new Option<int>("--count") { Description = "How many mutants are drawn.", DefaultValueFactory = _ => 60 };
        var output = new Option<string>("-o", "--output") { Description = "The list to write.", DefaultValueFactory = _ => "faults.json" };
        var copy = new CopyOptions();
        Command command = copy.AddTo(new Command("draw", About) { seed, count, output });
        command.SetGuarded(async (parsed, cancellation) =>
        {
            using WorkingCopy clone = await copy.MakeAsync(parsed, cancellation);
            string file = Path.GetFullPath(parsed.GetRequiredValue(output));
            var mutants = new List<Mutant>();
            IReadOnlyList<SourceProject> projects = await LoadAsync(clone, cancellation);
            foreach (Mutant mutant in MutantDraw.Draw(projects, parsed.GetValue(count), parsed.GetValue(seed)))
            {
                cancellation.ThrowIfCancellationRequested();
                mutants.Add(mutant);
                Console.Error.WriteLine($"{mutant.Id}: {mutant.Place.File}({mutant.Place.Line}): {mutant.Operator}");
            }
            JsonFile.Write(file, new MutantList { Commit = clone.Commit, Seed = parsed.GetValue(seed), Mutants = mutants });
            Console.WriteLine(file);
            return ExitCodes.Succeeded;
        });
        return command;
    }

    private static async Task<IReadOnlyList<SourceProject>> LoadAsync(WorkingCopy clone, CancellationToken cancellation)
    {
        var projects = new List<SourceProject>();
        foreach (string name in new ProjectReferences(clone.Folder).Products)
        {
            Console.Error.WriteLine($"building {name}");
            if (await clone.BuildAsync($"src/{name}", cancellation) is { } errors)
                throw new InvalidOperationException(errors);
            (string[] arguments, string[] generated) = await clone.CompilerInputAsync(name, cancellation);
            projects.Add(SourceProject.Load(clone.Folder, name, arguments, generated));
        }
        return projects;
    }
}
