using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Notebooks.Cells;
using Notebooks.Execution;

namespace Notebooks.Running;

/// <summary>Compiles and runs C# submissions, each in the state left by those before it.</summary>
internal sealed class ScriptRunner(SubmissionCompiler compiler) : IDisposable
{
    private readonly CellThread _thread = new();
    private readonly SubmissionChain _chain = new();

    /// <summary>The variables declared by the cells; if a name is declared twice, the later one.</summary>
    public IReadOnlyList<SessionVariable> Variables => _chain.Variables;

    /// <summary>Returns the variable that the name currently refers to, or null.</summary>
    public SessionVariable? Variable(string name) => Variables.FirstOrDefault(variable => variable.Name == name);

    /// <summary>Runs code and shows the value of a last expression without a semicolon.</summary>
    /// <exception cref="CompilationException">The code does not compile; nothing was run.</exception>
    /// <exception cref="CellFailedException">
    /// The code is nested too deeply, or it ends with a ref struct that cannot be shown; nothing was run.
    /// </exception>
    /// <exception cref="OperationCanceledException">The code was stopped.</exception>
    public async Task RunAsync(string code, string file, ICellOutput output, CellTokens tokens)
    {
        var submission = await CompilerStack.RunAsync(() => compiler.Compile(code, file, _chain, tokens.Interrupt));
        // A failed or interrupted cell has still run: its assignments persist.
        var run = _chain.Begin(submission, tokens.Overdue);
        await StoppableRun.RunAsync(_thread, async () =>
        {
            object? value = await run.RunAsync();
            // Formatting a value runs code of its type.
            if (submission.HasResult)
            {
                output.Result(Formatting.MimeBundle.Of(
                    submission.Span is { } type && value is Array values ? new Formatting.SpanValues(type, values) : value));
            }
            return value;
        }, tokens);
    }

    /// <summary>Declares a variable with a value from outside the code.</summary>
    public async Task SetVariableAsync(string name, object? value, ICellOutput output, CellTokens tokens)
    {
        if (!SyntaxFacts.IsValidIdentifier(name))
            throw new CellFailedException("DirectiveError", $"'{name}' is not a valid variable name.");
        string type = value is null ? "object" : DeclaredTypeNames.Of(value.GetType());
        await RunAsync($"{type} @{name} = default;", "#!set", output, tokens);
        Variable(name)!.Value = value;
    }

    /// <summary>
    /// Analyzes code as if it were run now, after its <c>#r</c> lines and the code before it that has not been run; callable from any
    /// thread, even while a cell runs.
    /// </summary>
    public SemanticModel Analyze(DraftSource source, IReadOnlyList<DraftSource> before, CancellationToken cancellationToken) =>
        compiler.Analyze(source, before, _chain.Latest, cancellationToken);

    /// <summary>Analyzes the cells of a notebook as if they were run from the first one on; callable from any thread.</summary>
    public IReadOnlyList<DraftCell> AnalyzeAll(IReadOnlyList<DraftSource> cells, CancellationToken cancellationToken) =>
        compiler.AnalyzeAll(cells, cancellationToken);

    public void Dispose() => _thread.Dispose();
}
