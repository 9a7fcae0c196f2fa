using System.Globalization;

namespace Benchmarks.Compare;

/// <summary>The table that a person reads.</summary>
internal static class Report
{
    internal static void Write(TextWriter output, Results results, IReadOnlyDictionary<string, double> medians)
    {
        output.WriteLine(Machine.Description);
        output.WriteLine("images a second (medians); peak in GFLOP/s");
        foreach ((string name, double value) in medians.OrderBy(m => m.Key[(m.Key.IndexOf(' ') + 1)..], StringComparer.Ordinal))
            output.WriteLine(Line(name, value, "N0"));
        output.WriteLine();
        output.WriteLine("ratios, ours over the peer's");
        output.WriteLine(Line("training, over TorchSharp with libtorch", results.Training.Ratio, "F2"));
        output.WriteLine(Line("training, both held to AVX2", results.Training.Avx2Ratio, "F2"));
        output.WriteLine(Line("training, share of the peak (nominal)", results.Training.PeakShare, "P0"));
        output.WriteLine(Line("training, two threads over one", results.Training.Scaling, "F2"));
        output.WriteLine(Line("dense gradients, worst net, over TorchSharp with libtorch", results.Dense.Ratio, "F2"));
        output.WriteLine(Line("dense gradients, worst net, share of the peak", results.Dense.PeakShare, "P0"));
        output.WriteLine(Line("inference, batches of 64, over ONNX Runtime", results.Inference64.Ratio, "F2"));
        output.WriteLine(Line("inference, one image, over ONNX Runtime", results.Inference1.Ratio, "F2"));
        foreach ((string batch, double share) in results.Batches)
            output.WriteLine(Line($"training in batches of {batch}, over batches of 64", share, "F2"));
        output.WriteLine(Line("a net twice as wide, nominal rate over the reference's", results.Wide, "F2"));
    }

    private static string Line(string name, double value, string format) =>
        string.Create(CultureInfo.InvariantCulture, $"  {name,-58}{value.ToString(format, CultureInfo.InvariantCulture),12}");
}
