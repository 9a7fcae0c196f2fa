using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Benchmarks.Jupyter;

/// <summary>This project's notebook kernel and IPython's, as a front end sees them: Jupyter's own client times both by turns.</summary>
internal static class KernelComparison
{
    private const string Ours = "notebook-kernel";
    private const string Peer = "python3";
    private const string Python = "/usr/bin/python3";

    private static readonly (string Name, string Text)[] s_figures =
    [
        ("start", "start to first idle"),
        ("first", "first cell"),
        ("cell", "trivial cell, warm"),
        ("complete", "completion"),
        ("lines", "100,000 lines of output"),
    ];

    internal static int Run(int rounds, bool json)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("jupyter-");
        try
        {
            WriteKernelSpec(Path.Combine(folder.FullName, "kernels", Ours));
            if (!IsInstalled("jupyter_client"))
                return Missing("Jupyter's client is not installed: apt-get install python3-jupyter-client python3-ipykernel");
            bool hasPeer = IsInstalled("ipykernel");
            if (!hasPeer)
                Missing("IPython's kernel is not installed, so there is nothing to compare with: apt-get install python3-ipykernel");
            (int exitCode,
                string output) = Start(
                    folder.FullName,
                    [Path.Combine(
                        AppContext.BaseDirectory, "peers", "jupyter_peer.py"), rounds.ToString(CultureInfo.InvariantCulture), Ours,
                        .. hasPeer
                        ? [Peer]
                        : Array.Empty<string>()]);
            if (exitCode != 0)
                return exitCode;
            Report(JsonNode.Parse(output)!.AsObject(), json);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Report(JsonObject results, bool json)
    {
        if (json)
        {
            Console.WriteLine(new JsonObject(results.Select(kernel => KeyValuePair.Create(
                kernel.Key,
                (JsonNode?)new JsonObject(s_figures.Select(
                    figure => KeyValuePair.Create(figure.Name, (JsonNode?)Median(kernel.Value![figure.Name]!))))))).ToJsonString());
            return;
        }

        Console.WriteLine("milliseconds, medians               ours    IPython   ours over IPython");
        foreach ((string name, string text) in s_figures)
        {
            double ours = 1e3 * Median(results[Ours]![name]!);
            string line = string.Create(CultureInfo.InvariantCulture, $"  {text,-28}{ours,10:N1}");
            if (results[Peer] is { } peer)
            {
                line += string.Create(
                    CultureInfo.InvariantCulture, $"{1e3 * Median(peer[name]!),11:N1}{ours / (1e3 * Median(peer[name]!)),20:N2}");
            }
            Console.WriteLine(line);
        }
    }

    private static double Median(JsonNode values) => Statistics.Median(values.AsArray().Select(value => (double)value!));

    private static void WriteKernelSpec(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "kernel.json"), JsonSerializer.Serialize(new
        {
            argv = new[] { "dotnet", Path.Combine(AppContext.BaseDirectory, "NotebookKernel.dll"), "kernel", "{connection_file}" },
            display_name = Ours,
            language = "csharp",
            interrupt_mode = "message",
        }));
    }

    private static bool IsInstalled(string module) =>
        File.Exists(Python) && Start(Path.GetTempPath(), ["-c", $"import {module}"]).ExitCode == 0;

    private static (int ExitCode, string Output) Start(string kernels, string[] arguments)
    {
        var start = new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true };
        start.Environment["JUPYTER_PATH"] = kernels;
        // What IPython's debugger says at every start is of no interest here.
        start.Environment["PYDEVD_DISABLE_FILE_VALIDATION"] = "1";
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private static int Missing(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}
