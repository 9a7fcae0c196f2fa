namespace MnistApp.Terminal;

/// <summary>The place where a command prints.</summary>
/// <param name="Output">Receives the requested output.</param>
/// <param name="Errors">Receives errors and progress.</param>
/// <param name="HasColor">Whether the output goes to a terminal that supports color.</param>
/// <param name="ShowsProgress">Whether errors go to a terminal, where a line can be rewritten.</param>
/// <param name="Columns">The width of that terminal in characters; null where lines may have any length.</param>
internal sealed record Screen(TextWriter Output, TextWriter Errors, bool HasColor, bool ShowsProgress, int? Columns = null)
{
    private const string Escape = "\e[";

    public static Screen Console() => new(
        OutputPipe.Open() is { } pipe ? new StreamWriter(pipe, System.Console.OutputEncoding) { AutoFlush = true } : System.Console.Out,
        System.Console.Error,
        HasColor: !System.Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        ShowsProgress: !System.Console.IsErrorRedirected,
        // A terminal that does not tell its width has 0.
        Columns: !System.Console.IsErrorRedirected && System.Console.WindowWidth is > 0 and var columns ? columns : null);

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

    private string Paint(string text, string style) => HasColor ? $"{Escape}{style}m{text}{Escape}0m" : text;
}
