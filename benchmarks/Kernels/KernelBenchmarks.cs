using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Benchmarks.Compare;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Benchmarks.Kernels;

/// <summary>The operations that a training step spends its time in, in the sizes of the reference net, on one thread.</summary>
[Config(typeof(Configuration))]
public class KernelBenchmarks
{
    private const int Batch = 64;

    private readonly IDisposable _gradients = no_grad();
    private Tensor _images = null!;
    private Tensor _pooled = null!;
    private Tensor _features = null!;
    private Tensor _first = null!;
    private Tensor _second = null!;
    private Tensor _strided = null!;
    private Tensor _dense = null!;
    private Tensor _square = null!;

    [GlobalSetup]
    public void Setup()
    {
        set_num_threads(1);
        manual_seed(1);
        _images = rand(Batch, 1, 28, 28);
        _pooled = rand(Batch, 32, 13, 13);
        _features = rand(Batch, 1600);
        _first = randn(32, 1, 3, 3);
        _second = randn(64, 32, 3, 3);
        _strided = randn(64, 32, 5, 5);
        _dense = randn(64, 1600);
        _square = rand(512, 512);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        foreach (Tensor tensor in new[] { _images, _pooled, _features, _first, _second, _strided, _dense, _square })
            tensor.Dispose();
        _gradients.Dispose();
    }

    [Benchmark(Description = "matrix product 512×512×512")]
    [Flop(2.0 * 512 * 512 * 512)]
    public void MatrixProduct() => Force(_square.mm(_square));

    [Benchmark(Description = "linear 1600→64")]
    [Flop(2.0 * Batch * 1600 * 64)]
    public void Linear() => Force(functional.linear(_features, _dense));

    [Benchmark(Description = "conv 3×3 1→32, ReLU, pool")]
    [Flop(2.0 * Batch * 26 * 26 * 9 * 32)]
    public void FirstConvolution() => Force(functional.max_pool2d(functional.conv2d(_images, _first).relu(), 2));

    [Benchmark(Description = "conv 3×3 32→64, ReLU, pool (Winograd)")]
    [Flop(2.0 * Batch * 11 * 11 * 9 * 32 * 64)]
    public void SecondConvolution() => Force(functional.max_pool2d(functional.conv2d(_pooled, _second).relu(), 2));

    [Benchmark(Description = "conv 5×5 32→64, stride 2 (direct)")]
    [Flop(2.0 * Batch * 5 * 5 * 25 * 32 * 64)]
    public void StridedConvolution() => Force(functional.conv2d(_pooled, _strided, strides: [2, 2]));

    private static void Force(Tensor tensor)
    {
        using DisposeScope scope = NewDisposeScope();
        using (tensor)
            tensor.flatten()[0].item<float>();
    }

    private sealed class Configuration : ManualConfig
    {
        public Configuration()
        {
            AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
            AddColumn(new RateColumn("GFLOP/s", (flop, seconds) => flop / seconds / 1e9, "N1"));
            double peak = Peak.Measure(1);
            AddColumn(new RateColumn("of peak", (flop, seconds) => flop / seconds / 1e9 / peak, "P0"));
        }
    }

    /// <summary>Operations of one call, counted in the dense algorithm.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class FlopAttribute(double count) : Attribute
    {
        internal double Count { get; } = count;
    }

    private sealed class RateColumn(string name, Func<double, double, double> rate, string format) : IColumn
    {
        public string Id => name;

        public string ColumnName => name;

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public string Legend => $"{name}, counted in the dense algorithm's operations";

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
        {
            double? nanoseconds = summary[benchmarkCase]?.ResultStatistics?.Median;
            var flop = (FlopAttribute?)Attribute.GetCustomAttribute(benchmarkCase.Descriptor.WorkloadMethod, typeof(FlopAttribute));
            return nanoseconds is null || flop is null
                ? "-"
                : rate(flop.Count, nanoseconds.Value / 1e9).ToString(format, CultureInfo.InvariantCulture);
        }

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

        public bool IsAvailable(Summary summary) => true;
    }
}
