namespace TorchSharp.Managed.Tests;

public sealed class DeterminismTests
{
    [Fact]
    public void Training_WithAnyNumberOfThreads_GivesTheSameBits()
    {
        int before = get_num_threads();
        try
        {
            (float[] losses, float[] state) = Train(1);
            Assert.All(losses, loss => Assert.True(float.IsFinite(loss)));
            foreach (int threads in new[] { 2, 5, 1 })
            {
                (float[] otherLosses, float[] otherState) = Train(threads);
                Assert.Equal(losses, otherLosses);
                Assert.Equal(state, otherState);
            }
        }
        finally
        {
            set_num_threads(before);
        }
    }

    [Fact]
    public void Training_FromAnotherSeed_GivesOthers()
    {
        using SmallCnn first = new(1), second = new(2);
        Assert.NotEqual(first.Step(), second.Step());
    }

    [Fact]
    public void ThreadCount_BelowOne_Throws()
    {
        Assert.ThrowsAny<ArgumentException>(() => set_num_threads(0));
        Assert.True(get_num_threads() >= 1);
    }

    [Fact]
    public void OperationsOnSeveralThreads_DoNotDisturbOneAnother()
    {
        using Tensor x = rand(64, 3, 12, 12), w = rand(9, 3, 3, 3);
        using Tensor expected = functional.conv2d(x, w);
        Parallel.For(0, 16, _ =>
        {
            using Tensor y = functional.conv2d(x, w);
            Near.AssertEqual(expected, y, "conv2d beside others", 0, 0);
        });
    }

    private static (float[] Losses, float[] State) Train(int threads)
    {
        set_num_threads(threads);
        using var cnn = new SmallCnn();
        float[] losses = [.. Enumerable.Range(0, 6).Select(_ => cnn.Step(40))];
        return (losses, cnn.State());
    }
}
