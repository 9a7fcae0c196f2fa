namespace TorchSharp.Managed.Tests;

/// <summary>
/// Convolution, ReLU and pool in a row, which the engine may run as one kernel and differentiate sparsely, against the same layers in
/// float64, which it does not.
/// </summary>
public sealed class FusedLayerTests
{
    private const double Relative = 1e-4, Absolute = 2e-5;

    private static readonly Dictionary<string, Func<Tensor, Tensor>> s_after = new()
    {
        ["relu, pool"] = y => functional.max_pool2d(y.relu(), 2),
        ["pool, relu"] = y => functional.max_pool2d(y, 2).relu(),
        ["relu in place, pool"] = y => functional.max_pool2d(functional.relu(y, inplace: true), 2),
        ["pool"] = y => functional.max_pool2d(y, 2),
        ["relu"] = y => y.relu(),
        ["relu, pool 3"] = y => functional.max_pool2d(y.relu(), 3),
        ["relu, pool 3 stride 2 padding 1"] = y => functional.max_pool2d(y.relu(), 3, 2, 1),
        ["relu, pool with ceil"] = y => functional.max_pool2d(y.relu(), 2, ceil_mode: true),
        ["relu, pool, relu"] = y => functional.max_pool2d(y.relu(), 2).relu(),
        ["relu, pool, and the relu again"] = Again,
        ["relu, pool, and the convolution again"] = y => functional.max_pool2d(y.relu(), 2) + functional.max_pool2d(y * y, 2),
        ["pooled twice"] = y => functional.max_pool2d(y.relu(), 2) * functional.max_pool2d(y.relu(), 2, 2),
        ["pooled values times themselves"] = y => { Tensor p = functional.max_pool2d(y.relu(), 2); return p * p; },
        ["read on the way"] = y => { Tensor r = y.relu(); _ = r.sum().ToDouble(); return functional.max_pool2d(r, 2); },
        ["input of relu freed"] = y => { Tensor r = y.relu(); y.Dispose(); Tensor p = functional.max_pool2d(r, 2); r.Dispose(); return p; },
    };

    public static MatrixTheoryData<string, string> Names => new(
        s_after.Keys,
        [
            "1 to 32", "1 to 5", "3 to 7", "16 to 16", "16 to 70", "17 to 33", "32 to 64 padded", "5 to 8 kernel 5 stride 2",
            "4 to 16 kernel 1",
        ]);

    /// <summary>What a convolution leaves in another order in memory, all images in one row: no row is one image.</summary>
    [Fact]
    public void Linear_OfAllImagesInOneRow_TakesThemInTheirOrder()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor images = rand(4, 1, 12, 12), weight = rand(3, 4 * 16 * 5 * 5).requires_grad_();
        Tensor maps = functional.max_pool2d(Conv2d(1, 16, 3).forward(images).relu(), 2), row = maps.view(1, -1);

        Tensor actual = functional.linear(row, weight);
        actual.sum().backward();

        Tensor values = tensor(maps.detach().contiguous().data<float>().ToArray(), 1, row.shape[1]);
        Assert.True(actual.allclose(values.mm(weight.detach().t()), 1e-4, 1e-4));
        Assert.True(weight.grad!.allclose(values.expand(3, -1), 1e-5, 1e-6));
    }

    [SampledTheory(3)]
    [MemberData(nameof(Names))]
    public void ValuesAndGradients_AreThoseOfTheSeparateLayers(string after, string convolution)
    {
        using DisposeScope scope = NewDisposeScope();
        (long c, long f, long kernel, long stride, long padding) = convolution switch
        {
            "1 to 32" => (1, 32, 3, 1, 0),
            "1 to 5" => (1, 5, 3, 1, 0),
            "3 to 7" => (3, 7, 3, 1, 1),
            "16 to 16" => (16, 16, 3, 1, 0),
            "16 to 70" => (16, 70, 3, 1, 1),
            "17 to 33" => (17, 33, 3, 1, 1),
            "32 to 64 padded" => (32, 64, 3, 1, 1),
            "5 to 8 kernel 5 stride 2" => (5, 8, 5, 2, 2),
            _ => (4, 16, 1, 1, 0),
        };
        manual_seed(8);

        // Odd numbers of pixels, and more windows than a mask of 32 bits holds.
        Tensor[] values = [randn(9, c, 15, 18), randn(f, c, kernel, kernel) / Math.Sqrt(c * kernel * kernel), randn(f) * 0.1];
        MemoryProbe.FillUnusedMemory(float.NaN);
        Tensor[] actual = Run(after, values, stride, padding),
            expected = Run(after, [.. values.Select(v => v.to_type(float64))], stride, padding);
        foreach ((string what, Tensor wide, Tensor narrow)
            in new[] { "value", "gradient of the input", "gradient of the weight", "gradient of the bias" }.Zip(expected, actual))
        {
            Near.AssertEqual(wide.to_type(float32), narrow, what, Relative, Absolute);
        }
    }

    private static Tensor[] Run(string after, Tensor[] values, long stride, long padding)
    {
        Tensor[] leaves = [.. values.Select(v => v.clone().requires_grad_())];
        Tensor y = s_after[after](functional.conv2d(leaves[0], leaves[1], leaves[2], [stride], [padding]));
        y.backward([(arange(y.numel(), float64).view(y.shape) * 0.37).sin().to_type(float32).to_type(y.dtype)]);
        return [y, .. leaves.Select(leaf => leaf.grad!)];
    }

    private static Tensor Again(Tensor y)
    {
        Tensor r = y.relu(), p = functional.max_pool2d(r, 2);
        return p + r.mean();
    }
}
