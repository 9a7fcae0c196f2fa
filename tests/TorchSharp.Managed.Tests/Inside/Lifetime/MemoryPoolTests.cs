using TensorKernels;

namespace TorchSharp.Managed.Tests;

public sealed class MemoryPoolTests
{
    [Fact]
    public void TrainingWithScopes_GivesAllMemoryBack()
    {
        MemoryProbe.FreeForgottenTensors();
        long before = MemoryPool.BytesInUse;
        using (var training = new SmallCnn())
        {
            training.Step();
            long afterOne = MemoryPool.BytesInUse;
            for (int i = 0; i < 5; i++)
                training.Step();
            Assert.Equal(afterOne, MemoryPool.BytesInUse);
        }

        Assert.Equal(before, MemoryPool.BytesInUse);
    }

    [Fact]
    public void ForgottenTensors_AreCollected()
    {
        MemoryProbe.FreeForgottenTensors();
        long before = MemoryPool.BytesInUse;
        Forget();
        Assert.True(MemoryPool.BytesInUse > before);
        MemoryProbe.FreeForgottenTensors();
        Assert.Equal(before, MemoryPool.BytesInUse);
    }

    [Fact]
    public void GraphWithoutBackward_IsFreedWithItsResult()
    {
        MemoryProbe.FreeForgottenTensors();
        using Tensor x = rand([1000], requires_grad: true);
        long before = MemoryPool.BytesInUse;
        using (NewDisposeScope())
        {
            Tensor y = x.clone();
            for (int i = 0; i < 20; i++)
                y = (y * 2).relu().mul_(y).exp_().log_();
            Assert.True(y.requires_grad);
        }

        Assert.Equal(before, MemoryPool.BytesInUse);
    }

    [Fact]
    public void GraphOfAHundredThousandSteps_NeedsNoStack()
    {
        MemoryProbe.FreeForgottenTensors();
        long before = MemoryPool.BytesInUse;
        using (DisposeScope scope = NewDisposeScope())
        {
            Tensor x = ones([1], requires_grad: true), y = x;
            for (int i = 0; i < 100_000; i++)
            {
                Tensor next = y + 1;
                if (i > 0)
                    y.Dispose();
                y = next;
            }

            y.backward();
            Assert.Equal(1, x.grad!.ToSingle());
        }

        Assert.Equal(before, MemoryPool.BytesInUse);
    }

    [Fact]
    public void AnOperationThatThrows_KeepsNoMemory()
    {
        using Tensor x = ones(3, 4), image = ones(1, 2, 4, 4), weight = ones(2, 3, 3, 3);
        MemoryProbe.FreeForgottenTensors();
        long before = MemoryPool.BytesInUse;
        foreach (Func<Tensor> wrong in new Func<Tensor>[]
        {
            () => x.add(image), () => x.mm(x), () => functional.conv2d(image, weight), () => x.view(5), () => x[7],
            () => x.gather(0, ones([1, 1], int64) * 9), })
        {
            Assert.ThrowsAny<Exception>(wrong);
        }
        MemoryProbe.FreeForgottenTensors();
        Assert.Equal(before, MemoryPool.BytesInUse);
    }

    private static void Forget()
    {
        for (int i = 0; i < 10; i++)
            (rand([100, 10], requires_grad: true) * 2).sum().backward();
    }
}
