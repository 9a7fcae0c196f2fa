namespace Notebooks.Directives;

/// <summary>
/// The syntax of a <c>#!</c> line: what it does and what may follow its name. This is the only list of directives; running, completion, and
/// help all use it.
/// </summary>
/// <param name="Name">The name, including the <c>#!</c>.</param>
/// <param name="Usage">The usage, with variable parts in capitals.</param>
/// <param name="Summary">What the directive does, in a sentence.</param>
internal sealed record DirectiveSyntax(string Name, string Usage, string Summary)
{
    public static readonly DirectiveSyntax CSharp = new("#!csharp", "#!csharp", "What follows, up to the next change of language, is C#.");

    public static readonly DirectiveSyntax Html = new(
        "#!html", "#!html", "What follows, up to the next change of language, is shown as HTML.");

    public static readonly DirectiveSyntax JavaScript = new("#!javascript", "#!javascript",
        "What follows, up to the next change of language, is run as JavaScript by the page that shows the output; a value that it returns "
            + "and what it logs are shown.");

    public static readonly DirectiveSyntax Markdown = new(
        "#!markdown", "#!markdown", "What follows, up to the next change of language, is shown as Markdown.");

    public static readonly DirectiveSyntax Import = new("#!import", "#!import PATH",
        "Runs a notebook (.ipynb) or C# file (.cs, .csx) as part of the cell, or shows a page (.html).");

    public static readonly DirectiveSyntax Set = new("#!set", "#!set --name NAME --value VALUE [--byref] [--mime-type TYPE]",
        "Declares a variable: a text, or the value of @csharp:NAME, @value:NAME, @input:PROMPT or @password:PROMPT.")
    {
        Options = ["--name", "--value", "--mime-type"],
        Flags = ["--byref"],
    };

    public static readonly DirectiveSyntax Share = new("#!share", "#!share --from csharp|value NAME [--as OTHER] [--mime-type TYPE]",
        "Declares a variable with the value of another variable or of a text that #!value has kept.")
    {
        Options = ["--from", "--name", "--as", "--mime-type"],
    };

    public static readonly DirectiveSyntax Time = new("#!time", "#!time", "Shows how long the rest of the cell takes.");

    public static readonly DirectiveSyntax Value = new("#!value", "#!value --name NAME [--from-file PATH] [--mime-type TYPE]",
        "Keeps a text, the lines that follow or a file's, under a name; #!set and #!share read it. A named type shows it too.")
    {
        Options = ["--name", "--from-file", "--mime-type"],
    };

    public static readonly DirectiveSyntax Who = new("#!who", "#!who", "Lists the names of the variables.");

    public static readonly DirectiveSyntax Whos = new("#!whos", "#!whos", "Lists the variables with their types and values.");

    /// <summary>All directives, in the order of their names.</summary>
    public static IReadOnlyList<DirectiveSyntax> All { get; } =
    [
        CSharp, Html, Import, JavaScript, Markdown, Set, Share, Time, Value, Who, Whos,
    ];

    /// <summary>The options that take a value.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>The options that take no value.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    public static DirectiveSyntax? Find(string name) => All.FirstOrDefault(directive => directive.Name == name);
}
