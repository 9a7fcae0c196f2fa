using Microsoft.DotNet.Interactive;

namespace Notebooks.Sessions;

/// <summary>
/// A replacement of <see cref="Console.In"/>: input that a cell reads is requested from the user; all other code reads from the original.
/// </summary>
internal sealed class ConsoleInput(TextReader original) : TextReader
{
    private string _line = "";
    private int _next;

    public override string? ReadLine()
    {
        if (_next == _line.Length)
            return NextLine();
        string rest = _line[_next..].TrimEnd('\n');
        _next = _line.Length;
        return rest;
    }

    public override int Peek() => Fill() ? _line[_next] : -1;

    public override int Read() => Fill() ? _line[_next++] : -1;

    private static string? Ask(KernelInvocationContext context) =>
        context.Output.ReadInputAsync("", password: false, context.CancellationToken).GetAwaiter().GetResult();

    private string? NextLine() => KernelInvocationContext.Current is { } context ? Ask(context) : original.ReadLine();

    /// <summary>Makes a character available; returns false at the end of the input.</summary>
    private bool Fill()
    {
        if (_next < _line.Length)
            return true;
        if (NextLine() is not { } line)
            return false;
        (_line, _next) = (line + "\n", 0);
        return true;
    }
}
