using System.Text.Json.Serialization;

namespace Benchmarks.Compare;

/// <summary>
/// What a comparison found. Ratios are ours over the peer's, above 1 is better; a figure whose peer cannot be had is "NaN".
/// </summary>
/// <param name="Peak">GFLOP/s of fused multiply-adds on one and two threads, measured between the others.</param>
/// <param name="Training">The reference net, batches of 64; ours over the peer's, each in the way that is best for it.</param>
/// <param name="Dense">The worst of the three nets whose gradients are dense.</param>
/// <param name="Inference64">Batches of 64, the worse of one and two threads at equal threads.</param>
/// <param name="Inference1">One image, likewise.</param>
/// <param name="Batches">Training of the reference net by batch size, images a second over those at 64.</param>
/// <param name="Wide">The nominal rate of a net twice as wide over the reference's.</param>
internal sealed record Results(
    PeakResult Peak, TrainingResult Training, DenseResult Dense, InferenceResult Inference64, InferenceResult Inference1,
    Dictionary<string, double> Batches, double Wide);

internal sealed record PeakResult(double OneThread, double TwoThreads);

/// <param name="Ratio">Over TorchSharp with libtorch.</param>
/// <param name="PeakShare">Nominal FLOPs over the peak.</param>
/// <param name="Scaling">Images a second on two threads over one.</param>
/// <param name="Avx2Ratio">Both held to AVX2.</param>
internal sealed record TrainingResult(double Ratio, double PeakShare, double Scaling, double Avx2Ratio);

internal sealed record DenseResult(double Ratio, double PeakShare);

internal sealed record InferenceResult(double Ratio);

[JsonSerializable(typeof(Results))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
internal sealed partial class ResultsJson : JsonSerializerContext;
