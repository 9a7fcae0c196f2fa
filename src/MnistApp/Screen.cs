namespace MnistApp;

/// <summary>Where a command prints.</summary>
/// <param name="Output">What was asked for.</param>
/// <param name="Errors">What went wrong, and progress.</param>
/// <param name="HasColour">Whether the output goes to a terminal that colours text.</param>
/// <param name="ShowsProgress">Whether the errors go to a terminal, on which a line can be rewritten.</param>
internal sealed record Screen(TextWriter Output, TextWriter Errors, bool HasColour, bool ShowsProgress)
{
    private const string Escape = "\e[";

    public static Screen Console() => new(
        System.Console.Out, System.Console.Error,
        HasColour: !System.Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        ShowsProgress: !System.Console.IsErrorRedirected);

    public string Dim(string text) => Paint(text, "2");

    public string Good(string text) => Paint(text, "32");

    public string Bad(string text) => Paint(text, "31");

    public string Doubtful(string text) => Paint(text, "33");

    /// <summary>Two grey values, 0 to 255, one above the other in one character.</summary>
    public string Halves(byte upper, byte lower) => HasColour
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

    private string Paint(string text, string style) => HasColour ? $"{Escape}{style}m{text}{Escape}0m" : text;
}
