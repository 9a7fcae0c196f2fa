using System.Globalization;
using System.Text.Json;
using MnistHelpers;

namespace Benchmarks.Compare;

/// <summary>This project and its peers by turns: round by round, so that what slows the machine for a while slows all of them.</summary>
internal sealed class Comparison : IDisposable
{
    private const int Batch = 64;
    private const int Steps = 150;

    private static readonly string[] s_denseNets = ["batchnorm", "strided", "stacked"];
    private static readonly int[] s_batches = [32, 128, 256, 1024];

    /// <summary>What is set in relation to the machine's limits.</summary>
    private static readonly (string Name, string Work, string Net, int Batch, int Threads)[] s_rates =
    [
        ("training", "train", "reference", Batch, 2),
        ("training, one thread", "train", "reference", Batch, 1),
        .. s_batches.Select(
            batch => (string.Create(CultureInfo.InvariantCulture, $"training in batches of {batch:N0}"), "train", "reference", batch, 2)),
        ("training, twice as wide", "train", "wide", Batch, 2),
        ("training, with batch norm", "train", "batchnorm", Batch, 2),
        ("training, strided", "train", "strided", Batch, 2),
        ("training, no pooling between", "train", "stacked", Batch, 2),
        ("inference in batches", "infer", "reference", Batch, 2),
        ("inference in batches, one thread", "infer", "reference", Batch, 1),
        ("one image, two threads", "infer", "reference", 1, 2),
        ("one image, one thread", "infer", "reference", 1, 1),
    ];

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

        Results results = comparison.Summarize(rounds);
        if (json)
            Console.WriteLine(JsonSerializer.Serialize(results, ResultsJson.Default.Results));
        else
            Report.Write(Console.Out, results, rounds);
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
        // What is set in relation is measured close together: the machine is not the same fast at all times.
        OnBothThreadCounts("ours", $"train reference {Batch}", 4 * Steps);
        foreach (int batch in s_batches)
            OnBothThreadCounts("ours", $"train reference {batch}", 4 * Steps * Batch / batch);
        OnBothThreadCounts("ours", $"train wide {Batch}", Steps);
        foreach ((_, string work, string net, int batch, int threads) in s_rates)
        {
            if (!_contenders.TryGetValue("ours", out Contender? ours))
                break;
            var limit = Limit.Measure(ours, work, net, batch, threads);
            Keep($"operations {work} {net} {batch} {threads}", limit.ByOperations);
            Keep($"bytes {work} {net} {batch} {threads}", limit.ByBytes);
        }

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
        Keep($"{name} {request[..request.LastIndexOf(' ')]}", contender.Ask(request));
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

    private Results Summarize(int rounds)
    {
        string reference = $"train reference {Batch}";
        Figure[] ratios =
        [
            Of("training, over TorchSharp with libtorch", round => OverTorchSharp("", reference, round)),
            Of("training, both held to AVX2, over TorchSharp", round => OverTorchSharp("-avx2", reference, round)),
            .. s_denseNets.Select(net => Of(
                $"training, dense gradients ({net}), over TorchSharp", round => OverTorchSharp("", $"train {net} {Batch}", round))),
            Of("training, two threads over one", round => At($"ours {reference} 2", round) / At($"ours {reference} 1", round)),
            .. s_batches.Select(batch => Of(
                string.Create(CultureInfo.InvariantCulture, $"training in batches of {batch:N0}, over batches of {Batch}"),
                round => At($"ours train reference {batch} 2", round) / At($"ours {reference} 2", round))),
            Of(
                "training, twice as wide, operations a second over the reference network's",
                round => At($"ours train wide {Batch} 2", round) / At($"ours {reference} 2", round)
                    * Cost.Of("train", "wide").Operations / Cost.Of("train", "reference").Operations),
            .. new[] { Batch, 1 }.SelectMany(batch => new[] { 1, 2 }.Select(threads => Of(
                $"{(batch == 1 ? "one image" : "inference in batches")} on {(threads == 1 ? "one thread" : "two threads")}, over ONNX Runtime",
                round => At($"ours infer reference {batch} {threads}", round) / At($"onnx infer reference {batch} {threads}", round)))),
        ];
        RateFigure[] rates =
        [
            .. s_rates.Select(rate =>
            {
                string request = $"{rate.Work} {rate.Net} {rate.Batch} {rate.Threads}";
                Limit LimitAt(int round) => new(At($"operations {request}", round), At($"bytes {request}", round));
                return new RateFigure(
                    rate.Name, Of("reached", round => At($"ours {request}", round)),
                    Statistics.Median(Each(round => LimitAt(round).ByOperations)), Statistics.Median(Each(round => LimitAt(round).ByBytes)),
                    Of("share", round => At($"ours {request}", round) / LimitAt(round).Nearer));
            }),
        ];
        Figure[] peers =
        [
            .. _samples.Where(samples => samples.Key.Split(' ')[0] is "torchsharp" or "torchsharp-avx2" or "onnx")
                .Select(samples => Figure.Of(samples.Key, [.. samples.Value])),
        ];
        return new Results(ratios, rates, peers);

        double[] Each(Func<int, double> at) => [.. Enumerable.Range(0, rounds).Select(at)];

        Figure Of(string name, Func<int, double> at) => Figure.Of(name, Each(at));

        double OverTorchSharp(string suffix, string request, int round) =>
            Best($"ours{suffix} {request} ", round) / Best($"torchsharp{suffix} {request} ", round);
    }

    /// <summary>A figure of a round; not a number if nobody was there to give it.</summary>
    private double At(string key, int round) => _samples.TryGetValue(key, out List<double>? list) ? list[round] : double.NaN;

    /// <summary>The best of a round's figures whose keys begin so: over numbers of threads, and over ways to wait.</summary>
    private double Best(string prefix, int round) => _samples
        .Where(samples => samples.Key.StartsWith(prefix, StringComparison.Ordinal))
        .Select(samples => samples.Value[round])
        .DefaultIfEmpty(double.NaN)
        .Max();
}
