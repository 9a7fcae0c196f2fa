using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// The gradients of batch normalization. Weight, bias and input need the same two sums per channel, Σ g and Σ g · (x - μ). The sums are
/// computed once per gradient, and only over the windows' values where a pooling's gradient has not been written out.
/// </summary>
internal sealed unsafe class NormalizationGradients
{
    private readonly float[] _mean;
    private readonly float[] _deviation;
    private readonly bool _training;
    private ChannelSums? _last;

    /// <param name="mean">μ of each channel.</param>
    /// <param name="deviation">1 / √(σ² + ε) of each channel.</param>
    /// <param name="training">Whether the statistics depend on the input.</param>
    internal NormalizationGradients(float[] mean, float[] deviation, bool training)
    {
        _mean = mean;
        _deviation = deviation;
        _training = training;
    }

    internal Tensor OfBias(Tensor gradient, Tensor input)
    {
        return torch.tensor(Array.ConvertAll(SumsOf(gradient, input).Plain, s => (float)s));
    }

    internal Tensor OfWeight(Tensor gradient, Tensor input)
    {
        return torch.tensor(SumsOf(gradient, input).Products.Select((p, c) => (float)(p * _deviation[c])).ToArray());
    }

    /// <summary>Computes γ / √(σ² + ε) · (g - mean(g) - x̂ · mean(g · x̂)), or without the means if the statistics are fixed.</summary>
    internal Tensor OfInput(Tensor gradient, Tensor input, Tensor? weight)
    {
        (double[] sums, double[] products) = SumsOf(gradient, input);
        long[] sizes = input.Impl.Sizes;
        int channels = (int)sizes[1];
        double count = (double)input.Impl.Count / channels;
        float[] scale = weight is null ? Enumerable.Repeat(1f, channels).ToArray() : weight.data<float>().ToArray();
        float[] a = new float[channels], b = new float[channels], c = new float[channels];
        for (int i = 0; i < channels; i++)
        {
            double factor = scale[i] * (double)_deviation[i];
            double slope = _training ? -factor * _deviation[i] * _deviation[i] * products[i] / count : 0;
            a[i] = (float)factor;
            b[i] = (float)slope;
            c[i] = (float)((_training ? -factor * sums[i] / count : 0) - slope * _mean[i]);
        }

        using var x = new ChannelsLastOperand(input);
        Tensor result = Tensor.Empty(sizes, ScalarType.Float32, MemoryFormat.ChannelsLast);
        var target = (float*)result.Impl.UnsharedPointer;
        fixed (float* pa = a, pb = b, pc = c)
        {
            using (var held = new HeldRecord<IChannelGradient>(gradient))
            {
                if (held.Record is { } pooled)
                {
                    pooled.Combine(x.Pointer, target, pa, pb, pc);
                    return result;
                }
            }

            using var g = new ChannelsLastOperand(gradient);
            ChannelMaps.Combine(g.Pointer, x.Pointer, target, pa, pb, pc, default, x.Length / channels, channels);
        }

        return result;
    }

    private (double[] Plain, double[] Products) SumsOf(Tensor gradient, Tensor input)
    {
        // Two backward passes may go through one graph at the same time.
        lock (_deviation)
        {
            if (_last?.Gradient != gradient.Impl.Version || _last.Version != gradient.Impl.Version.Value)
                _last = Sum(gradient, input);
            return (_last.Plain, _last.Products);
        }
    }

    private ChannelSums Sum(Tensor gradient, Tensor input)
    {
        int channels = _mean.Length;
        double[] plain = new double[channels], products = new double[channels];
        int version = gradient.Impl.Version.Value;
        using var x = new ChannelsLastOperand(input);
        fixed (double* s = plain, p = products)
        {
            fixed (float* m = _mean)
            {
                using (var held = new HeldRecord<IChannelGradient>(gradient))
                {
                    held.Record?.Sums(x.Pointer, m, s, p);
                    if (held.Record is not null)
                        return new ChannelSums(gradient.Impl.Version, version, plain, products);
                }

                using var g = new ChannelsLastOperand(gradient);
                ChannelStatistics.GradientSums(
                    g.Pointer, x.Pointer, new ChannelScale(m, null, null), g.Length / channels, channels, s, p);
            }
        }

        return new ChannelSums(gradient.Impl.Version, version, plain, products);
    }

    /// <summary>The sums for a gradient at a given version.</summary>
    private sealed record ChannelSums(VersionCounter Gradient, int Version, double[] Plain, double[] Products);
}
