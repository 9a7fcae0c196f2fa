using Microsoft.Win32.SafeHandles;

namespace MnistApp.Terminal;

/// <summary>Where a command prints.</summary>
/// <param name="Output">What was asked for.</param>
/// <param name="Errors">What went wrong, and progress.</param>
/// <param name="HasColor">Whether the output goes to a terminal that colors text.</param>
/// <param name="ShowsProgress">Whether the errors go to a terminal, on which a line can be rewritten.</param>
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

    /// <summary>Two gray values, 0 to 255, one above the other in one character.</summary>
    public string Halves(byte upper, byte lower) => HasColor
        ? FormattableString.Invariant($"{Escape}38;2;{upper};{upper};{upper};48;2;{lower};{lower};{lower}m▀{Escape}0m")
        : " .:-=+*#%@"[(upper + lower) * 9 / (2 * byte.MaxValue)].ToString();

    /// <summary>Rewrites the line that tells how far a command is; an empty text takes it away.</summary>
    public void Progress(string text)
    {
        if (!ShowsProgress)
            return;
        Errors.Write($"\r{Escape}K{text}");
        Errors.Flush();
    }

    /// <summary>Whether a fault says that nobody reads the output any more, as <c>head</c> does once it has its lines.</summary>
    public static bool IsOutputClosed(Exception fault) => fault is IOException { HResult: BrokenPipe };

    /// <summary>.NET's own writer takes no notice when the reader of a pipe is gone, and a command would go on for nobody.</summary>
    private static TextWriter StandardOutput()
    {
        if (OperatingSystem.IsWindows() || !System.Console.IsOutputRedirected)
            return System.Console.Out;
        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        // In a file it shares its place with what others write.
        return stream.CanSeek ? System.Console.Out : new StreamWriter(stream, System.Console.OutputEncoding) { AutoFlush = true };
    }

    private string Paint(string text, string style) => HasColor ? $"{Escape}{style}m{text}{Escape}0m" : text;
}
