using Benchmarks.Compare;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Benchmarks.Scaling;

/// <summary>One of the ways in which a training can grow.</summary>
/// <param name="Name">How it is asked for.</param>
/// <param name="Subject">What grows, as the chart says it.</param>
/// <param name="Sizes">The sizes that are measured, from the smallest on.</param>
/// <param name="Reference">The size that the others are compared with, one of <paramref name="Sizes"/>.</param>
/// <param name="Work">What the time would be proportional to if nothing but arithmetic cost time.</param>
internal sealed record ScalingCurve(string Name, string Subject, int[] Sizes, int Reference, Func<int, double> Work)
{
    /// <summary>The images of a step, unless the batch is what grows.</summary>
    private const int Batch = 64, LargeImageBatch = 16;

    /// <summary>The sides of the images between the pools of the deep networks.</summary>
    private const int DeepSide = 14, DeepFilters = 32;

    internal static IReadOnlyList<ScalingCurve> All { get; } =
    [
        new("batch", "images a batch, training", [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024], Batch, size => size),
        new("inference", "images a batch, inference", [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024], Batch, size => size),
        new("width", "filters of the first of two convolutions", [8, 16, 32, 64, 128, 256], 32, size => WideFlop(size)),
        new("depth", "3×3 convolutions of 32 filters, one after the other", [1, 2, 4, 8, 16, 32], 4, size => DeepFlop(size)),
        new("side", "pixels of an image's side", [28, 56, 84, 112, 168, 224], 56, size => LargeFlop(size)),
        new("images", "training images of an epoch", [6_000, 20_000, 60_000, 200_000, 600_000], 60_000, size => size),
    ];

    /// <summary>Whether a step is a forward pass alone.</summary>
    internal bool IsInference => Name == "inference";

    /// <summary>Whether whole epochs are measured, and not single steps.</summary>
    internal bool IsEpoch => Name == "images";

    /// <summary>The number of images of a step.</summary>
    internal int BatchOf(int size) => Name switch
    {
        "batch" or "inference" => size,
        "side" => LargeImageBatch,
        _ => Batch,
    };

    /// <summary>The height and width of the images.</summary>
    internal int SideOf(int size) => Name == "side" ? size : 28;

    internal Module<Tensor, Tensor> Network(int size) => Name switch
    {
        "width" => Sequential(
            Conv2d(1, size, 3), ReLU(), MaxPool2d(2), Conv2d(size, 2 * size, 3), ReLU(), MaxPool2d(2), Flatten(),
            Linear(25 * 2 * size, 2 * size), ReLU(), Linear(2 * size, 10)),
        "depth" => Sequential(
        [
            Conv2d(1, DeepFilters, 3, padding: 1), ReLU(), MaxPool2d(2),
            .. Enumerable.Range(0, size).SelectMany(
                _ => new Module<Tensor, Tensor>[] { Conv2d(DeepFilters, DeepFilters, 3, padding: 1), ReLU() }),
            MaxPool2d(2), Flatten(), Linear(DeepFilters * DeepSide * DeepSide / 4, 10),
        ]),
        "side" => Sequential(
            Conv2d(1, 32, 3), ReLU(), MaxPool2d(2), Conv2d(32, 64, 3), ReLU(), MaxPool2d(2), AdaptiveAvgPool2d(1), Flatten(),
            Linear(64, 10)),
        _ => Nets.Create("reference"),
    };

    private static double WideFlop(int filters) => Training(
        Convolution(26, 1, filters), Convolution(11, filters, 2 * filters), 2.0 * 25 * 2 * filters * 2 * filters);

    private static double DeepFlop(int layers) => Training(
        Convolution(28, 1, DeepFilters), layers * Convolution(DeepSide, DeepFilters, DeepFilters),
        2.0 * DeepFilters * DeepSide * DeepSide / 4 * 10);

    private static double LargeFlop(int side) =>
        Training(Convolution(side - 2, 1, 32), Convolution((side - 2) / 2 - 2, 32, 64), 2.0 * 64 * 10);

    private static double Convolution(int side, int channels, int filters) => 2.0 * side * side * channels * filters * 9;

    /// <summary>The gradients of the weights and of the input cost what the forward pass does; the first layer's input has none.</summary>
    private static double Training(double first, params ReadOnlySpan<double> others)
    {
        double total = 2 * first;
        foreach (double layer in others)
            total += 3 * layer;
        return total;
    }
}
