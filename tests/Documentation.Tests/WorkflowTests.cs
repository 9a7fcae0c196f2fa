using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Documentation.Tests.Reading;

namespace Documentation.Tests;

/// <summary>The workflows and the development container do what the texts say, as nothing else runs them here.</summary>
public sealed partial class WorkflowTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Workflows => [.. Workflow.Names];

    [Fact]
    public void Tests_RunTheTwoCommandsOfTheReadme()
    {
        string[] commands = [.. MarkdownCommands.Read("README.md").Skip(1).Take(2).Select(command => command.Text)];

        Assert.Equal(commands, new Workflow("tests.yml").Scripts);
    }

    [Fact]
    public async Task Workflows_RunCommandsOfTheTexts()
    {
        string[] texts = [.. (await Texts.FilesAsync(Cancellation)).Where(file => file.EndsWith(".md", StringComparison.Ordinal))];
        HashSet<string> known = [.. texts.SelectMany(MarkdownCommands.Read).Select(command => command.Text)];
        string[] found =
        [
            .. Workflow.Names.SelectMany(name => new Workflow(name).Scripts).SelectMany(script => script.Split('\n'))
                .Where(line => OwnCommand().IsMatch(line)),
            PreparationOfTheContainer(),
        ];

        Assert.Contains(".ci/run --long", found);
        Assert.Equal([], found.Except(known));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Workflow_IsLimited_AndTrustsNoInput(string name)
    {
        var workflow = new Workflow(name);

        Assert.True(workflow.HasForAll("permissions"), "permissions: missing");
        Assert.True(workflow.HasForAll("concurrency"), "concurrency: missing");
        Assert.Equal(workflow.Values("runs-on").Count(), workflow.Values("timeout-minutes").Count());
        Assert.All(workflow.Values("uses"), action => Assert.Matches(Action(), action));
        // What is put into a script by the workflow's own syntax becomes code there; variables do not.
        Assert.All(workflow.Scripts, script => Assert.DoesNotContain("${{", script, StringComparison.Ordinal));
    }

    /// <summary>The step that takes the notes of a release from the changelog finds those of the version that comes next.</summary>
    [Fact]
    public void Release_HasNotes()
    {
        DebianPackage.RequireFile("/bin/bash", "bash");
        using var folder = new TempFolder();
        File.Copy(Path.Combine(Repository.Folder, "CHANGELOG.md"), folder.Find("CHANGELOG.md"));
        Directory.CreateDirectory(folder.Find("artifacts/packages"));
        string version = XElement.Load(Path.Combine(Repository.Folder, "Directory.Build.props")).Descendants("Version").Single().Value;
        string script = new Workflow("release.yml").Scripts.Single(script => script.Contains("CHANGELOG.md", StringComparison.Ordinal));
        var start = new ProcessStartInfo("/bin/bash", ["-e", "-c", script]) { WorkingDirectory = folder.Path };
        start.Environment["GITHUB_REF_NAME"] = $"v{version}";

        using var process = Process.Start(start)!;
        process.WaitForExit();

        Assert.Equal(0, process.ExitCode);
        Assert.Contains("### Added", File.ReadAllText(folder.Find("artifacts/packages/notes.md")), StringComparison.Ordinal);
    }

    private static string PreparationOfTheContainer()
    {
        using var container = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Repository.Folder, ".devcontainer", "devcontainer.json")));
        return container.RootElement.GetProperty("postCreateCommand").GetString()!;
    }

    [GeneratedRegex(@"^(\./\.github/workflows/\w+\.yml|[\w-]+/[\w-]+@v\d+)$")]
    private static partial Regex Action();

    [GeneratedRegex(@"^(dotnet (run|build|test|pack)\b|\.ci/)")]
    private static partial Regex OwnCommand();
}
