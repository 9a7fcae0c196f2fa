using NotebookKernel.Tests.Support;

namespace NotebookKernel.Tests.Site;

/// <summary>A repository with three notebooks and what they link to, and its site, made by the built program.</summary>
[CollectionDefinition(nameof(SampleSite))]
public sealed class SampleSite : IAsyncLifetime, ICollectionFixture<SampleSite>
{
    private const string Picture =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"><rect width=\"40\" height=\"30\" fill=\"teal\"/></svg>";

    private static readonly string s_longCode = "// " + string.Concat(Enumerable.Repeat("a line that is wider than a phone; ", 6))
        + "\nConsole.WriteLine(\"<b>\" + steps);";

    private readonly TempFolder _folder = new();

    internal string Site => _folder.Find("repository/site");

    internal (int ExitCode, string Output, string Error) Result { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_folder.Find("repository/.git"));
        Write("main.ipynb",
            "md:# The way & back < 1 h\n\nA *first* paragraph with a [link](2-second.ipynb) and $x^2$.\n\n![Teal](../docs/teal.svg)",
            "parameters:int steps = 3;",
            "md:## Formulas\n\n$$\\mathcal{L} = -\\sum_{k=1}^{n} \\log \\frac{e^{z_k}}{\\sum_j e^{z_j}}$$\n\nand $\\mystery{x}$. See "
                + "[above](#formulas), [there](10-tenth.ipynb#What-it-is), "
                + "[nowhere](#nothing), [notes](../docs/notes.md#two), [a file](../LICENSE), [lost](lost.ipynb), "
                + "[out](https://example.org/x) and <a href=\"2-second.ipynb\">raw</a>.",
            s_longCode,
            "md:## Formulas\n\nThe same heading again.\n\n```csharp\nvar x = 1;\n```\n\n| a | b |\n|---|---|\n| " + new string('w', 90)
                + " | 2 |\n\n## `code` in a heading\n\n$$\n" + string.Join(" + ", Enumerable.Repeat(@"\frac{a_1}{b_2}", 30)) + "\n$$",
            "HTML($\"<div id='figure-{Guid.NewGuid():N}'><img alt='A picture' src='data:image/svg+xml;charset=utf-8,"
                + Uri.EscapeDataString(Picture) + "'></div>"
                + "<script>(function (place) {{\\nplace.dataset.done = 1;\\n}})(document.querySelector('[id^=figure-]'));</script>\")");
        Write("2-second.ipynb", "md:# The second\n\nText.", "parameters:int steps = 5;", "Console.Write(steps);");
        Write("10-tenth.ipynb", "md:# The tenth\n\n## What it is\n\nText.");
        Write("2-second.executed.ipynb", "md:# A copy");
        _folder.Write(
            "repository/notebooks/README.md",
            "# A small book\n\nWhat it is about.\n\n## Before you begin\n\nRead [the way](main.ipynb), [this](README.md) and "
                + "[notes](../docs/notes.md).");
        _folder.Write(
            "repository/docs/notes.md",
            "# Notes\n\n![Teal](teal.svg) ![far](https://example.org/far.png)\n\n## Two\n\nBack to [the "
                + "way](../notebooks/main.ipynb#formulas), to [more](more.md) and [outside](../../outside.md).");
        _folder.Write("repository/docs/more.md", "# More\n\nText.");
        _folder.Write("outside.md", "# Outside");
        _folder.Write("repository/docs/teal.svg", Picture);
        _folder.Write("repository/LICENSE", "text");
        Result = await RunAsync("-o", "site", "-p", "steps=7");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    internal Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] arguments) =>
        KernelProcess.RunAsync(_folder.Find("repository"), ["site", "notebooks", .. arguments]);

    internal string Read(string name) => File.ReadAllText(Path.Combine(Site, name));

    internal Uri Address(string name) => new(Path.Combine(Site, name));

    /// <summary>Every file of a site, by its name.</summary>
    internal Dictionary<string, byte[]> Files(string site = "site")
    {
        string folder = _folder.Find("repository/" + site);
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);
    }

    private void Write(string name, params string[] cells) => TestNotebook.Write(_folder, "repository/notebooks/" + name, cells);
}
