using MnistHelpers;

namespace Benchmarks.Compare;

/// <summary>
/// TorchSharp with libtorch as a contender: the program of <c>peers/TorchSharp</c>, which does what <see cref="Worker"/> does, compiled
/// against the package.
/// </summary>
/// <remarks>
/// Its threads wait at barriers in loops (<c>OMP_WAIT_POLICY=ACTIVE</c>) or asleep (<c>PASSIVE</c>), and one of them may serve it better
/// than two: it is measured in all four ways, and the best counts. Threads that wait in loops do so between requests too, so that this
/// process is started anew for each request and disturbs nobody else's.
/// </remarks>
internal sealed class TorchSharpPeer : IDisposable
{
    /// <summary>What holds libtorch, and the libraries that it stands on, to AVX2.</summary>
    private static readonly Dictionary<string, string> s_avx2 = new()
    {
        ["ATEN_CPU_CAPABILITY"] = "avx2",
        ["ONEDNN_MAX_CPU_ISA"] = "AVX2",
        ["MKL_ENABLE_INSTRUCTIONS"] = "AVX2",
    };

    private readonly Contender _asleep;
    private readonly Dictionary<string, string> _inLoops;

    private TorchSharpPeer(Contender asleep, Dictionary<string, string> inLoops)
    {
        _asleep = asleep;
        _inLoops = inLoops;
    }

    private static string Folder => Path.Combine(Sdk.Repository, "benchmarks", "peers", "TorchSharp");

    /// <summary>Builds the program, unless it is up to date, and starts it; null, with the reason, if it cannot be had here.</summary>
    internal static TorchSharpPeer? Start(bool avx2, out string reason)
    {
        if (Sdk.Make("build", Folder) is { } fault)
        {
            reason = fault;
            return null;
        }

        Dictionary<string, string> settings = avx2 ? s_avx2 : [];
        return StartProcess(new(settings) { ["OMP_WAIT_POLICY"] = "PASSIVE" }, out reason) is { } asleep
            ? new TorchSharpPeer(asleep, new(settings) { ["OMP_WAIT_POLICY"] = "ACTIVE" })
            : null;
    }

    /// <summary>The same measurement in each of the four ways.</summary>
    /// <param name="request">Without threads and count: "train NET BATCH".</param>
    /// <param name="count">The steps of each.</param>
    /// <returns>The way's name, and images a second.</returns>
    internal IEnumerable<(string Way, double Rate)> Measure(string request, int count)
    {
        foreach (int threads in new[] { 1, 2 })
        {
            string whole = FormattableString.Invariant($"{request} {threads} {count}");
            yield return (FormattableString.Invariant($"{threads}, asleep"), _asleep.Ask(whole));
            using Contender inLoops = StartProcess(_inLoops, out string reason) ?? throw new InvalidOperationException(reason);
            yield return (FormattableString.Invariant($"{threads}, in loops"), inLoops.Ask(whole));
        }
    }

    /// <summary>Images a second in the way that is best.</summary>
    internal double Best(string request, int count) => Measure(request, count).Max(measured => measured.Rate);

    public void Dispose() => _asleep.Dispose();

    private static Contender? StartProcess(Dictionary<string, string> environment, out string reason)
    {
        string name = OperatingSystem.IsWindows() ? "TorchSharpPeer.exe" : "TorchSharpPeer",
            program = Path.Combine(Folder, "bin", "Release", "net10.0", name),
            data = Path.GetDirectoryName(typeof(Mnist).Assembly.Location)!,
            starter = Path.Combine(Sdk.Repository, "tests", "Originals", "on-libtorch");
        return OperatingSystem.IsLinux()
            ? Contender.Start(starter, [program, data], environment, out reason)
            : Contender.Start(program, [data], environment, out reason);
    }
}
