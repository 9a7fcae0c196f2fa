using System.Text;
using Microsoft.DotNet.Interactive;
using Notebooks.Cells;
using Notebooks.Running;

namespace Notebooks.Sessions;

/// <summary>
/// A replacement of <see cref="Console.Out"/> and <see cref="Console.Error"/>: a cell's output goes to that
/// cell, all other output to the original.
/// </summary>
internal sealed class ConsoleRouter(StreamName stream, TextWriter original) : TextWriter
{
    private static readonly Lock s_lock = new();
    private static bool s_installed;
    private static TextReader? s_input;

    public override Encoding Encoding => original.Encoding;

    /// <summary>
    /// Installs the routers, once per process, and the reader again if it was replaced by a cell or by the runtime, which drops it when the
    /// console's encoding changes.
    /// </summary>
    public static void Install()
    {
        lock (s_lock)
        {
            // A browser has no console to read from, and no thread that could wait.
            if (!OperatingSystem.IsBrowser() && (s_input is null || !ReferenceEquals(Console.In, s_input)))
            {
                Console.SetIn(s_input ?? new ConsoleInput(Console.In));
                s_input = Console.In;
            }
            if (s_installed)
                return;
            Console.SetOut(new ConsoleRouter(StreamName.Stdout, Console.Out));
            Console.SetError(new ConsoleRouter(StreamName.Stderr, Console.Error));
            s_installed = true;
        }
    }

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        if (KernelInvocationContext.Current is { } context)
            ScreenClear.Write(context.Output, stream, value);
        else
            original.Write(value);
    }

    public override void WriteLine() => Write(Environment.NewLine);

    public override void WriteLine(string? value) => Write(value + Environment.NewLine);

    public override void Flush()
    {
        if (KernelInvocationContext.Current is null)
            original.Flush();
    }
}
