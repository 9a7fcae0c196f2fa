using Notebooks.Cells;
using Notebooks.Formatting;
using Notebooks.Language.Calling;
using Notebooks.Language.Completion;

namespace Notebooks.Tests.Support;

/// <summary>A session whose cells are numbered as they are run.</summary>
internal sealed class TestSession : IDisposable
{
    private readonly Session _session = new(grace: TimeSpan.FromMilliseconds(300));
    private int _count;

    /// <summary>Runs a cell that has to succeed.</summary>
    public async Task<TestOutput> RunAsync(string code)
    {
        var output = new TestOutput();
        var result = await RunAsync(code, output);
        Assert.True(result.Succeeded, result.Error is { } error ? string.Join('\n', error.Details) : "");
        return output;
    }

    /// <summary>Runs a cell that has to fail.</summary>
    public async Task<CellError> FailAsync(string code)
    {
        var result = await RunAsync(code, new TestOutput());
        Assert.NotNull(result.Error);
        return result.Error;
    }

    public Task<CellResult> RunAsync(string code, TestOutput output) => RunInterruptibleAsync(code, output, CancellationToken.None);

    public Task<CellResult> RunInterruptibleAsync(string code, TestOutput output, CancellationToken interrupt) =>
        _session.RunAsync(new CellSource($"cell {++_count}", code), output, interrupt);

    /// <summary>What can stand where the code has its <c>|</c>.</summary>
    public Task<CompletionList> CompleteAsync(string code, params string[] before)
    {
        int cursor = code.IndexOf('|', StringComparison.Ordinal);
        return _session.CompleteAsync(code.Remove(cursor, 1), cursor, before);
    }

    /// <summary>What can be called where the code has its <c>|</c>.</summary>
    public Task<CallHelp> HelpCallAsync(string code, params string[] before)
    {
        int cursor = code.IndexOf('|', StringComparison.Ordinal);
        return _session.HelpCallAsync(code.Remove(cursor, 1), cursor, before);
    }

    /// <summary>The pieces of the code that the compiler would refuse, with its numbers for the reasons.</summary>
    public async Task<string[]> DiagnoseAsync(string code, params string[] before) =>
        [.. (await _session.DiagnoseAsync(code, before)).Select(problem => $"{problem.Id} {code[problem.Start..problem.End]}")];

    /// <summary>What is said of the place where the code has its <c>|</c>.</summary>
    public Task<MimeBundle?> InspectAsync(string code, int detail = 0)
    {
        int cursor = code.IndexOf('|', StringComparison.Ordinal);
        return _session.InspectAsync(code.Remove(cursor, 1), cursor, detail);
    }

    public void Dispose() => _session.Dispose();
}
