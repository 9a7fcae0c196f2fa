using Microsoft.Win32.SafeHandles;

namespace MnistApp.Terminal;

/// <summary>The place where a command prints.</summary>
/// <param name="Output">Receives the requested output.</param>
/// <param name="Errors">Receives errors and progress.</param>
/// <param name="HasColor">Whether the output goes to a terminal that supports color.</param>
/// <param name="ShowsProgress">Whether errors go to a terminal, where a line can be rewritten.</param>
internal sealed record Screen(TextWriter Output, TextWriter Errors, bool HasColor, bool ShowsProgress)
{
    private const string Escape = "\e[";

    // EPIPE on Linux, macOS and FreeBSD.
    private const int BrokenPipe = 32;

    public static Screen Console() => new(
        StandardOutput(), System.Console.Error,
        HasColor: !System.Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        ShowsProgress: !System.Console.IsErrorRedirected);

    public string Dim(string text) => Paint(text, "2");

    public string Good(string text) => Paint(text, "32");

    public string Bad(string text) => Paint(text, "31");

    public string Doubtful(string text) => Paint(text, "33");

    /// <summary>Prints a sentence about what went wrong.</summary>
    public void Fault(string sentence) => Errors.WriteLine(Printable.Of(sentence));

    /// <summary>Returns two gray values, 0 to 255, as the upper and lower halves of one character.</summary>
    public string Halves(byte upper, byte lower) => HasColor
        ? FormattableString.Invariant($"{Escape}38;2;{upper};{upper};{upper};48;2;{lower};{lower};{lower}m▀{Escape}0m")
        : " .:-=+*#%@"[(upper + lower) * 9 / (2 * byte.MaxValue)].ToString();

    /// <summary>Rewrites the progress line of a command; an empty text removes it.</summary>
    public void Progress(string text)
    {
        if (!ShowsProgress)
            return;
        Errors.Write($"\r{Escape}K{text}");
        Errors.Flush();
    }

    /// <summary>Returns whether a fault means that the output is no longer read, as when <c>head</c> has its lines.</summary>
    public static bool IsOutputClosed(Exception fault) => fault is IOException { HResult: BrokenPipe };

    /// <summary>Opens standard output. .NET's own writer ignores a closed pipe, so a command would keep running for no reader.</summary>
    private static TextWriter StandardOutput()
    {
        if (OperatingSystem.IsWindows() || !System.Console.IsOutputRedirected)
            return System.Console.Out;
        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        // A file shares its position with other writers.
        return stream.CanSeek ? System.Console.Out : new StreamWriter(stream, System.Console.OutputEncoding) { AutoFlush = true };
    }

    private string Paint(string text, string style) => HasColor ? $"{Escape}{style}m{text}{Escape}0m" : text;
}
