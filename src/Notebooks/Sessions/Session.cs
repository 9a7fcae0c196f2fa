using System.Diagnostics;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Cells;
using Notebooks.Directives;
using Notebooks.Execution;
using Notebooks.Faults;
using Notebooks.Formatting;
using Notebooks.Language;
using Notebooks.Language.Analysis;
using Notebooks.Language.Calling;
using Notebooks.Language.Completion;
using Notebooks.Language.Diagnosis;
using Notebooks.Language.Symbols;
using Notebooks.Language.Variables;
using Notebooks.References;
using Notebooks.Running;
using Notebooks.Text;

namespace Notebooks.Sessions;

/// <summary>
/// Runs the cells of one notebook one after the other, keeping their declarations. Relative paths are resolved against the process's
/// working directory.
/// </summary>
internal sealed class Session : IDisposable
{
    /// <summary>The time that an interrupted cell has to end by itself.</summary>
    public static readonly TimeSpan DefaultGrace = TimeSpan.FromSeconds(2);

    private readonly SourceTexts _sources = new();
    private readonly ReferenceCatalog _catalog = new();
    private readonly TimeSpan _grace;
    private readonly ScriptRunner _scripts;
    private readonly DirectiveRunner _directives;
    private readonly ReferenceAdder _references;
    private readonly LanguageServices _language;

    public Session(TimeSpan? grace = null)
    {
        _grace = grace ?? DefaultGrace;
        ConsoleRouter.Install();
        UnhandledExceptions.Install();
        _scripts = new ScriptRunner(new SubmissionCompiler(_catalog));
        _references = new ReferenceAdder(_catalog, _sources);
        _directives = new DirectiveRunner(_scripts, RunPartsAsync);
        _language = new LanguageServices(_scripts, _directives);
    }

    /// <summary>Runs a cell to its end. It never throws for anything the cell does.</summary>
    /// <param name="cell">The cell to run.</param>
    /// <param name="output">The destination of its output while it runs.</param>
    /// <param name="interrupt">Asks the cell to stop; if it does not within the grace period, it is forced to.</param>
    public async Task<CellResult> RunAsync(CellSource cell, ICellOutput output, CancellationToken interrupt = default)
    {
        ConsoleRouter.Install();
        using var tokens = new CellTokens(_grace, interrupt);
        var faults = new CellFaults(output, error => CellError.FromException(error, cell.Name, _sources));
        KernelInvocationContext.Current = new KernelInvocationContext(cell.Code, output, faults, interrupt);
        if (!cell.IsUnseen)
            AnnounceRebuilt(output);
        var result = await RunAsync(cell, output, tokens);
        KernelInvocationContext.Current = null;
        return faults.End() is { } fault && result.Succeeded ? result with { Error = fault } : result;
    }

    /// <summary>
    /// Completes the code at the cursor in a cell that is being edited. Nothing is run; it may be called while a cell runs.
    /// </summary>
    /// <param name="code">The whole cell.</param>
    /// <param name="cursor">An index in its text, in UTF-16 units (<see cref="CodePoints"/>).</param>
    /// <param name="before">The cells before it that have not been run, if their declarations are to be seen as if they had.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public Task<CompletionList> CompleteAsync(
        string code, int cursor, IReadOnlyList<string>? before = null, CancellationToken cancellationToken = default) =>
        CompilerStack.RunAsync(() => _language.Complete(code, cursor, before ?? [], cancellationToken));

    /// <summary>
    /// Explains the name under the cursor, the call around it or the expression before it: its declaration,
    /// its documentation, a variable's value.
    /// </summary>
    /// <param name="code">The whole cell.</param>
    /// <param name="cursor">An index in its text, in UTF-16 units.</param>
    /// <param name="detail">0, or 1 to include all overloads, remarks, examples and more of the value.</param>
    /// <param name="before">The cells before it that have not been run, if their declarations are to be seen as if they had.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>HTML and plain text; null if there is nothing to explain.</returns>
    public Task<MimeBundle?> InspectAsync(
        string code, int cursor, int detail = 0, IReadOnlyList<string>? before = null, CancellationToken cancellationToken = default) =>
        CompilerStack.RunAsync(() => _language.Inspect(code, cursor, detail, before ?? [], cancellationToken));

    /// <summary>Returns what the compiler would refuse in a cell that is being edited. Nothing is run.</summary>
    /// <param name="code">The whole cell.</param>
    /// <param name="before">The cells before it that have not been run; their declarations are seen as if they had.</param>
    /// <param name="cancellationToken">Stops the compiler.</param>
    public Task<IReadOnlyList<CodeProblem>> DiagnoseAsync(
        string code, IReadOnlyList<string>? before = null, CancellationToken cancellationToken = default) =>
        CompilerStack.RunAsync(() => _language.Diagnose(code, before ?? [], cancellationToken));

    /// <summary>Returns what can be called at the cursor, with its parameters.</summary>
    /// <param name="code">The whole cell.</param>
    /// <param name="cursor">An index in its text, in UTF-16 units.</param>
    /// <param name="before">The cells before it that have not been run; their declarations are seen as if they had.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public Task<CallHelp> HelpCallAsync(
        string code, int cursor, IReadOnlyList<string>? before = null, CancellationToken cancellationToken = default) =>
        CompilerStack.RunAsync(() => _language.HelpCall(code, cursor, before ?? [], cancellationToken));

    /// <summary>Returns what the names in a cell stand for, to color them.</summary>
    /// <param name="code">The whole cell.</param>
    /// <param name="before">The cells before it that have not been run; their declarations are seen as if they had.</param>
    /// <param name="cancellationToken">Stops the compiler.</param>
    /// <returns>The names that are known, in their order.</returns>
    public Task<IReadOnlyList<NameKind>> ClassifyAsync(
        string code, IReadOnlyList<string>? before = null, CancellationToken cancellationToken = default) =>
        CompilerStack.RunAsync(() => _language.Classify(code, before ?? [], cancellationToken));

    /// <summary>Finds what a name in a notebook stands for, and where else it stands. What was run does not matter for that.</summary>
    /// <param name="cells">All cells of the notebook that have code.</param>
    /// <param name="cell">The index of the one with the cursor.</param>
    /// <param name="cursor">An index in its text, in UTF-16 units.</param>
    /// <param name="cancellationToken">Stops the compiler.</param>
    /// <returns>Null if no name stands there, or it is unknown.</returns>
    public Task<NamedSymbol?> FindAsync(
        IReadOnlyList<string> cells, int cell, int cursor, CancellationToken cancellationToken = default) =>
        CompilerStack.RunAsync(() => _language.Find(cells, cell, cursor, cancellationToken));

    /// <summary>Finds what is to be written where, so that something that a cell declares has another name.</summary>
    /// <param name="cells">All cells of the notebook that have code.</param>
    /// <param name="cell">The index of the one with the cursor.</param>
    /// <param name="cursor">An index in its text, in UTF-16 units.</param>
    /// <param name="newName">The new name.</param>
    /// <param name="cancellationToken">Stops the compiler.</param>
    public Task<Renaming> RenameAsync(
        IReadOnlyList<string> cells, int cell, int cursor, string newName, CancellationToken cancellationToken = default) =>
        CompilerStack.RunAsync(() => _language.Rename(cells, cell, cursor, newName, cancellationToken));

    /// <summary>Formats the C# of a cell; code that cannot be read, and lines that are not C#, stay as they are.</summary>
    /// <param name="code">The whole cell.</param>
    /// <param name="cancellationToken">Stops the formatter.</param>
    public static Task<string> FormatAsync(string code, CancellationToken cancellationToken = default) =>
        CompilerStack.RunAsync(() => LanguageServices.Format(code, cancellationToken));

    /// <summary>
    /// Returns the variables that code can see, in the order in which they were declared. Making the text of a value runs code of its type.
    /// </summary>
    public Task<IReadOnlyList<VariableSummary>> ListVariablesAsync() => Task.Run(() => VariableList.Of(_scripts.Variables));

    public void Dispose()
    {
        _scripts.Dispose();
        _catalog.Dispose();
    }

    /// <summary>Announces that a library was rebuilt: it is loaded only once per session, so the cells keep using the old one.</summary>
    private void AnnounceRebuilt(ICellOutput output)
    {
        var names = _catalog.TakeRebuilt();
        if (names.Count == 0)
            return;
        string all = names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
        output.WriteStream(StreamName.Stderr, names.Count == 1
            ? $"{all} has been built again since this session loaded it; restart the kernel to use the new build.\n"
            : $"{all} have been built again since this session loaded them; restart the kernel to use the new builds.\n");
    }

    private async Task<CellResult> RunAsync(CellSource cell, ICellOutput output, CellTokens tokens)
    {
        try
        {
            await RunPartsAsync(cell, output, tokens);
            return CellResult.Success with { WasInterrupted = tokens.WasInterrupted };
        }
        catch (CompilationException error)
        {
            return new CellResult(CompilationErrors.Describe(error.Errors, _sources), tokens.WasInterrupted);
        }
        catch (CellFailedException error)
        {
            return new CellResult(CellError.FromMessage(error.Name, error.Message, error.Place), tokens.WasInterrupted);
        }
        catch (Exception error)
        {
            return tokens.WasInterrupted && CellStop.IsStop(error)
                ? CellResult.Interrupted
                : new CellResult(CellError.FromException(error, cell.Name, _sources), tokens.WasInterrupted);
        }
    }

    private async Task RunPartsAsync(CellSource cell, ICellOutput output, CellTokens tokens)
    {
        _sources.Add(cell.Name, cell.Code);
        Stopwatch? clock = null;
        foreach (var part in CellParser.Parse(cell))
        {
            tokens.Interrupt.ThrowIfCancellationRequested();
            try
            {
                switch (part)
                {
                    case CodePart code:
                        await _references.AddAsync(cell.Name, code, output, tokens.Interrupt);
                        await _scripts.RunAsync(code.Code, cell.Name, output, tokens);
                        break;
                    case TextPart text:
                        _directives.RunText(text, output);
                        break;
                    case DirectivePart { Name: "#!time" }:
                        clock = Stopwatch.StartNew();
                        break;
                    case DirectivePart directive:
                        await _directives.RunAsync(directive, output, tokens);
                        break;
                }
            }
            catch (CellFailedException error)
            {
                error.Place ??= _sources.Find(cell.Name, part.Line);
                throw;
            }
        }
        if (clock is not null)
            DisplayedValue.ShowAs(null, new MimeBundle().Add(MimeTypes.Plain, $"Wall time: {Durations.Format(clock.Elapsed)}"), output);
    }
}
