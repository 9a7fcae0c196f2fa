namespace TorchSharp.Managed.Tests;

/// <summary>Nothing outside of a tensor is read or written: operands end at a page that nobody may touch.</summary>
public sealed class GuardedMemoryTests
{
    private readonly List<string> failures = [];

    /// <summary>A fault ends the process, so a child does the work; the error output of a fault names the case last.</summary>
    [Fact]
    public void OperationsAndKernels_StayInsideTheirMemory()
    {
        Assert.SkipUnless(GuardedMemory.IsAvailable, "guard pages are made by Linux's mmap");
        if (!Shared.TestProcess.IsChild)
        {
            ChildProcess.Run([typeof(GuardedMemoryTests)], "DOTNET_EnableHWIntrinsic", "1");
            return;
        }

        Fixtures("elementwise", ElementwiseFixtureTests.Check);
        Fixtures("shapes", ShapeFixtureTests.Check);
        Fixtures("networks", NetworkFixtureTests.Check);
        foreach (bool atEnd in new[] { true, false })
            Kernels(atEnd);
        foreach (int count in new[] { 1, 3, 17, 67 })
            Run($"in place, {count} elements", () => GuardedKernels.InPlaceOperations(count));
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private void Fixtures(string file, Action<string, Layout> check)
    {
        foreach (FixtureCase fixture in FixtureFile.Open(file).Cases)
            Run(fixture.Name, () => check(fixture.Name, Layout.Guarded));
    }

    private void Kernels(bool atEnd)
    {
        foreach ((int m, int k, int n) in from m in new[] { 1, 3, 13, 37 } from k in new[] { 1, 5, 33 } from n in new[] { 1, 7, 17, 65 } select (m, k, n))
            Run($"products {m}x{k}x{n}", () => GuardedKernels.Products(m, k, n, atEnd));
        foreach ((int channels, int filters) in from c in new[] { 1, 3, 17, 33 } from f in new[] { 1, 5, 33 } select (c, f))
        {
            for (int variant = 0; variant < GuardedKernels.ConvolutionVariants; variant++)
                Run($"convolution {variant}, {channels} to {filters}", () => GuardedKernels.Convolutions(channels, filters, variant, atEnd));
        }

        foreach ((int channels, int filters, int window) in from c in new[] { 1, 3, 16, 17 } from f in new[] { 1, 5, 16, 33 } from w in new[] { 2, 3 } select (c, f, w))
            Run($"convolution {channels} to {filters} pooled by {window}", () => GuardedKernels.PooledConvolutions(channels, filters, window, atEnd));

        foreach (int channels in new[] { 1, 3, 5, 33 })
        {
            for (int variant = 0; variant < GuardedKernels.PoolVariants; variant++)
                Run($"pool {variant}, {channels}", () => GuardedKernels.Pools(channels, variant, atEnd));
        }
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
            failures.Add($"{name}: {exception.Message}");
        }
    }
}
