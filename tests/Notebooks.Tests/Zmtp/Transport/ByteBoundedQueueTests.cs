using Notebooks.Zmtp.Transport;

namespace Notebooks.Tests.Zmtp.Transport;

public sealed class ByteBoundedQueueTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhoAdds_WaitsForRoom_InTurn()
    {
        var queue = new ByteBoundedQueue<string>(100);
        Assert.True(await queue.AddAsync("a", 60, Token));
        Assert.True(await queue.AddAsync("b", 40, Token));
        var large = queue.AddAsync("c", 100, Token).AsTask();
        var small = queue.AddAsync("d", 1, Token).AsTask();
        Assert.False(large.IsCompleted);
        Assert.False(small.IsCompleted);

        Assert.Equal("a", await queue.Reader.ReadAsync(Token));
        Assert.False(large.IsCompleted);
        Assert.False(small.IsCompleted);
        Assert.Equal("b", await queue.Reader.ReadAsync(Token));
        Assert.True(await large.WaitAsync(s_limit, Token));
        Assert.Equal("c", await queue.Reader.ReadAsync(Token));
        Assert.True(await small.WaitAsync(s_limit, Token));
    }

    [Fact]
    public async Task ItemOfAnySize_FitsIntoAnEmptyQueue()
    {
        var queue = new ByteBoundedQueue<string>(10);
        Assert.True(await queue.AddAsync("giant", 1000, Token));
        var next = queue.AddAsync("next", 1, Token).AsTask();
        Assert.False(next.IsCompleted);
        Assert.True(queue.Reader.TryRead(out _));
        Assert.True(await next.WaitAsync(s_limit, Token));
    }

    [Fact]
    public async Task WhoNoLongerWaits_LetsTheNextOneIn()
    {
        var queue = new ByteBoundedQueue<string>(100);
        await queue.AddAsync("a", 60, Token);
        using var impatience = new CancellationTokenSource();
        var large = queue.AddAsync("b", 100, impatience.Token).AsTask();
        var small = queue.AddAsync("c", 10, Token).AsTask();
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => large);
        Assert.True(await small.WaitAsync(s_limit, Token));
        Assert.Equal("a", await queue.Reader.ReadAsync(Token));
        Assert.Equal("c", await queue.Reader.ReadAsync(Token));
    }

    [Fact]
    public async Task CompleteQueue_TakesNothing_AndGivesWhatItHas()
    {
        var queue = new ByteBoundedQueue<string>(10);
        await queue.AddAsync("a", 10, Token);
        var waiting = queue.AddAsync("b", 10, Token).AsTask();
        queue.Complete();
        Assert.False(await waiting.WaitAsync(s_limit, Token));
        Assert.False(await queue.AddAsync("c", 0, Token));
        Assert.Equal("a", await queue.Reader.ReadAsync(Token));
        Assert.False(await queue.Reader.WaitToReadAsync(Token));
    }

    [Fact]
    public async Task ManyWriters_NeverExceedTheLimit_AndLoseNothing()
    {
        const int writers = 8;
        const int items = 500;
        var queue = new ByteBoundedQueue<int>(50);
        var writing = Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (int i = 0; i < items; i++)
                await queue.AddAsync(writer * items + i, 10, Token);
        }, Token)));
        var last = Enumerable.Repeat(-1, writers).ToArray();
        for (int i = 0; i < writers * items; i++)
        {
            Assert.InRange(queue.Reader.Count, 0, 5);
            int item = await queue.Reader.ReadAsync(Token);
            Assert.Equal(last[item / items] + 1, item % items);
            last[item / items] = item % items;
        }
        await writing;
    }
}
