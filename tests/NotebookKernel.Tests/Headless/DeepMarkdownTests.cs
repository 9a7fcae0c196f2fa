using System.Text;
using NotebookKernel.Headless;
using NotebookKernel.Headless.Page;
using NotebookKernel.Tests.Support;

namespace NotebookKernel.Tests.Headless;

/// <summary>Texts that are nested more deeply than anybody means.</summary>
public sealed class DeepMarkdownTests : IDisposable
{
    private const string Notice = "This text is nested too deeply for Markdown. It is shown as it is written.";

    private static readonly (string Open, string Middle, string Close)[] s_constructs =
    [
        ("> ", "text", ""), (">", "# heading", ""), ("- ", "text", ""), ("1. ", "text", ""), ("[", "text", "](a)"), ("![", "text", "](a)"),
        ("[", "", ""), ("*a ", "text", " b*"), ("**", "text", "**"), ("~~a ", "text", " b~~"), ("_a ", "text", " b_"), ("<b>", "text", "</b>"),
        ("<div>\n", "text", "</div>\n"), ("`", "text", "`"), ("(", "text", ")"), ("<", "text", ">"), ("| a ", "|\n|---|", ""),
        ("- a\n  > ", "text", ""), ("> - ", "text", ""), (": ", "text", ""), ("^[", "text", "]"), ("[^1]: ", "text", ""), ("$", "a", "$"),
        ("$\\frac{", "1", "}{2}$"), ("::: a\n", "text", ":::\n"), ("\"", "text", "\""), ("&", "amp;", ""), ("\\", "text", ""),
    ];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ManyQuotes_AreShownAsTheyAreWritten()
    {
        string text = new string('>', 130) + " # quoted <b>";
        string html = Render(text);
        Assert.Contains(Notice, html, StringComparison.Ordinal);
        Assert.Contains(new StringBuilder().Insert(0, "&gt;", 130) + " # quoted &lt;b&gt;", html, StringComparison.Ordinal);
        Assert.Null(MarkdownHeadings.First(text));
    }

    /// <summary>Rendering takes time in the square of the depth, so few are tried at great depths.</summary>
    [Fact]
    public void EveryConstruct_IsRendered()
    {
        foreach (var (open, middle, close) in s_constructs)
        {
            foreach (int depth in LongRun.IsOn ? [50, 130, 1_000, 5_000] : new[] { 130, 1_000 })
            {
                var text = new StringBuilder().Insert(0, open, depth).Append(middle);
                text.Insert(text.Length, close, depth);
                Assert.NotEmpty(Render(text.ToString()));
                MarkdownHeadings.First(text.ToString());
            }
        }
    }

    [Theory]
    [InlineData("{", "}")]
    [InlineData("\\frac{", "}{2}")]
    [InlineData("\\left(", "\\right)")]
    [InlineData("x^{", "}")]
    [InlineData("\\sqrt[", "]{2}")]
    [InlineData("\\begin{matrix}", "\\end{matrix}")]
    [InlineData("\\text{", "}")]
    [InlineData("\\hat ", "")]
    [InlineData("x_", "")]
    [InlineData("\\mathbf ", "")]
    [InlineData("'", "")]
    public void FormulaTwentyThousandDeep_IsShownAsItIsWritten_OrRead(string open, string close)
    {
        var text = new StringBuilder("$$\n").Insert(3, open, 20_000).Append('x');
        text.Insert(text.Length, close, 20_000).Append("\n$$");
        Assert.NotEmpty(Render(text.ToString()));
    }

    /// <summary>The kernel, too, is a process of its own here.</summary>
    [Fact]
    public async Task Run_OfCellsThatCannotBeRead_SaysSoInASentence()
    {
        TestNotebook.Write(
            _folder, "md:" + new string('>', 130) + " text", DeepCode.Of("is not", 20_000), DeepCode.Of("#if, open", 20_000), "1 + 1");
        var (exitCode, _, error) = await KernelProcess.RunAsync(_folder.Path, ["run", "test.ipynb", "--keep-going"]);
        Assert.Equal(1, exitCode);
        Assert.Contains("Line 1: the code is nested more than 20,000 deep; split it up.", error, StringComparison.Ordinal);
        Assert.Contains("Line 1001: the code is nested more than 1,000 deep; split it up.", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        string page = await File.ReadAllTextAsync(_folder.Find("test.html"), TestContext.Current.CancellationToken);
        Assert.Contains(Notice, page, StringComparison.Ordinal);
        Assert.Equal("2", (string?)TestNotebook.Outputs(_folder.Find("test.executed.ipynb"), 3)[0]!["data"]!["text/plain"]![0]);
    }

    [Fact]
    public async Task Run_OfJsonNestedTenThousandDeep_SaysSoInASentence()
    {
        _folder.Write("deep.ipynb", "{\"cells\": " + new string('[', 10_000) + new string(']', 10_000) + "}");
        var (exitCode, _, error) = await KernelProcess.RunAsync(_folder.Path, ["run", "deep.ipynb"]);
        Assert.NotEqual(0, exitCode);
        Assert.Contains("is not a notebook", error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    private static string Render(string text) => new PageMarkdown(new NoLinks(), _ => { }).Render(text);

    private sealed class NoLinks : IPageLinks
    {
        public string? Link(string url) => url;

        public string Picture(string url) => url;

        public string Output(string html) => html;
    }
}
