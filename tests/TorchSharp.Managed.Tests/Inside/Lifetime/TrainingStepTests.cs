using TensorKernels;
using F = TorchSharp.torch.nn.functional;

namespace TorchSharp.Managed.Tests;

/// <summary>What a training step of the reference network takes, from zero_grad to the end of step, once it is in steady state.</summary>
public sealed class TrainingStepTests
{
    private const int Steps = 40;

    [Fact]
    public void Step_InSteadyState_AllocatesLittleManagedAndNoNativeMemory()
    {
        using Reference model = new();
        using Modules.Adam optimizer = torch.optim.Adam(model.parameters());
        using Tensor images = torch.rand(64, 1, 28, 28), labels = torch.randint(10, new long[] { 64 });
        long leastManaged = long.MaxValue, leastNative = long.MaxValue;
        for (int i = 0; i < Steps; i++)
        {
            using DisposeScope scope = torch.NewDisposeScope();
            long managed = GC.GetAllocatedBytesForCurrentThread(), native = MemoryPool.SystemAllocations;
            optimizer.zero_grad();
            Tensor loss = F.cross_entropy(model.call(images), labels);
            loss.backward();
            optimizer.step();

            // The least of many steps: tests beside this one allocate too, and early steps fill the pool.
            leastManaged = Math.Min(leastManaged, GC.GetAllocatedBytesForCurrentThread() - managed);
            leastNative = Math.Min(leastNative, MemoryPool.SystemAllocations - native);
        }

        // 31 to 33 KB, by how the threads share out the work.
        Assert.InRange(leastManaged, 0, 36 * 1024);
        Assert.Equal(0, leastNative);
    }

    private sealed class Reference : torch.nn.Module<Tensor, Tensor>
    {
        private readonly Modules.Conv2d conv1 = torch.nn.Conv2d(1, 32, 3);
        private readonly Modules.Conv2d conv2 = torch.nn.Conv2d(32, 64, 3);
        private readonly Modules.Linear fc1 = torch.nn.Linear(1600, 64);
        private readonly Modules.Linear fc2 = torch.nn.Linear(64, 10);

        internal Reference()
            : base("reference") => RegisterComponents();

        public override Tensor forward(Tensor input)
        {
            using DisposeScope scope = torch.NewDisposeScope();
            Tensor x = F.max_pool2d(F.relu(conv1.call(input)), 2);
            x = F.max_pool2d(F.relu(conv2.call(x)), 2);
            return fc2.call(F.relu(fc1.call(x.flatten(1)))).MoveToOuterDisposeScope();
        }
    }
}
