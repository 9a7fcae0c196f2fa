using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MnistHelpers;
using static Benchmarks.Statistics;

namespace Benchmarks.Samplers;

/// <summary>How near to the best point samplers come in 50 trials, beside Optuna's TPESampler, and how long a suggestion takes.</summary>
internal static class SamplerComparison
{
    private const int Seeds = 20;
    private const string Hint = "Debian: apt-get install python3-optuna";

    internal static int Run(bool json)
    {
        string peers = Path.Combine(AppContext.BaseDirectory, "peers"), tableFile = Path.Combine(peers, "mnist-table.json");
        Dictionary<string, double[]> optuna = Optuna(Path.Combine(peers, "optuna_peer.py"), tableFile);
        SamplerProblem[] problems =
        [
            .. SamplerProblem.Chosen, SamplerProblem.OfTable(MnistTable.Read(tableFile)), .. SamplerProblem.Checked,
            .. SamplerProblem.HeldOut, ];
        RegretResult[] regrets = [.. problems.Select(problem => new RegretResult(
            problem.Name, Regrets(problem, new TpeSampler()), optuna.GetValueOrDefault(problem.Name),
            Regrets(problem, new SobolSampler()), Regrets(problem, new HaltonSampler()), Regrets(problem, new RandomSampler())))];
        var result = new SamplerResults(
            regrets, SuggestionTime.Measure(real: 8, whole: 0, categories: 0), SuggestionTime.Measure(real: 4, whole: 2, categories: 2));
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(result, SamplerJson.Default.SamplerResults));
        else
            Write(result);
        return 0;
    }

    private static double[] Regrets(SamplerProblem problem, Sampler sampler) =>
        [.. Enumerable.Range(1, Seeds).Select(seed => SamplerRun.Regret(problem, sampler, seed))];

    private static Dictionary<string, double[]> Optuna(string script, string table)
    {
        var start = new ProcessStartInfo(Python.Program, [script, table]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode == 0)
            return JsonSerializer.Deserialize(output, SamplerJson.Default.DictionaryStringDoubleArray)!;
        Console.Error.WriteLine($"Optuna is not measured: {errors.Result.Trim().Split('\n')[^1]}. To install it: {Hint}");
        return [];
    }

    private static void Write(SamplerResults results)
    {
        Console.WriteLine(FormattableString.Invariant($"regret after {SamplerRun.Trials} trials, {Seeds} seeds: median (mean)"));
        Console.WriteLine($"  {"",-18}{"TPE",22}{"Optuna's TPE",22}{"Sobol'",22}{"Halton",22}{"random",22}");
        foreach (RegretResult regret in results.Regrets)
        {
            string[] cells = [.. new[] { regret.Tpe, regret.Optuna, regret.Sobol, regret.Halton, regret.Random }.Select(Shown)];
            Console.WriteLine($"  {regret.Problem,-18}{string.Concat(cells.Select(cell => $"{cell,22}"))}");
        }
        string times = string.Create(
            CultureInfo.InvariantCulture,
            $"8 real numbers {results.RealMilliseconds:0.00} ms; 4 real, 2 whole, 2 categories {results.MixedMilliseconds:0.00} ms");
        Console.WriteLine($"a suggestion of TpeSampler after 10,000 trials: {times}");
    }

    private static string Shown(double[]? regrets) =>
        regrets is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Median(regrets):0.####} ({regrets.Average():0.####})");
}

/// <summary>The regrets of a problem, by seeds.</summary>
internal sealed record RegretResult(string Problem, double[] Tpe, double[]? Optuna, double[] Sobol, double[] Halton, double[] Random);

/// <param name="Regrets">By problems.</param>
/// <param name="RealMilliseconds">A suggestion after 10,000 trials with 8 real numbers.</param>
/// <param name="MixedMilliseconds">The same with 4 real numbers, 2 whole ones and 2 categories.</param>
internal sealed record SamplerResults(RegretResult[] Regrets, double RealMilliseconds, double MixedMilliseconds);

[JsonSerializable(typeof(SamplerResults))]
[JsonSerializable(typeof(Dictionary<string, double[]>))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
internal sealed partial class SamplerJson : JsonSerializerContext;
