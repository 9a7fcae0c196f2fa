using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Managed.Tests;

/// <summary>
/// A batch norm whose values nobody has needed yet: whether somebody looks at them before the layers behind them run changes no bit.
/// </summary>
public sealed class RecordedNormalizationTests
{
    /// <summary>Fewer channels than a vector has, as many, several vectors, and some left over.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(21)]
    [InlineData(32)]
    public void LookedAtInBetween_GivesTheSameBits(int channels)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable mode = no_grad();
        using var generator = new Generator(5);
        Tensor input = rand([2, channels, 10, 10], generator: generator) - 0.5f, scale = rand([channels], generator: generator) - 0.5f,
            shift = rand([channels], generator: generator) - 0.5f;
        Tensor Normalized() => F.batch_norm(input, null!, null!, scale, shift, training: true);

        Tensor seen = Normalized(), seenRectified = F.relu(Normalized());
        float[] values = Floats(seen), rectified = Floats(seenRectified);

        Assert.Equal(rectified, values.Select(value => Math.Max(value, 0)));
        Assert.Equal(Floats(F.max_pool2d(seen, 2)), Floats(F.max_pool2d(Normalized(), 2)));
        Assert.Equal(Floats(F.max_pool2d(seenRectified, 2)), Floats(F.max_pool2d(F.relu(Normalized()), 2)));
    }

    /// <summary>The gradient of a ReLU of the record, and of a ReLU of the values, which is written out.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(16)]
    [InlineData(21)]
    [InlineData(32)]
    public void GradientThroughTheRelu_IsTheSameIfTheValuesAreLookedAtInBetween(int channels)
    {
        using DisposeScope scope = NewDisposeScope();
        using var generator = new Generator(6);
        Tensor input = rand([3, channels, 9, 9], generator: generator) - 0.5f, scale = rand([channels], generator: generator) - 0.3f,
            shift = rand([channels], generator: generator) - 0.5f, factors = rand([3, channels, 9, 9], generator: generator) - 0.5f;

        Assert.Equal(Gradients(isLookedAt: true), Gradients(isLookedAt: false));

        float[] Gradients(bool isLookedAt)
        {
            Tensor x = input.clone().requires_grad_(), weight = scale.clone().requires_grad_(), bias = shift.clone().requires_grad_();
            Tensor normalized = F.batch_norm(x, null!, null!, weight, bias, training: true);
            if (isLookedAt)
                _ = Floats(normalized);
            (F.relu(normalized) * factors).sum().backward();
            return [.. Floats(x.grad!), .. Floats(weight.grad!), .. Floats(bias.grad!)];
        }
    }

    private static float[] Floats(Tensor tensor) => tensor.contiguous().data<float>().ToArray();
}
