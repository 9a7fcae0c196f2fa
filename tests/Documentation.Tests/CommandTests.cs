using Documentation.Tests.Reading;
using Documentation.Tests.Running;

namespace Documentation.Tests;

/// <summary>
/// The commands that READMEs, docs and <c>--help</c> tell people to type do what is said of them. They are read from there and typed as
/// they stand: some in every run, all of them, in a fresh copy of the repository, with MNIST_NOTEBOOKS_LONG set.
/// </summary>
public sealed class CommandTests(FreshCopy copy) : IClassFixture<FreshCopy>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Chapters =>
        [.. CommandTable.Chapters.Where(chapter => chapter.IsQuick || LongRun.IsOn).Select(chapter => chapter.Name)];

    [Fact]
    public async Task Texts_HoldTheCommandsOfTheTable_AndNoOthers()
    {
        IReadOnlyList<DocumentedCommand> found = await Texts.CommandsAsync(Cancellation);
        HashSet<string> known =
            [.. CommandTable.Chapters.SelectMany(chapter => chapter.Commands), .. CommandTable.NotTyped.Keys];

        Assert.Equal([], found.Where(command => !known.Contains(command.Text) && !CommandTable.IsBenchmark(command.Text)));
        Assert.Equal([], known.Except(found.Select(command => command.Text)));
        string[] benchmarks = [.. found.Where(command => CommandTable.IsBenchmark(command.Text))
            .Select(command => command.Text[CommandTable.Benchmark.Length..].Split(' ')[0]).Distinct()];
        string program = await File.ReadAllTextAsync(Path.Combine(Repository.Folder, "benchmarks", "Program.cs"), Cancellation);
        Assert.NotEmpty(benchmarks);
        Assert.All(benchmarks, name => Assert.Matches($"new Command\\(\\s*\"{name}\"", program));
    }

    [Theory]
    [MemberData(nameof(Chapters))]
    public async Task Commands_TypedAsTheyStand_DoWhatIsSaidOfThem(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The texts speak to a Unix shell.");
        Chapter chapter = CommandTable.Chapters.Single(chapter => chapter.Name == name);
        if (!LongRun.IsOn)
        {
            using Workplace built = chapter.Commands.All(command => command.StartsWith("mnist ", StringComparison.Ordinal))
                ? Workplace.Empty()
                : Workplace.Repository();
            await Typist.TypeAsync(built, chapter.Steps);
            return;
        }
        Workplace place = await copy.GetAsync(Cancellation);
        using PostgresServer? server = chapter.NeedsPostgres ? PostgresServer.Create() : null;
        if (server is not null)
            place.Environment["STUDY"] = server.ConnectionString;
        await Typist.TypeAsync(place, chapter.Steps);
    }

    /// <summary>Names are those of the folder that one stands in, not of the project's.</summary>
    [LongFact]
    public async Task NotebookServer_RunFromAnotherFolder_FindsWhatIsNamedFromThere()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The texts speak to a Unix shell.");
        using Workplace place = Workplace.Repository();

        await Typist.TypeAsync(place,
        [
            new Step("dotnet run -c Release --project ../src/NotebookServer -- main.ipynb --no-browser")
            {
                In = "notebooks",
                Serves = true,
                Prints = @"Serving .*/notebooks on http://127\.0\.0\.1:\d+/notebooks/main\.ipynb\?token=\w+ ",
            },
        ]);
    }
}
