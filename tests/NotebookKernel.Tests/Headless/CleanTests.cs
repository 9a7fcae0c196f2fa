using System.Diagnostics;
using NotebookKernel.Tests.Support;

namespace NotebookKernel.Tests.Headless;

/// <summary>Notebooks without what running them leaves in them.</summary>
public sealed class CleanTests : IDisposable
{
    private const string Ran = """
        {
         "cells": [
          {
           "cell_type": "code",
           "execution_count": 7,
           "id": "a",
           "metadata": {
            "tags": [
             "parameters"
            ]
           },
           "outputs": [
            {
             "name": "stdout",
             "output_type": "stream",
             "text": [
              "é 😀\n"
             ]
            }
           ],
           "source": [
            "Console.WriteLine(\"é 😀\");"
           ]
          }
         ],
         "metadata": {},
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    private readonly TempFolder _folder = new();

    public static TheoryData<string> Notebooks { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Folder, "notebooks"), "*.ipynb").Select(file => Path.GetFileName(file)!)
            .Where(name => !name.EndsWith(".executed.ipynb", StringComparison.Ordinal)),
    ];

    private static string Clean => Ran.Replace("\"execution_count\": 7", "\"execution_count\": null", StringComparison.Ordinal)
        .Replace(Ran[Ran.IndexOf("\"outputs\"", StringComparison.Ordinal)..Ran.IndexOf("   \"source\"", StringComparison.Ordinal)],
            "\"outputs\": [],\n", StringComparison.Ordinal);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task OutputsAndNumbersOfRuns_AreLeftOut_AndNothingElse()
    {
        Assert.Equal((0, Clean, ""), await KernelProcess.RunAsync(_folder.Path, ["clean"], input: Ran));
        Assert.Equal((0, Clean, ""), await KernelProcess.RunAsync(_folder.Path, ["clean"], input: Clean));
        var (exitCode, output, error) = await KernelProcess.RunAsync(_folder.Path, ["clean"], input: "not { json");
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Equal("The standard input is not a notebook: it is not JSON (see line 1).", error.Trim());
    }

    /// <summary>What is committed is what git's filter makes of it: a notebook that was run is not changed for git.</summary>
    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task NotebooksOfTheCourse_AreClean(string name)
    {
        string text = await File.ReadAllTextAsync(
            Path.Combine(Repository.Folder, "notebooks", name), TestContext.Current.CancellationToken);
        Assert.Equal((0, text, ""), await KernelProcess.RunAsync(_folder.Path, ["clean"], input: text));
    }

    [Fact]
    public async Task AsAFilterOfGit_ARunIsNoDifference()
    {
        await GitAsync("init", "-q");
        await GitAsync("config", "filter.notebook.clean", $"dotnet '{Path.Combine(AppContext.BaseDirectory, "NotebookKernel.dll")}' clean");
        await File.WriteAllTextAsync(_folder.Find(".gitattributes"), "*.ipynb filter=notebook\n", TestContext.Current.CancellationToken);
        string notebook = _folder.Find("a.ipynb");
        await File.WriteAllTextAsync(notebook, Clean, TestContext.Current.CancellationToken);
        await GitAsync("add", "-A");
        await File.WriteAllTextAsync(notebook, Ran, TestContext.Current.CancellationToken);
        Assert.Equal("", await GitAsync("diff"));
        string edited = Ran.Replace("Console.WriteLine", "Console.Write", StringComparison.Ordinal);
        await File.WriteAllTextAsync(notebook, edited, TestContext.Current.CancellationToken);
        Assert.Equal("1\t1\ta.ipynb\n", await GitAsync("diff", "--numstat"));
    }

    private async Task<string> GitAsync(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", _folder.Path, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = git.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await git.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(git.ExitCode == 0, await error);
        return output;
    }
}
