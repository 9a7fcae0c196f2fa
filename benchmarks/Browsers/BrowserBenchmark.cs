using System.Globalization;
using System.Text.Json;
using Benchmarks.Compare;
using Microsoft.Playwright;
using static Benchmarks.Statistics;

namespace Benchmarks.Browsers;

/// <summary>
/// How fast the reference network trains and answers in Chromium, on this project's engine in .NET of WebAssembly and on what else a page
/// can have, by turns; and what a loop of WebAssembly written by hand does there.
/// </summary>
internal static class BrowserBenchmark
{
    private const string Ours = "engine", Onnx = "onnx", Wasm = "tensorflow wasm", Script = "tensorflow cpu", Tile = "tile";
    private const string Train = "train 64", Infer = "infer 64", One = "infer 1";

    /// <summary>Who is measured in what, and the number of batches.</summary>
    private static readonly (string Contender, string What, int Count)[] s_measurements =
    [
        (Tile, "tile", 0), (Ours, Train, 20), (Script, Train, 2),
        (Ours, Infer, 60), (Onnx, Infer, 60), (Wasm, Infer, 60), (Ours, One, 1000), (Onnx, One, 1000), (Wasm, One, 500),
    ];

    internal static async Task<int> RunAsync(int rounds, string packages, bool json)
    {
        (BrowserPages? pages, string reason) = await BrowserPages.StartAsync(packages);
        if (pages is null)
        {
            await Console.Error.WriteLineAsync(reason);
            return 1;
        }

        await using (pages)
        {
            var opened = new Dictionary<string, IPage>();
            foreach (string contender in s_measurements.Select(one => one.Contender).Distinct())
            {
                (IPage? page, string fault) = await pages.OpenAsync(contender);
                if (page is not null)
                    opened[contender] = page;
                else
                    await Console.Error.WriteLineAsync($"{contender} is not measured: {fault}");
            }

            var samples = new Dictionary<string, List<double>>();
            for (int round = 1; round <= rounds; round++)
            {
                await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"round {round} of {rounds} …"));
                foreach ((string contender, string what, int count) in s_measurements)
                {
                    if (!opened.TryGetValue(contender, out IPage? page))
                        continue;
                    string name = $"{contender}: {what}", request = FormattableString.Invariant($"{what} {count}");
                    if (!samples.TryGetValue(name, out List<double>? sample))
                        samples[name] = sample = [];
                    sample.Add(await page.EvaluateAsync<double>("request => ask(request)", request));
                }
            }

            var medians = samples.ToDictionary(sample => sample.Key, sample => Median(sample.Value));
            if (json)
                Console.WriteLine(JsonSerializer.Serialize(medians));
            else
                Report(medians);
        }
        return 0;
    }

    private static void Report(Dictionary<string, double> medians)
    {
        double peak = medians[$"{Tile}: tile"];
        double training = Cost.Of("train", "reference").Operations, inference = Cost.Of("infer", "reference").Operations;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Machine.Description}; a loop by hand: {peak:N1} GFLOP/s"));
        Console.WriteLine("images a second                        this project   its peer    ratio   of the loop");
        Write("training, over TensorFlow.js (cpu)", Train, Script, training);
        Write("batches of 64, over ONNX Runtime", Infer, Onnx, inference);
        Write("batches of 64, over TensorFlow.js", Infer, Wasm, inference);
        Write("one image, over ONNX Runtime", One, Onnx, inference);
        Write("one image, over TensorFlow.js", One, Wasm, inference);

        void Write(string name, string what, string peer, double operations)
        {
            double ours = medians[$"{Ours}: {what}"];
            string theirs = medians.TryGetValue($"{peer}: {what}", out double rate)
                ? string.Create(CultureInfo.InvariantCulture, $"{rate,11:N0} {ours / rate,8:N2}")
                : $"{"–",11} {"–",8}";
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{name,-38} {ours,12:N0} {theirs} {ours * operations / 1e9 / peak,13:P0}"));
        }
    }
}
