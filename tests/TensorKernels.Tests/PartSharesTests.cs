namespace TensorKernels.Tests;

public sealed class PartSharesTests
{
    [Theory]
    [InlineData(5, 2)]
    [InlineData(2, 3)]
    [InlineData(100_000, 4)]
    public void ThreadsThatTakeAtOnce_GetEachPartOnce(int parts, int threads)
    {
        PartShares.SharedParts job = new PartShares().Begin(7, parts, threads);
        int[] taken = new int[parts];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread =>
        {
            for (int i = 0; i < threads; i++)
            {
                for (int part = job.Take((thread + i) % threads); part >= 0; part = job.Take((thread + i) % threads))
                    Interlocked.Increment(ref taken[part]);
            }
        });
        Assert.All(taken, times => Assert.Equal(1, times));
        Assert.False(job.HasAny());
    }

    [Fact]
    public void EachThread_GetsTheSameRangeInEveryJob()
    {
        var shares = new PartShares();
        for (int number = 1; number < 4; number++)
        {
            PartShares.SharedParts job = shares.Begin(number, 9, 2);
            Assert.Equal([0, 1, 2, 3], Enumerable.Range(0, 4).Select(_ => job.Take(0)));
            Assert.Equal([-1, 4], [job.Take(0), job.Take(1)]);
        }
    }

    [Fact]
    public void LateThread_TakesNothingOfTheNextJob()
    {
        var shares = new PartShares();
        PartShares.SharedParts first = shares.Begin(1, 4, 2);
        PartShares.SharedParts second = shares.Begin(2, 4, 2);
        Assert.False(first.HasAny());
        Assert.Equal([-1, -1], [first.Take(0), first.Take(1)]);
        Assert.Equal([0, 1, -1], Enumerable.Range(0, 3).Select(_ => second.Take(0)));
        Assert.Equal([2, 3, -1], Enumerable.Range(0, 3).Select(_ => second.Take(1)));
    }

    [Fact]
    public void ThreadThatIsLate_WhileThereAreMoreThreadsNow_TakesNothing()
    {
        var shares = new PartShares();
        PartShares.SharedParts first = shares.Begin(1, 4, 2);
        while (first.Take(0) >= 0 || first.Take(1) >= 0)
        {
        }

        PartShares.SharedParts second = shares.Begin(2, 40, 4);
        Assert.False(first.HasAny());
        Assert.True(second.HasAny());
    }
}
