using Notebooks.Cells;
using Notebooks.Jupyter.Output;

namespace Notebooks.Tests.Jupyter;

public sealed class StreamBufferTests
{
    private readonly List<(StreamName Stream, string Text)> _emitted = [];

    [Fact]
    public void SmallPieces_TravelTogether_EachStreamByItself()
    {
        using (var buffer = new StreamBuffer(Emit))
        {
            for (int i = 0; i < 3; i++)
                buffer.Write(StreamName.Stdout, $"{i}\n");
            buffer.Write(StreamName.Stderr, "oops");
            buffer.Write(StreamName.Stdout, "end");
        }
        Assert.Equal([(StreamName.Stdout, "0\n1\n2\n"), (StreamName.Stderr, "oops"), (StreamName.Stdout, "end")], Joined());
    }

    [Fact]
    public void SomethingElse_ComesBehindWhatWasWrittenBefore()
    {
        using var buffer = new StreamBuffer(Emit);
        buffer.Write(StreamName.Stdout, "before");
        buffer.FlushThen(() => _emitted.Add((StreamName.Stderr, "else")));
        buffer.Write(StreamName.Stdout, "after");
        buffer.Flush();
        Assert.Equal(["before", "else", "after"], _emitted.Select(entry => entry.Text));
    }

    [Fact]
    public async Task WhatIsWritten_IsPassedOnAfterAMoment_WithoutAnythingElse()
    {
        var passed = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var buffer = new StreamBuffer((_, text) => passed.TrySetResult(text));
        buffer.Write(StreamName.Stdout, "waits");
        Assert.Equal("waits", await passed.Task.WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void ManyThreads_LoseNothing()
    {
        using (var buffer = new StreamBuffer(Emit))
        {
            Parallel.For(0, 8, thread =>
            {
                for (int i = 0; i < 5000; i++)
                    buffer.Write(StreamName.Stdout, $"{thread}:{i}\n");
            });
        }
        string[] lines = string.Concat(_emitted.Select(entry => entry.Text)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(40_000, lines.Distinct().Count());
        Assert.Equal(Enumerable.Range(0, 5000).Select(i => $"3:{i}"), lines.Where(line => line.StartsWith("3:", StringComparison.Ordinal)));
    }

    private void Emit(StreamName stream, string text) => _emitted.Add((stream, text));

    /// <summary>What went out, pieces of one stream that the timer parted put together.</summary>
    private List<(StreamName Stream, string Text)> Joined()
    {
        var joined = new List<(StreamName Stream, string Text)>();
        foreach (var (stream, text) in _emitted)
        {
            if (joined is [.., var last] && last.Stream == stream)
                joined[^1] = (stream, last.Text + text);
            else
                joined.Add((stream, text));
        }
        return joined;
    }
}
