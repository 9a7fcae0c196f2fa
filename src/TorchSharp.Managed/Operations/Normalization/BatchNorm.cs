using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>
            /// Normalizes each channel (dimension 1) by the batch's mean and biased variance in training, and by the running statistics
            /// otherwise. A batch of one value a channel has no variance: the running variance becomes NaN.
            /// </summary>
            /// <remarks>
            /// x̂ = (x - μ) / √(σ² + ε), y = γ·x̂ + β; with the batch's statistics ∂x = γ / √(σ² + ε) · (∂y - mean(∂y) - x̂ · mean(∂y ·
            /// x̂)). Ioffe, Szegedy: Batch Normalization (2015).
            /// </remarks>
            public static Tensor batch_norm(
                Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null, Tensor? bias = null, bool training = false,
                double momentum = 0.1, double eps = 1e-5)
            {
                long[] sizes = input.Impl.Sizes;
                if (input.Impl.Count == 0)
                    return NormalizeNothing(input, weight, bias);
                if (sizes.Length < 2)
                    throw Shapes.Error($"batch_norm expects an input of at least 2 dimensions, but got {Shapes.Text(sizes)}");
                foreach (Tensor? statistic in new[] { running_mean, running_var, weight, bias })
                {
                    if (statistic is not null && statistic.Impl.Count != sizes[1])
                    {
                        throw Shapes.Error(
                            $"batch_norm: a tensor of {sizes[1]} elements expected, one a channel, but got "
                                + $"{Shapes.Text(statistic.Impl.Sizes)}");
                    }
                    if (statistic is not null && statistic.dtype != input.dtype)
                    {
                        throw Shapes.Error(
                            $"batch_norm: expected scalar type {input.dtype.NativeName()} but found {statistic.dtype.NativeName()}");
                    }
                }

                input.RequireFloat("batch_norm");
                foreach (Tensor? statistic in new[] { running_mean, running_var })
                {
                    if (statistic is { Impl.Sizes.Length: not 1 })
                    {
                        throw Shapes.Error(
                            $"batch_norm: running statistics have one dimension, but got {Shapes.Text(statistic.Impl.Sizes)}");
                    }
                    if (statistic is not null && Recording.Needed(statistic))
                        throw Shapes.Error("batch_norm is not differentiable with respect to running statistics: detach them");
                }
                if (!training && (running_mean is null || running_var is null))
                    throw Shapes.Error("Expected running_mean and running_var to be defined when training=False");
                if (input.dtype == ScalarType.Float32 && sizes.Length == 4)
                    return NormalizeImages(input, running_mean, running_var, weight, bias, training, momentum, eps);
                return Normalize(input, running_mean, running_var, weight, bias, training, momentum, eps);
            }

            /// <summary>An empty input needs no statistics, and one element of the scales tells their type.</summary>
            private static Tensor NormalizeNothing(Tensor input, Tensor? weight, Tensor? bias) => InternalScope.Compose(() =>
            {
                Tensor scaled = weight is null ? input.clone() : input.mul(weight[0]);
                return bias is null ? scaled : scaled.add(bias[0]);
            });

            /// <summary>
            /// Applies batch normalization to images: the statistics are computed in one pass, and the rest
            /// is deferred (<see cref="DeferredNormalization"/>).
            /// </summary>
            private static unsafe Tensor NormalizeImages(
                Tensor input, Tensor? runningMean, Tensor? runningVariance, Tensor? weight, Tensor? bias, bool training, double momentum,
                double eps)
            {
                using InternalScope scope = InternalScope.Enter();
                int channels = (int)input.Impl.Sizes[1];
                double[] mean = new double[channels], variance = new double[channels];
                if (training)
                {
                    using var x = new ChannelsLastOperand(input);
                    fixed (double* m = mean, v = variance)
                        ChannelStatistics.MeanAndVariance(x.Pointer, x.Length / channels, channels, m, v);
                    double count = (double)x.Length / channels;
                    Blend(runningMean, mean, momentum, 1);
                    Blend(runningVariance, variance, momentum, count / (count - 1));
                }
                else
                {
                    mean = runningMean!.@double().data<double>().ToArray();
                    variance = runningVariance!.@double().data<double>().ToArray();
                }

                float[] middle = Array.ConvertAll(mean, m => (float)m),
                    deviation = Array.ConvertAll(variance, v => (float)(1 / Math.Sqrt(v + eps)));
                float[]? gamma = weight?.data<float>().ToArray(), beta = bias?.data<float>().ToArray();
                float[] scale = new float[channels], shift = new float[channels];
                for (int c = 0; c < channels; c++)
                {
                    scale[c] = (gamma?[c] ?? 1) * deviation[c];
                    shift[c] = (float)((beta?[c] ?? 0) - mean[c] * scale[c]);
                }

                Tensor result = DeferredNormalization.Normalize(input, torch.tensor(scale), torch.tensor(shift));
                if (!Recording.Needed(input, weight, bias))
                    return scope.Publish(result);
                var gradients = new NormalizationGradients(middle, deviation, training);
                return scope.Publish(result.Record(
                    "NativeBatchNormBackward", [input, weight, bias], [input, weight],
                    (g, s) => GradMode.Enabled ? Differentiable(g, s, 0) : gradients.OfInput(g, s[0], s.Optional(1)),
                    (g, s) => GradMode.Enabled ? Differentiable(g, s, 1) : gradients.OfWeight(g, s[0]),
                    (g, s) => GradMode.Enabled ? g.sum([0L, 2, 3]) : gradients.OfBias(g, s[0])));

                // For a gradient that will itself be differentiated: the formulas, with the statistics as functions of the input.
                Tensor Differentiable(Tensor g, Node saved, int which)
                {
                    Tensor x = saved[0];
                    Tensor centered = x.sub(training ? x.mean([0L, 2, 3], keepdim: true) : torch.tensor(middle).view(1, -1, 1, 1));
                    Tensor inverse = training
                        ? centered.square().mean([0L, 2, 3], keepdim: true).add(eps).rsqrt()
                        : torch.tensor(deviation).view(1, -1, 1, 1);
                    Tensor normalized = centered.mul(inverse);
                    if (which == 1)
                        return g.mul(normalized).sum([0L, 2, 3]);
                    Tensor slope = training
                        ? g.sub(g.mean([0L, 2, 3], keepdim: true)).sub(normalized.mul(g.mul(normalized).mean([0L, 2, 3], keepdim: true)))
                        : g;
                    Tensor result = slope.mul(inverse);
                    return saved.Optional(1) is { } factor ? result.mul(factor.view(1, -1, 1, 1)) : result;
                }
            }

            /// <summary>Updates running = (1 - momentum) · running + momentum · factor · batch.</summary>
            private static void Blend(Tensor? running, double[] batch, double momentum, double factor)
            {
                if (running is null)
                    return;
                Recording.CheckInPlace(running);
                using var mode = new GradMode(false);
                running.mul_(1 - momentum).add_(torch.tensor(Array.ConvertAll(batch, b => b * factor * momentum)).to_type(running.dtype));
            }

            private static Tensor Normalize(
                Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight, Tensor? bias, bool training, double momentum,
                double eps)
            {
                long[] sizes = input.Impl.Sizes;
                long count = Shapes.Count(sizes) / Math.Max(1, sizes[1]);
                return InternalScope.Compose(() =>
                {
                    long[] channels = sizes.Select((size, d) => d == 1 ? size : 1).ToArray();
                    Tensor normalized = training
                        ? NormalizeBatch(input, running_mean, running_var, channels, count, momentum, eps)
                        : input.sub(running_mean!.view(channels)).mul(running_var!.view(channels).add(eps).rsqrt());
                    Tensor scaled = weight is null ? normalized : normalized.mul(weight.view(channels));
                    Tensor shifted = bias is null ? scaled : scaled.add(bias.view(channels));
                    return input.Impl.Format == MemoryFormat.ChannelsLast ? shifted : shifted.contiguous();
                });
            }

            private static Tensor NormalizeBatch(
                Tensor input, Tensor? runningMean, Tensor? runningVariance, long[] channels, long count, double momentum, double eps)
            {
                long[] others = Enumerable.Range(0, channels.Length).Where(d => d != 1).Select(d => (long)d).ToArray();
                Tensor normalized, mean, deviation;
                using (new GradMode(false))
                {
                    mean = input.mean(others, keepdim: true);
                    Tensor centered = input.sub(mean), variance = centered.square().mean(others, keepdim: true);
                    deviation = variance.add(eps).rsqrt();
                    normalized = centered.mul(deviation);
                    runningMean?.mul_(1 - momentum).add_(mean.flatten().mul(momentum));
                    runningVariance?.mul_(1 - momentum).add_(variance.flatten().mul(momentum * count / (count - 1)));
                }

                // The result is not saved, since the next operation may change it in place.
                return normalized.Record("BatchNormBackward", [input], [input, mean, deviation], (g, s) =>
                {
                    // A gradient that will itself be differentiated needs the statistics as functions of the input.
                    (Tensor x, Tensor middle, Tensor scale) = (s[0], s[1], s[2]);
                    if (GradMode.Enabled)
                        (middle, scale) = (x.mean(others, keepdim: true), x.var(others, unbiased: false, keepdim: true).add(eps).rsqrt());
                    Tensor normal = x.sub(middle).mul(scale);
                    return g.sub(g.mean(others, keepdim: true)).sub(normal.mul(g.mul(normal).mean(others, keepdim: true))).mul(scale);
                });
            }
        }
    }
}
