namespace Originals.Cases;

/// <summary>Pools and convolutions whose window does not fit, and inputs without elements.</summary>
internal static class PoolingCases
{
    internal static IEnumerable<Case> All()
    {
        yield return new("max_pool2d: larger than the input", () => functional.max_pool2d(ones(1, 1, 2, 2), 3));
        yield return new("max_pool2d: larger than the input, stride 1", () => functional.max_pool2d(ones(1, 1, 2, 2), 3, stride: 1));
        yield return new("max_pool2d: larger than the input, padded", () => functional.max_pool2d(ones(1, 1, 2, 2), 3, padding: 1));
        yield return new(
            "max_pool2d: larger than the input, rounded up", () => functional.max_pool2d(ones(1, 1, 2, 2), 3, ceil_mode: true));
        yield return new("max_pool2d: no rows", () => functional.max_pool2d(ones(1, 1, 0, 2), 2));
        yield return new("max_pool2d: no images", () => functional.max_pool2d(ones(0, 1, 4, 4), 2));
        yield return new("max_pool2d: no channels", () => functional.max_pool2d(ones(1, 0, 4, 4), 2));
        yield return new("max_pool2d: one image", () => functional.max_pool2d(ones(1, 2, 2), 2));
        yield return new("max_pool2d: two dimensions", () => functional.max_pool2d(ones(2, 2), 2));
        yield return new("max_pool2d: padded by all of the window", () => functional.max_pool2d(ones(1, 1, 4, 4), 2, padding: 2));
        yield return new("max_pool2d: a window of 0", () => functional.max_pool2d(ones(1, 1, 2, 2), 0));
        yield return new("max_pool2d: a stride of 0", () => functional.max_pool2d(ones(1, 1, 2, 2), 1, stride: 0));
        yield return new("avg_pool2d: larger than the input", () => functional.avg_pool2d(ones(1, 1, 2, 2), 3));
        yield return new("avg_pool2d: no rows", () => functional.avg_pool2d(ones(1, 1, 0, 2), 2));
        yield return new("avg_pool2d: padded by all of the window", () => functional.avg_pool2d(ones(1, 1, 4, 4), 2, padding: 2));
        yield return new("MaxPool2d: larger than the input", () => MaxPool2d(3).call(ones(1, 1, 2, 2)));
        yield return new(
            "MaxPool2d: larger than what a convolution leaves",
            () => Sequential(Conv2d(1, 1, 3), ReLU(), MaxPool2d(3)).call(ones(1, 1, 4, 4)));
        yield return new("MaxPool2d: directly after a convolution", () => Sequential(Conv2d(1, 1, 3), MaxPool2d(3)).call(ones(1, 1, 4, 4)));
        yield return new("conv2d: larger than the input", () => functional.conv2d(ones(1, 1, 2, 2), ones(1, 1, 3, 3)));
        yield return new(
            "adaptive_avg_pool2d: larger than the input", () => functional.adaptive_avg_pool2d(ones(1, 1, 2, 2), new long[] { 3, 3 }));
        yield return new("adaptive_avg_pool2d: one size", () => functional.adaptive_avg_pool2d(ones(1, 1, 4, 4), new long[] { 1 }));
        yield return new("adaptive_max_pool2d: one size", () => functional.adaptive_max_pool2d(ones(1, 1, 4, 4), new long[] { 1 }));
    }
}
