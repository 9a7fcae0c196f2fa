using System.Threading.Channels;

namespace Notebooks.Tests.Zmtp.Support;

/// <summary>Keeps the lines that a socket logs.</summary>
internal sealed class TestLog
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    public void Write(string line) => _lines.Writer.TryWrite(line);

    /// <summary>The next line, as soon as there is one.</summary>
    public async Task<string> NextAsync() => await _lines.Reader.ReadAsync().AsTask().WaitAsync(s_limit);

    public void AssertEmpty() => Assert.False(_lines.Reader.TryRead(out string? line), line);
}
