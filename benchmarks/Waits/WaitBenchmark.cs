using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using static Benchmarks.Statistics;

namespace Benchmarks.Waits;

/// <summary>What a person who uses the notebooks waits for: commands, the page, completions, and keys.</summary>
internal static class WaitBenchmark
{
    private const string OneCell = """
        {"cells": [{"cell_type": "code", "id": "one", "metadata": {}, "execution_count": null, "outputs": [], "source": "1 + 1"}],
         "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
        """;

    /// <param name="rounds">How often each is measured.</param>
    /// <param name="clone">Whether the first command in a fresh clone is measured, once.</param>
    /// <param name="json">Whether one JSON object is written instead of the table.</param>
    internal static async Task<int> RunAsync(int rounds, bool clone, bool json)
    {
        foreach (string project in new[] { "NotebookKernel", "NotebookServer", "MnistHelpers" })
        {
            if (Sdk.Make("build", Path.Combine(Sdk.Repository, "src", project)) is { } fault)
            {
                await Console.Error.WriteLineAsync(fault);
                return 1;
            }
        }

        var waits = new List<Wait>();
        if (clone)
            waits.AddRange(FirstCommand(rounds));
        string folder = Directory.CreateTempSubdirectory("waits-").FullName;
        try
        {
            waits.AddRange(Commands(Sdk.Repository, folder, rounds, ""));
            if (Chromium.Missing is { } missing)
                await Console.Error.WriteLineAsync($"The page is not measured: {missing}");
            else
                waits.AddRange(await PageWaits.MeasureAsync(folder, rounds));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(waits.ToDictionary(wait => wait.Name, wait => wait.Milliseconds)));
            return 0;
        }

        Console.WriteLine(Machine.Description);
        Console.WriteLine();
        Console.WriteLine("| ms | number | median | 95 % within |");
        Console.WriteLine("|---|--:|--:|--:|");
        foreach (Wait wait in waits)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {wait.Name} | {wait.Milliseconds.Length} | {Median(wait.Milliseconds):N1} | {Quantile(wait.Milliseconds, 0.95):N1} |"));
        }

        return 0;
    }

    /// <summary>
    /// The README's command in a new clone of what is committed, with no compiler waiting from an earlier build; and what follows there.
    /// </summary>
    private static List<Wait> FirstCommand(int rounds)
    {
        string clone = Directory.CreateTempSubdirectory("clone-").FullName;
        try
        {
            Run(clone, "git", "clone", "-q", Sdk.Repository, clone);
            Run(clone, "dotnet", "build-server", "shutdown");
            double first = RunNotebook(clone, Path.Combine(clone, "main.executed.ipynb"));
            return [new Wait("run notebooks/main.ipynb, fresh clone", [first]), .. Commands(clone, clone, rounds, ", in that clone")];
        }
        finally
        {
            Directory.Delete(clone, recursive: true);
        }
    }

    /// <param name="root">The folder of the repository.</param>
    /// <param name="folder">Where outputs go.</param>
    /// <param name="rounds">How often each is measured.</param>
    /// <param name="where">What the names end with.</param>
    private static IEnumerable<Wait> Commands(string root, string folder, int rounds, string where)
    {
        string one = Path.Combine(folder, "one.ipynb"), output = Path.Combine(folder, "output.ipynb");
        File.WriteAllText(one, OneCell);
        string kernel = Path.Combine(root, "src", "NotebookKernel", "bin", "Release", "net10.0", "NotebookKernel");
        double[] again = new double[rounds], alone = new double[rounds], single = new double[rounds];
        for (int round = 0; round < rounds; round++)
        {
            again[round] = RunNotebook(root, output);
            alone[round] = Timed(root, kernel, "run", "notebooks/main.ipynb", "-o", output);
            single[round] = Timed(folder, kernel, "run", one, "-o", output);
        }

        return
        [
            new Wait($"run notebooks/main.ipynb again{where}", again), new Wait($"the same, the program by itself{where}", alone),
            new Wait($"a notebook of one cell, likewise{where}", single),
        ];
    }

    private static double RunNotebook(string folder, string output) => Timed(
        folder, "dotnet", "run", "-c", "Release", "--project", "src/NotebookKernel", "--", "run", "notebooks/main.ipynb", "-o", output);

    private static double Timed(string folder, string program, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        Run(folder, program, arguments);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void Run(string folder, string program, params string[] arguments)
    {
        (int code, string output) = Sdk.Run(folder, program, arguments);
        if (code != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {code}: {output}");
    }
}

/// <param name="Name">For what.</param>
/// <param name="Milliseconds">How long, each time.</param>
internal sealed record Wait(string Name, double[] Milliseconds);
