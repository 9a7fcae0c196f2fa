using System.Text;
using Notebooks.Page;

namespace Notebooks.Tests.Page;

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

    private static string Render(string text) => new PageMarkdown(new NoLinks(), _ => { }).Render(text);

    private sealed class NoLinks : IPageLinks
    {
        public string? Link(string url) => url;

        public string Picture(string url) => url;

        public string Output(string html) => html;
    }
}
