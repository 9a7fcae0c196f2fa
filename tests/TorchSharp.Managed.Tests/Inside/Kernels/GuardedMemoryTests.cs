namespace TorchSharp.Managed.Tests;

/// <summary>Nothing outside of a tensor is read or written: operands end at a page that nobody may touch.</summary>
public sealed class GuardedMemoryTests
{
    private readonly List<string> _failures = [];

    /// <summary>A fault ends the process, so a child does the work; the error output of a fault names the case last.</summary>
    [Fact]
    public void Operations_StayInsideTheirMemory()
    {
        Assert.SkipUnless(GuardedMemory.IsAvailable, "guard pages are made by Linux's mmap");
        if (!TestProcess.IsChild)
        {
            ChildProcess.Run([typeof(GuardedMemoryTests)], InstructionSets.Width, "256");
            return;
        }

        Fixtures("elementwise", ElementwiseFixtureTests.Check);
        Fixtures("shapes", ShapeFixtureTests.Check);
        Fixtures("networks", NetworkFixtureTests.Check);
        foreach (int count in new[] { 1, 3, 17, 67 })
            Run($"in place, {count} elements", () => InPlaceOperations(count));
        Assert.True(_failures.Count == 0, string.Join('\n', _failures));
    }

    private void Fixtures(string file, Action<string, Layout> check)
    {
        foreach (FixtureCase fixture in FixtureFile.Open(file).Cases)
            Run(fixture.Name, () => check(fixture.Name, Layout.Guarded));
    }

    private static void InPlaceOperations(int count)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(count).Guarded(), y = rand(count).Guarded(), z = rand([count, count]).Guarded(),
            integers = randint(9, new long[] { count }).Guarded(), flags = (x > 0.5).Guarded();
        Tensor expected = (x.clone() + y).mul(y).sub(0.5).relu();
        x.add_(y).mul_(y).sub_(0.5).relu_();
        Near.AssertEqual(expected, x, "in place");
        z.T.add_(x).exp_();
        z[.., 0] = 2f;
        z[flags] = 1f;
        x[integers.clamp(0, count - 1)] = 3f;
        integers.add_(1).mul_(2);
        x.uniform_(0, 1).normal_().bernoulli_();
        z.sum(0).Dispose();
        Assert.Equal(count, z.softmax(0).sum().ToSingle(), 1e-3f);
        functional.dropout(z, 0.5, inplace: true).Dispose();
        using var parameter = new Modules.Parameter(rand(count).Guarded());
        parameter.grad = rand(count).Guarded();
        using Modules.Adam adam = optim.Adam([parameter], amsgrad: true, weight_decay: 0.1);
        using Modules.SGD sgd = optim.SGD([parameter], 0.1, momentum: 0.9, nesterov: true);
        adam.step();
        sgd.step();
        Assert.True(parameter.isfinite().all().ToBoolean());
    }

    private void Run(string name, Action check)
    {
        Console.Error.WriteLine(name);
        try
        {
            check();
        }
        catch (Exception exception)
        {
            _failures.Add($"{name}: {exception.Message}");
        }
    }
}
