namespace TensorKernels.Tests;

public sealed class WorkerPoolTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1000)]
    public void EachPart_IsDoneOnce(int parts)
    {
        var done = new int[parts];
        for (int round = 0; round < 200; round++)
            WorkerPool.Run(parts, part => Interlocked.Increment(ref done[part]));
        Assert.All(done, times => Assert.Equal(200, times));
    }

    [Fact]
    public void Ranges_CoverEachElementOnce()
    {
        var done = new int[1003];
        WorkerPool.Ranges(done.Length, 10, (start, count) =>
        {
            for (long i = start; i < start + count; i++)
                Interlocked.Increment(ref done[i]);
        });
        Assert.All(done, times => Assert.Equal(1, times));
    }

    [Fact]
    public void AnException_ReachesTheCaller_AndTheNextJobRuns()
    {
        Assert.Throws<InvalidDataException>(() => WorkerPool.Run(50, part => { if (part == 37) throw new InvalidDataException(); }));
        EachPart_IsDoneOnce(50);
    }

    [Fact]
    public void APartThatRunsAJob_DoesItAlone()
    {
        var done = new int[20 * 30];
        WorkerPool.Run(20, outer => WorkerPool.Run(30, inner => Interlocked.Increment(ref done[(outer * 30) + inner])));
        Assert.All(done, times => Assert.Equal(1, times));
    }
}
