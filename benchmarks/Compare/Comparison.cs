using System.Globalization;
using System.Text.Json;
using MnistHelpers;
using static Benchmarks.Statistics;

namespace Benchmarks.Compare;

/// <summary>This project and its peers by turns: round by round, so that what slows the machine for a while slows all of them.</summary>
internal sealed class Comparison : IDisposable
{
    private const int Batch = 64;
    private const int Steps = 150;

    private static readonly string[] s_denseNets = ["batchnorm", "strided", "stacked"];
    private static readonly int[] s_batches = [32, 128, 256, 1024];

    private readonly List<string> _missing = [];
    private readonly Dictionary<string, Contender> _contenders = [];
    private readonly Dictionary<string, TorchSharpPeer> _torchSharp = [];
    private readonly Dictionary<string, List<double>> _samples = [];
    private readonly string _model = Path.Combine(Path.GetTempPath(), $"reference-{Guid.NewGuid():N}.onnx");

    private Comparison()
    {
        Add("ours", ["worker"], []);
        Add("ours-avx2", ["worker"], new Dictionary<string, string> { ["DOTNET_EnableAVX512"] = "0" });
        AddTorchSharp("torchsharp", avx2: false);
        AddTorchSharp("torchsharp-avx2", avx2: true);
        using (DigitCnn reference = Recipe.Basic.CreateNetwork())
            reference.ExportOnnx(_model);
        Add("onnx", ["onnx-worker", _model], []);
    }

    internal static int Run(int rounds, bool json)
    {
        using var comparison = new Comparison();
        for (int round = 1; round <= rounds; round++)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round} of {rounds} …"));
            comparison.Round();
        }

        Results results = comparison.Summarize();
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(results, ResultsJson.Default.Results));
        else
            Report.Write(Console.Out, results, comparison._samples.ToDictionary(s => s.Key, s => Median(s.Value)));
        foreach (string line in comparison._missing)
            Console.Error.WriteLine(line);
        return 0;
    }

    public void Dispose()
    {
        foreach (Contender contender in _contenders.Values)
            contender.Dispose();
        foreach (TorchSharpPeer peer in _torchSharp.Values)
            peer.Dispose();
        File.Delete(_model);
    }

    private void Add(string name, string[] arguments, Dictionary<string, string> environment)
    {
        if (Contender.StartSelf(arguments, environment, out string reason) is { } contender)
            _contenders[name] = contender;
        else
            _missing.Add($"{name} is not measured: {reason}");
    }

    private void AddTorchSharp(string name, bool avx2)
    {
        if (TorchSharpPeer.Start(avx2, out string reason) is { } peer)
            _torchSharp[name] = peer;
        else
            _missing.Add($"{name} is not measured: {reason}");
    }

    /// <summary>Each figure once, ours and the peers' one after the other.</summary>
    private void Round()
    {
        Measure("ours", "peak 1");
        Measure("ours", "peak 2");
        // What is set in relation is measured close together: the machine is not the same fast at all times.
        OnBothThreadCounts("ours", $"train reference {Batch}", 4 * Steps);
        foreach (int batch in s_batches)
            OnBothThreadCounts("ours", $"train reference {batch}", 4 * Steps * Batch / batch);
        OnBothThreadCounts("ours", $"train wide {Batch}", Steps);
        InAllWays("torchsharp", $"train reference {Batch}", Steps);
        foreach (string net in s_denseNets)
        {
            OnBothThreadCounts("ours", $"train {net} {Batch}", Steps);
            InAllWays("torchsharp", $"train {net} {Batch}", Steps / 3);
        }

        OnBothThreadCounts("ours-avx2", $"train reference {Batch}", 4 * Steps);
        InAllWays("torchsharp-avx2", $"train reference {Batch}", Steps);
        foreach (int threads in new[] { 1, 2 })
        {
            foreach (string name in new[] { "ours", "onnx" })
            {
                Measure(name, $"infer reference {Batch} {threads} 300");
                Measure(name, $"infer reference 1 {threads} 3000");
            }
        }
    }

    private void OnBothThreadCounts(string name, string request, int count)
    {
        Measure(name, $"{request} 1 {count}");
        Measure(name, $"{request} 2 {count}");
    }

    private void Measure(string name, string request)
    {
        if (!_contenders.TryGetValue(name, out Contender? contender))
            return;
        Keep($"{name} {request[..(request[0] == 'p' ? request.Length : request.LastIndexOf(' '))]}", contender.Ask(request));
    }

    private void InAllWays(string name, string request, int count)
    {
        if (!_torchSharp.TryGetValue(name, out TorchSharpPeer? peer))
            return;
        foreach ((string way, double rate) in peer.Measure(request, count))
            Keep($"{name} {request} {way}", rate);
    }

    private void Keep(string key, double value)
    {
        if (!_samples.TryGetValue(key, out List<double>? list))
            _samples[key] = list = [];
        list.Add(value);
    }

    private Results Summarize()
    {
        double peak1 = Figure("ours peak 1"), peak2 = Figure("ours peak 2");
        string reference = $"train reference {Batch}";
        double ours2 = Figure($"ours {reference} 2");
        double Share(string net, int batch, int threads) =>
            Figure($"ours train {net} {batch} {threads}") * Operations.Of(net).Training / 1e9 / (threads == 1 ? peak1 : peak2);
        double Best(string name, string request) => _samples
            .Where(samples => samples.Key.StartsWith($"{name} {request} ", StringComparison.Ordinal))
            .Select(samples => Median(samples.Value))
            .DefaultIfEmpty(double.NaN)
            .Max();
        double Equal(string request) => Math.Min(
            Figure($"ours {request} 1") / Figure($"onnx {request} 1"), Figure($"ours {request} 2") / Figure($"onnx {request} 2"));
        return new Results(
            new PeakResult(peak1, peak2),
            new TrainingResult(
                Best("ours", reference) / Best("torchsharp", reference), Share("reference", Batch, 2),
                MedianRatio($"ours {reference} 2", $"ours {reference} 1"),
                Best("ours-avx2", reference) / Best("torchsharp-avx2", reference)),
            new DenseResult(
                s_denseNets.Min(net => Best("ours", $"train {net} {Batch}") / Best("torchsharp", $"train {net} {Batch}")),
                s_denseNets.Min(net => Share(net, Batch, 2))),
            new InferenceResult(Equal($"infer reference {Batch}")),
            new InferenceResult(Equal("infer reference 1")),
            s_batches.ToDictionary(
                batch => batch.ToString(CultureInfo.InvariantCulture), batch => Figure($"ours train reference {batch} 2") / ours2),
            Share("wide", Batch, 2) / Share("reference", Batch, 2));
    }

    /// <summary>The median of a figure; not a number if nobody was there to give it.</summary>
    private double Figure(string key) => _samples.TryGetValue(key, out List<double>? list) ? Median(list) : double.NaN;

    /// <summary>The median over the rounds of one figure's ratio to another.</summary>
    private double MedianRatio(string key, string over) =>
        Median([.. _samples[key].Zip(_samples[over], (figure, other) => figure / other)]);
}
