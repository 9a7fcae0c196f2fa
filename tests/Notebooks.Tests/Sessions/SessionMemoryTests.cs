using Notebooks.Tests.Support;

namespace Notebooks.Tests.Sessions;

/// <summary>What a session keeps of the cells that it has run. The heap is that of the whole process, so no other test may run.</summary>
[Collection(nameof(SessionMemoryTests))]
[CollectionDefinition(nameof(SessionMemoryTests), DisableParallelization = true)]
public sealed class SessionMemoryTests : IDisposable
{
    private const long Megabyte = 1 << 20;

    private readonly TestSession _session = new();

    public void Dispose() => _session.Dispose();

    [LongFact]
    public async Task NamesDeclaredAgain_KeepNothingOfTheCellsBefore()
    {
        long kept = await KeptAsync(10, LongRun.IsOn ? 1000 : 200, i => $"int v{i % 10} = {i}; Func<int> f{i % 10} = () => v{i % 10};");
        Assert.InRange(kept, long.MinValue, 4 * Megabyte);
    }

    [Fact]
    public async Task NewNames_KeepMemoryInProportion()
    {
        int count = LongRun.IsOn ? 1000 : 100;
        long kept = await KeptAsync(10, count, i => $"int v{i} = {i};");
        Assert.InRange(kept / count, long.MinValue, 100_000);
    }

    [Fact]
    public async Task TurnsOfAControl_KeepNothingOfTheTurnsBefore()
    {
        await _session.RunAsync("double Scale(double x) => 2 * x;");
        long kept = await KeptAsync(10, LongRun.IsOn ? 4000 : 120, i => i % 2 == 0
            ? $"int epochs = {i}; double rate = 0.1;"
            : "var losses = Enumerable.Range(0, 100).Select(i => Scale(i * rate) + epochs).ToList(); losses.Sum() > 0");
        Assert.InRange(kept, long.MinValue, (LongRun.IsOn ? 20 : 4) * Megabyte);
    }

    /// <summary>Returns by how much the heap has grown from when some cells had run until all had.</summary>
    private async Task<long> KeptAsync(int first, int count, Func<int, string> cell)
    {
        for (int i = 0; i < first; i++)
            await _session.RunAsync(cell(i));
        long before = Heap();
        for (int i = first; i < first + count; i++)
            await _session.RunAsync(cell(i));
        return Heap() - before;
    }

    private static long Heap()
    {
        // Assemblies are unloaded in several rounds: what refers to them first.
        for (int i = 0; i < 4; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
