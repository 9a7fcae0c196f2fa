using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Managed.Tests;

/// <summary>
/// Several layers that are computed in one pass, a few samples at a time, yield the same bits as the separate layers, for any number of
/// samples and threads. Values that are read, changed or kept in between are those of an eager engine.
/// </summary>
public sealed class SamplewisePassTests
{
    private static readonly Dictionary<string, Func<Tensor, Func<Tensor, Tensor>, Tensor>> s_networks = new()
    {
        ["reference"] = (x, look) =>
        {
            x = look(F.max_pool2d(look(F.relu(look(F.conv2d(x, W(32, 1, 3, 3), W(32))))), 2));
            x = look(F.max_pool2d(look(F.relu(look(F.conv2d(x, W(64, 32, 3, 3), W(64))))), 2));
            x = look(F.relu(look(F.linear(look(x.flatten(1)), W(70, 1600), W(70)))));
            return F.log_softmax(look(F.linear(x, W(10, 70), W(10))), 1);
        },
        ["normalized"] = (x, look) =>
        {
            x = look(F.conv2d(x, W(20, 1, 5, 5), null, [2], [2]));
            x = look(F.relu(look(F.batch_norm(x, W(20).detach(), W(20).detach().abs() + 1, W(20), W(20)))));
            x = look(F.conv2d(x, W(24, 5, 3, 3), W(24), padding: [1], groups: 4));
            x = look(F.max_pool2d(look(F.batch_norm(x, W(24).detach(), W(24).detach().abs() + 1)), 3, 2, 1));
            return F.linear(look(x.flatten(1)), W(3, 24 * 49)).softmax(1);
        },
        ["functions"] = (x, look) =>
        {
            x = look(F.conv2d(x, W(4, 1, 1, 1), W(4))).sigmoid();
            x = look(F.max_pool2d(look(x.tanh()), 4));
            x = look(F.linear(look(look(x).view(-1, 196)), W(48, 196), W(48)).exp());
            x = look(F.conv2d(look(x.view(-1, 3, 4, 4)), W(18, 3, 3, 3), W(18), padding: [1])).relu();
            return F.conv2d(look(x.view(-1, 32, 3, 3)), W(5, 32, 2, 2)).neg();
        },
        ["no images"] = (x, look) => F.linear(look(F.dropout(look(F.linear(x.view(-1, 784), W(33, 784))), 0.5, false)).relu(), W(1, 33)),
    };

    /// <summary>Collects the weights while gradients are wanted.</summary>
    [ThreadStatic]
    private static List<Tensor>? s_weights;

    public static MatrixTheoryData<string, int> Cases => new(s_networks.Keys, [1, 2, 3, 7, 64, 131]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Values_AreTheBitsOfTheSeparateLayers(string network, int samples)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable mode = no_grad();
        Tensor input = Numbers(samples, 1, 28, 28);
        float[] expected = Floats(s_networks[network](input, Read));
        int before = get_num_threads();
        try
        {
            foreach (int threads in new[] { 1, 2, 5 })
            {
                set_num_threads(threads);
                Assert.Equal(expected, Floats(s_networks[network](input, Leave)));
                Assert.Equal(expected, Floats(s_networks[network](input, Read)));
            }
        }
        finally
        {
            set_num_threads(before);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void EachSample_HasTheSameBits_AloneAndAmongOthers(string network, int samples)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable mode = no_grad();
        Tensor input = Numbers(samples, 1, 28, 28);
        float[] all = Floats(s_networks[network](input, Leave));
        int length = all.Length / samples;
        for (int sample = 0; sample < samples; sample += 5)
        {
            Assert.Equal(
                all[(sample * length)..((sample + 1) * length)], Floats(s_networks[network](input.narrow(0, sample, 1), Leave)));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void ValuesReadLater_AreTheSameBits(string network, int samples)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable mode = no_grad();
        Tensor input = Numbers(samples, 1, 28, 28);
        var expected = new List<float[]>();
        _ = s_networks[network](input, value =>
        {
            expected.Add(Floats(value));
            return value;
        });
        foreach (bool backwards in new[] { true, false })
        {
            var kept = new List<Tensor>();
            _ = Floats(s_networks[network](input, value =>
            {
                kept.Add(value);
                return value;
            }));
            foreach (int i in backwards ? Enumerable.Range(0, kept.Count).Reverse() : Enumerable.Range(0, kept.Count))
                Assert.Equal(expected[i], Floats(kept[i]));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gradients_AreTheSameBits_ReadInBetweenOrNot(string network, int samples)
    {
        using DisposeScope scope = NewDisposeScope();
        float[][] expected = Gradients(Leave);
        Assert.Equal(expected, Gradients(Read));
        Assert.Equal(expected, Gradients(Expose));

        float[][] Gradients(Func<Tensor, Tensor> look)
        {
            s_weights = [];
            Tensor input = Numbers(samples, 1, 28, 28).requires_grad_();
            s_networks[network](input, look).square().sum().backward();
            float[][] gradients = [Floats(input.grad!), .. s_weights.Where(w => w.grad is not null).Select(w => Floats(w.grad!))];
            s_weights = null;
            return gradients;
        }
    }

    [Fact]
    public void NoSamples_YieldNoValues()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor images = F.max_pool2d(F.conv2d(zeros(0, 1, 28, 28), W(32, 1, 3, 3)).relu(), 2).sigmoid();
        Assert.Equal([0, 10], F.linear(images.flatten(1), W(10, 32 * 169)).softmax(1).shape);
        Assert.Empty(Floats(F.linear(images.flatten(1), W(10, 32 * 169)).tanh().log_softmax(1)));
    }

    [Fact]
    public void InputAndWeights_ChangedBeforeTheValuesAreRead_LeaveThem()
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable mode = no_grad();
        Tensor input = Numbers(8, 1, 28, 28), weight = W(6, 1, 3, 3), dense = W(4, 6 * 26 * 26);
        float[] expected = Floats(Network());
        Tensor y = Network();
        input.zero_();
        weight.add_(1);
        dense.mul_(2);
        Assert.Equal(expected, Floats(y));

        Tensor Network() => F.linear(F.conv2d(input, weight).relu().flatten(1), dense);
    }

    [Fact]
    public void ViewOfAPendingValue_SharesItsMemory()
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable mode = no_grad();
        Tensor y = F.conv2d(Numbers(3, 1, 9, 9), W(5, 1, 3, 3));
        Tensor flat = y.flatten(1), doubled = F.linear(flat, eye(245) * 2);
        float[] before = Floats(flat);
        flat.add_(1);
        Assert.Equal(Floats(flat), Floats(y.flatten(1)));
        Assert.Equal(before.Select(value => value * 2), Floats(doubled));
        Assert.Equal(before.Select(value => value + 1), Floats(y));
    }

    [Fact]
    public void FunctionInPlace_OfAPendingValue_IsSeenByAllItsAliases()
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable mode = no_grad();
        Tensor y = F.conv2d(Numbers(3, 1, 9, 9), W(5, 1, 3, 3)), same = y.detach();
        float[] expected = Floats(F.conv2d(Numbers(3, 1, 9, 9), W(5, 1, 3, 3)).relu());
        y.relu_();
        Assert.Equal(expected, Floats(same));
        Assert.Equal(expected, Floats(y));

        Tensor alone = F.conv2d(Numbers(3, 1, 9, 9), W(5, 1, 3, 3));
        Assert.Same(alone, alone.relu_());
        Assert.Equal(expected, Floats(alone));
    }

    [Fact]
    public void ForwardHook_MayKeepItsOutput_AndReadItLater()
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable mode = no_grad();
        Modules.Conv2d first = nn.Conv2d(1, 8, 3), second = nn.Conv2d(8, 4, 3);
        using Modules.Sequential network = nn.Sequential(first, nn.ReLU(), second, nn.MaxPool2d(2));
        Tensor? seen = null;
        first.register_forward_hook((_, _, output) =>
        {
            seen = output.alias();
            return output;
        });
        Tensor input = Numbers(5, 1, 12, 12);
        _ = Floats(network.call(input));
        Assert.Equal(Floats(F.conv2d(input, first.weight!, first.bias)), Floats(seen!));
    }

    [Fact]
    public void ValuesThatAreNeverRead_HoldLittleMemory()
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable mode = no_grad();
        Tensor weight = W(1, 1024);
        long before = TensorKernels.MemoryPool.BytesInUse, most = 0;
        for (int i = 0; i < 200; i++)
        {
            using Tensor batch = zeros(1024, 1024);
            _ = F.linear(batch, weight);
            most = Math.Max(most, TensorKernels.MemoryPool.BytesInUse - before);
        }

        // The inputs are 800 MB; tests beside this one use memory too.
        Assert.InRange(most, 0, 400L << 20);
    }

    private static Tensor Read(Tensor value)
    {
        _ = value.sum().ToDouble();
        return value;
    }

    private static Tensor Leave(Tensor value) => value;

    /// <summary>Reads the values in the order of the strides.</summary>
    private static Tensor Expose(Tensor value)
    {
        _ = Floats(value);
        return value;
    }

    /// <summary>Weights, the same at each call for the same sizes.</summary>
    private static Tensor W(params long[] sizes)
    {
        Tensor weights = (Numbers(sizes) - 0.5f) / Math.Sqrt(sizes.Skip(1).Aggregate(1L, (a, b) => a * b));
        s_weights?.Add(weights.requires_grad_());
        return weights;
    }

    private static Tensor Numbers(params long[] sizes)
    {
        using var generator = new Generator(5);
        return rand(sizes, generator: generator);
    }

    private static float[] Floats(Tensor tensor) => tensor.detach().contiguous().data<float>().ToArray();
}
