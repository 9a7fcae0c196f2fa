using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Managed.Tests;

/// <summary>
/// A tensor whose values nobody has needed yet, read by several threads at the same moment: each gets the values that one alone gets.
/// </summary>
public sealed class RecordedTensorConcurrencyTests
{
    private const int Rounds = 200;

    private static readonly (string Name, Func<Tensor, Tensor> Look)[] s_looks =
    [
        ("values", static y => y.detach()),
        ("product", static y => y * 2),
        ("sum of two", static y => y + y),
        ("relu", static y => F.relu(y)),
        ("relu and pool", static y => F.max_pool2d(F.relu(y), 2)),
        ("pool", static y => F.max_pool2d(y, 2)),
        ("copy", static y => y.clone()),
        ("view", static y => y.transpose(1, 3).contiguous()),
        ("convolution", static y => F.conv2d(y, torch.ones(4, 8, 3, 3))),
        ("bytes", static y => torch.tensor(y.bytes.ToArray())),
    ];

    public static TheoryData<string> Records =>
        ["convolution", "rectified convolution", "normalization", "rectified normalization", "gradient of a pool",
        "gradient of a rectified pool"];

    [Theory]
    [MemberData(nameof(Records))]
    public void ReadFromTwoThreads_GivesBothTheSameBits(string record)
    {
        float[][] alone = Array.ConvertAll(s_looks, look =>
        {
            using DisposeScope scope = NewDisposeScope();
            return Floats(look.Look(Make(record)));
        });
        var random = new Random(11);
        for (int round = 0; round < Rounds; round++)
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor y = Make(record);
            int[] chosen = [random.Next(s_looks.Length), random.Next(s_looks.Length)];
            float[][] together = InParallel(chosen.Length, reader =>
            {
                using DisposeScope own = NewDisposeScope();
                using IDisposable mode = no_grad();
                return Floats(s_looks[chosen[reader]].Look(y));
            });
            for (int reader = 0; reader < chosen.Length; reader++)
            {
                Assert.True(
                    alone[chosen[reader]].AsSpan().SequenceEqual(together[reader]),
                    $"{s_looks[chosen[reader]].Name} beside {s_looks[chosen[1 - reader]].Name}, round {round}");
            }
        }
    }

    [Fact]
    public void InputChangedWhileARecordIsRead_LeavesItsValues()
    {
        for (int round = 0; round < Rounds; round++)
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor input = Numbers(2, 1, 12, 12), weight = Numbers(8, 1, 3, 3);
            float[] expected = Floats(F.relu(F.conv2d(input, weight)));
            Tensor y = F.relu(F.conv2d(input, weight));
            float[][] seen = InParallel(2, part =>
            {
                if (part == 0)
                    return Floats(y);
                input.add_(1);
                weight.zero_();
                return expected;
            });
            Assert.Equal(expected, seen[0]);
        }
    }

    [Fact]
    public void BackwardFromTwoThreads_ThroughSharedLayers_AddsBothGradients()
    {
        for (int round = 0; round < Rounds; round++)
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor weight = Numbers(8, 1, 3, 3).requires_grad_(), scale = ones(8, requires_grad: true),
                shift = zeros(8, requires_grad: true);
            Tensor shared = F.batch_norm(F.conv2d(Numbers(2, 1, 12, 12), weight), null!, null!, scale, shift, training: true);
            Tensor[] losses = [F.max_pool2d(F.relu(shared), 2).square().sum(), (shared * 2).sum() + F.max_pool2d(shared, 2).sum()];
            IList<Tensor> expected = autograd.grad([losses[0] + losses[1]], [weight, scale, shift], retain_graph: true);
            _ = InParallel(2, i =>
            {
                losses[i].backward(retain_graph: true);
                return i;
            });
            Tensor[] leaves = [weight, scale, shift];
            for (int i = 0; i < leaves.Length; i++)
            {
                Assert.True(
                    leaves[i].grad!.allclose(expected[i], rtol: 1e-4, atol: 1e-3),
                    $"leaf {i}, round {round}: {leaves[i].grad!.sub(expected[i]).abs().max().ToSingle()}");
            }
        }
    }

    /// <summary>A tensor [2, 8, 10, 10] that has not been computed.</summary>
    private static Tensor Make(string record)
    {
        if (record.StartsWith("gradient", StringComparison.Ordinal))
        {
            Tensor leaf = (Numbers(2, 8, 10, 10) - 0.5f).requires_grad_();
            F.max_pool2d(record.Contains("rectified", StringComparison.Ordinal) ? F.relu(leaf) : leaf, 2).square().sum().backward();
            return leaf.grad!;
        }

        using IDisposable mode = no_grad();
        Tensor y = F.conv2d(Numbers(2, 1, 12, 12), Numbers(8, 1, 3, 3) - 0.5f);
        if (record.EndsWith("normalization", StringComparison.Ordinal))
            y = F.batch_norm(y, null!, null!, training: true);
        return record.StartsWith("rectified", StringComparison.Ordinal) ? F.relu(y) : y;
    }

    /// <summary>The same numbers at each call, none of them round.</summary>
    private static Tensor Numbers(params long[] sizes)
    {
        using var generator = new Generator(5);
        return rand(sizes, generator: generator);
    }

    private static float[] Floats(Tensor tensor) => tensor.@float().contiguous().data<float>().ToArray();

    /// <summary>Runs the parts on a thread each, all from the same moment on.</summary>
    private static T[] InParallel<T>(int parts, Func<int, T> body)
    {
        using var start = new Barrier(parts);
        return Task.WhenAll(Enumerable.Range(0, parts).Select(part => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return body(part);
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default))).GetAwaiter().GetResult();
    }
}
