using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using static Benchmarks.Statistics;

namespace Benchmarks.Compare;

/// <summary>Networks that people write, on this project's engine and on TorchSharp with libtorch by turns.</summary>
internal static class NetworkComparison
{
    private static readonly int[] s_batches = [1, 16, 64, 256];

    /// <summary>About how long this engine is timed for a figure.</summary>
    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(0.4);

    /// <summary>The most images that are made ready for a figure; each step of training has a batch of its own.</summary>
    private const int MostImages = 40_000;

    /// <returns>0; 1 if TorchSharp cannot be had.</returns>
    internal static int Run(string[] names, int rounds, bool json)
    {
        using TorchSharpPeer? peer = TorchSharpPeer.Start(avx2: false, out string reason);
        using Contender? ours = Contender.StartSelf(["worker"], new Dictionary<string, string>(), out string fault);
        if (peer is null || ours is null)
        {
            Console.Error.WriteLine($"The networks cannot be compared: {(peer is null ? reason : fault)}");
            return 1;
        }

        string[] nets = names.Length > 0 ? names : CommonNets.Names;
        var rows = new List<NetworkResult>();
        foreach (string net in nets)
        {
            foreach (string work in new[] { "train", "infer" })
            {
                foreach (int batch in s_batches.Where(size => work == "infer" || size > 1))
                {
                    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{work} {net}, batches of {batch} …"));
                    rows.Add(Measure(ours, peer, net, work, batch, rounds));
                }
            }
        }

        if (json)
            Console.WriteLine(JsonSerializer.Serialize([.. rows], NetworksJson.Default.NetworkResultArray));
        else
            Write(Console.Out, rows);
        return 0;
    }

    private static NetworkResult Measure(Contender ours, TorchSharpPeer peer, string net, string work, int batch, int rounds)
    {
        string request = FormattableString.Invariant($"{work} {net} {batch}");
        double Ask(int threads, int count) => ours.Ask(FormattableString.Invariant($"{request} {threads} {count}"));
        int most = work == "train" ? Math.Max(4, MostImages / batch) : int.MaxValue,
            count = (int)Math.Clamp(Ask(2, 4) * s_time.TotalSeconds / batch, 4, most);
        var (own, others, limits) = (new List<double>(), new List<double>(), new List<Limit>());
        for (int round = 0; round < rounds; round++)
        {
            own.Add(Math.Max(Ask(1, count), Ask(2, count)));
            limits.Add(Limit.Measure(ours, work, net, batch, 2));
            others.Add(peer.Best(request, Math.Max(2, count / 3)));
        }

        return new NetworkResult(
            net, work, batch, Median(own), Median(others), Median(own.Zip(others, (mine, other) => mine / other)),
            Median(limits.Select(limit => limit.ByOperations)), Median(limits.Select(limit => limit.ByBytes)),
            Median(own.Zip(limits, (mine, limit) => mine / limit.Nearer)));
    }

    private static void Write(TextWriter output, List<NetworkResult> rows)
    {
        output.WriteLine(Machine.Description);
        output.WriteLine();
        output.WriteLine("Ours over TorchSharp's, each on one thread or two, whichever is better for it:");
        WriteTable(
            output, rows, net => $"{net}: {CommonNets.Describe(net)}", row => row.Ratio.ToString("F2", CultureInfo.InvariantCulture));
        output.WriteLine("Ours over what both processors could give, in percent; with a *, their memory:");
        WriteTable(
            output, rows, net => net,
            row => string.Create(CultureInfo.InvariantCulture, $"{100 * row.LimitShare:F0}{(row.ByBytes < row.ByOperations ? "*" : "")}"));
        NetworkResult worst = rows.MinBy(row => row.Ratio)!;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"The median is {Median(rows.Select(row => row.Ratio)):F2}; the worst, {worst.Ratio:F2}, is {worst.Net}, {Head(worst)}."));
    }

    private static void WriteTable(
        TextWriter output, List<NetworkResult> rows, Func<string, string> title, Func<NetworkResult, string> figure)
    {
        string[] heads = [.. rows.Select(Head).Distinct()];
        output.WriteLine();
        output.WriteLine($"| | {string.Join(" | ", heads)} |");
        output.WriteLine($"|---|{string.Concat(heads.Select(_ => "--:|"))}");
        foreach (IGrouping<string, NetworkResult> net in rows.GroupBy(row => row.Net))
            output.WriteLine($"| {title(net.Key)} | {string.Join(" | ", net.Select(figure))} |");
        output.WriteLine();
    }

    private static string Head(NetworkResult row) => string.Create(CultureInfo.InvariantCulture, $"{row.Work} {row.Batch}");
}

/// <summary>One network at one batch size.</summary>
/// <param name="Net">One of <see cref="CommonNets.Names"/>.</param>
/// <param name="Work">train: a whole step with Adam; infer: a forward pass without gradients.</param>
/// <param name="Batch">Images at a time.</param>
/// <param name="Ours">Images a second, the median of the rounds.</param>
/// <param name="TorchSharp">Likewise.</param>
/// <param name="Ratio">The median of the rounds' ratios, ours over TorchSharp's.</param>
/// <param name="ByOperations">What the textbook's operations allow, see <see cref="Limit"/>.</param>
/// <param name="ByBytes">What the bytes allow, likewise.</param>
/// <param name="LimitShare">The median of ours over the nearer limit.</param>
internal sealed record NetworkResult(
    string Net, string Work, int Batch, double Ours, double TorchSharp, double Ratio, double ByOperations, double ByBytes,
    double LimitShare);

[JsonSerializable(typeof(NetworkResult[]))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
internal sealed partial class NetworksJson : JsonSerializerContext;
