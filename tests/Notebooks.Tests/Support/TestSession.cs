using Notebooks.Cells;
using Notebooks.Formatting;
using Notebooks.Language.Calling;
using Notebooks.Language.Completion;
using Notebooks.Language.Variables;
using Notebooks.Sessions;

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

    /// <summary>The variables that code can see.</summary>
    public Task<IReadOnlyList<VariableSummary>> ListVariablesAsync() => _session.ListVariablesAsync();

    /// <summary>What is said of the place where the code has its <c>|</c>.</summary>
    public Task<MimeBundle?> InspectAsync(string code, int detail = 0)
    {
        int cursor = code.IndexOf('|', StringComparison.Ordinal);
        return _session.InspectAsync(code.Remove(cursor, 1), cursor, detail);
    }

    /// <summary>
    /// Where what has the <c>|</c> in or behind it stands: all cells, with <c>‹›</c> around its places and <c>‹=›</c> around those that
    /// declare it. Nothing if it is unknown.
    /// </summary>
    public async Task<string[]> FindAsync(params string[] cells)
    {
        var (texts, cell, cursor) = WithCursor(cells);
        if (await _session.FindAsync(texts, cell, cursor) is not { } found)
            return [];
        foreach (var place in found.Occurrences.Reverse())
            texts[place.Cell] = texts[place.Cell].Insert(place.End, "›").Insert(place.Start, place.Declares ? "‹=" : "‹");
        return texts;
    }

    /// <summary>The cells after what has the <c>|</c> was given another name, or the sentence that says why it was not.</summary>
    public async Task<string[]> RenameAsync(string newName, params string[] cells)
    {
        var (texts, cell, cursor) = WithCursor(cells);
        var renaming = await _session.RenameAsync(texts, cell, cursor, newName);
        if (renaming.Fault is { } fault)
            return [fault];
        foreach (var place in renaming.Places.Reverse())
            texts[place.Cell] = texts[place.Cell].Remove(place.Start, place.End - place.Start).Insert(place.Start, renaming.Text);
        return texts;
    }

    /// <summary>The names in code with their kinds and modifiers.</summary>
    public async Task<string[]> ClassifyAsync(string code, params string[] before) =>
        [
            .. (await _session.ClassifyAsync(code, before))
                .Select(name => string.Join(' ', [code[name.Start..name.End], name.Kind, .. name.Modifiers])),
        ];

    private static (string[] Cells, int Cell, int Cursor) WithCursor(string[] cells)
    {
        int cell = Array.FindIndex(cells, text => text.Contains('|', StringComparison.Ordinal));
        int cursor = cells[cell].IndexOf('|', StringComparison.Ordinal);
        string[] texts = [.. cells];
        texts[cell] = texts[cell].Remove(cursor, 1);
        return (texts, cell, cursor);
    }

    public void Dispose() => _session.Dispose();
}
