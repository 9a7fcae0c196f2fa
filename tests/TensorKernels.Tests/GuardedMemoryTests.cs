namespace TensorKernels.Tests;

/// <summary>
/// Kernels give what straight loops give, and nothing outside of their operands is read or written: these
/// end at a page that nobody may touch.
/// </summary>
public sealed class GuardedMemoryTests
{
    private readonly List<string> _failures = [];

    /// <summary>A fault ends the process, so a child does the work; the error output of a fault names the case last.</summary>
    [Fact]
    public void Kernels_StayInsideTheirMemory()
    {
        Assert.SkipUnless(GuardedMemory.IsAvailable, "guard pages are made by Linux's mmap");
        if (!TestProcess.IsChild)
        {
            // On a processor that has vectors of 512 bits, .NET prefers either width, by the model.
            foreach (string bits in new[] { "512", "256" })
                ChildProcess.Run([typeof(GuardedMemoryTests)], InstructionSets.Width, bits);
            return;
        }

        foreach (bool atEnd in new[] { true, false })
        {
            Networks(atEnd);
            Gradients(atEnd);
            Statistics(atEnd);
        }

        Assert.True(_failures.Count == 0, string.Join('\n', _failures));
    }

    private void Networks(bool atEnd)
    {
        foreach ((int m, int k, int n)
            in from m in new[] { 1, 3, 13, 37 } from k in new[] { 1, 5, 33 } from n in new[] { 1, 7, 16, 17, 65 } select (m, k, n))
        {
            Run($"products {m}x{k}x{n}", () => GuardedNetworks.Products(m, k, n, atEnd));
        }
        (int, int, int)[] grouped = [(4, 4, 4), (17, 17, 17), (61, 61, 61), (6, 12, 6), (6, 9, 3)];
        foreach ((int channels, int filters, int groups)
            in (from c in new[] { 1, 3, 14, 17, 33 } from f in new[] { 1, 5, 14, 16, 33 } select (c, f, 1)).Concat(grouped))
        {
            for (int variant = 0; variant < GuardedNetworks.ConvolutionVariants; variant++)
            {
                Run(
                    $"convolution {variant}, {channels} to {filters}, groups: {groups}",
                    () => GuardedNetworks.Convolutions(channels, filters, groups, variant, atEnd));
            }
        }

        foreach ((int channels, int filters, int window)
            in from c in new[] { 1, 3, 14, 16, 17 } from f in new[] { 1, 5, 14, 16, 33 } from w in new[] { 2, 3 } select (c, f, w))
        {
            Run(
                $"convolution {channels} to {filters} pooled by {window}",
                () => GuardedNetworks.PooledConvolutions(channels, filters, window, atEnd));
        }

        foreach (int channels in new[] { 1, 3, 5, 33 })
        {
            for (int variant = 0; variant < GuardedNetworks.PoolVariants; variant++)
                Run($"pool {variant}, {channels}", () => GuardedNetworks.Pools(channels, variant, atEnd));
        }
    }

    private void Gradients(bool atEnd)
    {
        foreach ((int channels, int window, bool masked)
            in from c in new[] { 1, 5, 16, 32, 33 } from w in new[] { 1, 2, 3 } from m in new[] { true, false } select (c, w, m))
        {
            Run($"sums of {channels} pooled by {window}, masked {masked}", () => GuardedGradients.Sums(channels, window, masked, atEnd));
        }
        foreach ((int channels, int filters, (int side, int padding), bool masked) in
            from c in new[] { 1, 3, 17, 32 }
            from f in new[] { 1, 5, 32, 64, 65 }
            from k in new[] { (3, 0), (3, 1), (5, 0), (5, 2), (4, 1) }
            from m in new[] { true, false }
            select (c, f, k, m))
        {
            Run(
                $"sparse gradients, {channels} to {filters}, {side}×{side}, padding {padding}, masked {masked}",
                () => GuardedGradients.Convolutions(channels, filters, side, padding, masked, atEnd));
        }
        foreach ((int filters, int side) in from f in new[] { 32, 96 } from s in new[] { 3, 5 } select (f, s))
            Run($"{side}×{side} taps of {filters} filters", () => GuardedGradients.Taps(filters, side, atEnd));
    }

    private void Statistics(bool atEnd)
    {
        foreach ((int pixels, int channels) in from p in new[] { 1, 7, 1000 } from c in new[] { 1, 5, 16, 67 } select (p, c))
        {
            Run($"channels, {pixels}x{channels}", () => GuardedStatistics.Channels(pixels, channels, atEnd));
            Run($"columns, {pixels}x{channels}", () => GuardedStatistics.Columns(pixels, channels, atEnd));
            Run($"layouts, {pixels}x{channels}", () => GuardedStatistics.Layouts(3, channels, pixels, atEnd));
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
            _failures.Add($"{name}: {exception.Message}");
        }
    }
}
