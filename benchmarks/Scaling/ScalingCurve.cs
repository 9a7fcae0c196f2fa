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
    /// <summary>The images of a step, unless the batch is what grows; large images come in smaller batches.</summary>
    private const int Images = 64, LargeImages = 16;

    /// <summary>The deep networks: the side of what each convolution reads, and its filters.</summary>
    private const int DeepSide = 14, DeepFilters = 32;

    internal static IReadOnlyList<ScalingCurve> All { get; } =
    [
        new("batch", "images a batch, training", [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024], Images, size => size)
        {
            Batch = size => size,
        },
        new("inference", "images a batch, inference", [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024], Images, size => size)
        {
            Batch = size => size,
            IsInference = true,
        },
        new("width", "filters of the first of two convolutions", [8, 16, 32, 64, 128, 256], 32, WideFlop) { Network = Wide },
        new("depth", "3×3 convolutions of 32 filters, one after the other", [1, 2, 4, 8, 16, 32], 4, DeepFlop) { Network = Deep },
        new("side", "pixels of an image's side", [28, 56, 84, 112, 168, 224], 56, LargeFlop)
        {
            Network = OfAnySide,
            Batch = _ => LargeImages,
            Side = size => size,
        },
        new("images", "training images of an epoch", [6_000, 20_000, 60_000, 200_000, 600_000], 60_000, size => size) { IsEpoch = true },
    ];

    /// <summary>Whether a step is a forward pass alone.</summary>
    internal bool IsInference { get; init; }

    /// <summary>Whether whole epochs of <c>Recipe.Basic</c> are measured, and not single steps.</summary>
    internal bool IsEpoch { get; init; }

    /// <summary>The number of images of a step, by the size.</summary>
    internal Func<int, int> Batch { get; init; } = _ => Images;

    /// <summary>The height and width of the images, by the size.</summary>
    internal Func<int, int> Side { get; init; } = _ => 28;

    /// <summary>The network, by the size.</summary>
    internal Func<int, Module<Tensor, Tensor>> Network { get; init; } = _ => Nets.Create("reference");

    private static Module<Tensor, Tensor> Wide(int filters) => Sequential(
        Conv2d(1, filters, 3), ReLU(), MaxPool2d(2), Conv2d(filters, 2 * filters, 3), ReLU(), MaxPool2d(2), Flatten(),
        Linear(25 * 2 * filters, 2 * filters), ReLU(), Linear(2 * filters, 10));

    private static Module<Tensor, Tensor> Deep(int layers) => Sequential(
    [
        Conv2d(1, DeepFilters, 3, padding: 1), ReLU(), MaxPool2d(2),
        .. Enumerable.Range(0, layers).SelectMany(
            _ => new Module<Tensor, Tensor>[] { Conv2d(DeepFilters, DeepFilters, 3, padding: 1), ReLU() }),
        MaxPool2d(2), Flatten(), Linear(DeepFilters * DeepSide * DeepSide / 4, 10),
    ]);

    private static Module<Tensor, Tensor> OfAnySide(int side) => Sequential(
        Conv2d(1, 32, 3), ReLU(), MaxPool2d(2), Conv2d(32, 64, 3), ReLU(), MaxPool2d(2), AdaptiveAvgPool2d(1), Flatten(), Linear(64, 10));

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
