using System.Text;
using System.Text.Json.Nodes;
using Notebooks.Files;
using Notebooks.Page;

namespace Notebooks.Tests.Page;

public sealed class HtmlPageTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Code_IsColoredAndEscaped()
    {
        string html = Render("#r \"x.dll\"\nvar list = new List<int> { 1 }; // a < b\nConsole.WriteLine(\"<i>\");");
        Assert.Contains(
            "<span class=\"d\">#r &quot;x.dll&quot;</span>\n<span class=\"k\">var</span> list = <span class=\"k\">new</span> <span "
                + "class=\"t\">List</span>&lt;<span class=\"k\">int</span>&gt;",
                html.Replace("\n</span>", "</span>\n", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("<span class=\"c\">// a &lt; b</span>", html, StringComparison.Ordinal);
        Assert.Contains(
            "<span class=\"t\">Console</span>.<span class=\"m\">WriteLine</span>(<span class=\"s\">&quot;&lt;i&gt;&quot;</span>)", html,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Highlighting_LosesNoCharacter()
    {
        const string code =
            "#!time\n#nullable enable\n/// <summary>x</summary>\nrecord R<T>(T X) where T : class;\n#if X\nhidden\n#endif\nvar s = "
                + "$\"{1:F2} {\"a\"}\"; var raw = \"\"\"\n  text\n  \"\"\";\nawait foreach (var x in y) { }\nbroken ( {";
        string text = System.Net.WebUtility.HtmlDecode(
            System.Text.RegularExpressions.Regex.Replace(CodeHighlighter.Highlight(code), "<[^>]+>", ""));
        Assert.Equal(code, text);
    }

    [Fact]
    public void Outputs_PreferHtmlThenPictureThenText()
    {
        string html = Render(
            "x", Data(("text/html", "<p>rich</p>"), ("text/plain", "poor")), Data(("image/png", "AAAA"), ("text/plain", "picture")),
            Data(("text/plain", "a < b")));
        Assert.Contains("<div class=\"output rich\"><p>rich</p></div>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("poor", html, StringComparison.Ordinal);
        Assert.Contains("src=\"data:image/png;base64,AAAA\"", html, StringComparison.Ordinal);
        Assert.Contains("<pre class=\"output plain\">a &lt; b</pre>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Streams_AndErrors_AreEscapedAndFreeOfTerminalCodes()
    {
        var stream = new JsonObject { ["output_type"] = "stream", ["name"] = "stderr", ["text"] = "\e[31m<red>\e[0m\n" };
        var error = new JsonObject
        {
            ["output_type"] = "error",
            ["ename"] = "E",
            ["evalue"] = "v",
            ["traceback"] = new JsonArray("<line 1>", "line 2"),
        };
        string html = Render("x", stream, error);
        Assert.Contains("<pre class=\"output stderr\">&lt;red&gt;</pre>", html, StringComparison.Ordinal);
        Assert.Contains("<pre class=\"output error\">&lt;line 1&gt;\nline 2</pre>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_KeepTheirColors()
    {
        var error = new JsonObject
        {
            ["output_type"] = "error",
            ["ename"] = "E",
            ["evalue"] = "v",
            ["traceback"] = new JsonArray("\e[31mE<int>\e[0m: v\e[K", "\e[1;36m  at x"),
        };
        Assert.Contains(
            "<pre class=\"output error\"><span class=\"ansi-31\">E&lt;int&gt;</span>: v\n<span class=\"ansi-1-36\">  at x</span></pre>",
            Render("x", error), StringComparison.Ordinal);
    }

    [Fact]
    public void Page_FetchesNothing()
    {
        string html = Render("1");
        Assert.DoesNotContain("http", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<link", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", html[..html.IndexOf("</main>", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.DoesNotContain("<script src", html, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_BesideTheNotebook_AreInsideThePage()
    {
        File.WriteAllBytes(_folder.Find("dot.png"), [1, 2, 3]);
        string path = TestNotebook.Write(_folder, "md:# T & <i>U</i>\n![dot](dot.png)");
        string html = Encoding.UTF8.GetString(HtmlPage.Render(Notebook.Read(path), path));
        Assert.Contains("<img src=\"data:image/png;base64,AQID\" alt=\"dot\" />", html, StringComparison.Ordinal);
        Assert.Contains("<title>T &amp; U</title>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_ThatCannotBeRead_KeepTheirAddress()
    {
        // While the file is open like this, nobody else can open it.
        using var held = new FileStream(_folder.Find("held.png"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        string path = TestNotebook.Write(_folder, "md:![held](held.png) ![nothing](a%00.png)");
        string html = Encoding.UTF8.GetString(HtmlPage.Render(Notebook.Read(path), path));
        Assert.Contains("<img src=\"held.png\" alt=\"held\" />", html, StringComparison.Ordinal);
        Assert.Contains("<img src=\"a%00.png\" alt=\"nothing\" />", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_HasNamedHeadings_MathMl_AndColoredCode()
    {
        string path = TestNotebook.Write(
            _folder, "md:# T\n\n## A\n\n$x^2$ and [here](#B)", "md:## A\n\n```csharp\nvar x = 1;\n```\n\n### B");
        string html = Encoding.UTF8.GetString(HtmlPage.Render(Notebook.Read(path), path));
        Assert.Contains("<h2 id=\"a\">A <a class=\"anchor\" href=\"#a\"", html, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"a-1\">", html, StringComparison.Ordinal);
        Assert.Contains("<math><msup><mi>x</mi><mn>2</mn></msup></math> and <a href=\"#b\">here</a>", html, StringComparison.Ordinal);
        Assert.Contains("<pre><code><span class=\"k\">var</span> x", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Contents_AreListed_WhereThereAreSeveralSections(int sections, bool expected)
    {
        string path = TestNotebook.Write(
            _folder, "md:# T\n\n" + string.Concat(Enumerable.Range(1, sections).Select(number => $"## S{number}\n\n")));
        string html = Encoding.UTF8.GetString(HtmlPage.Render(Notebook.Read(path), path));
        Assert.Equal(expected, html.Contains("<li><a href=\"#s1\">S1</a></li>", StringComparison.Ordinal));
    }

    private static JsonObject Data(params (string Type, string Text)[] entries) => new()
    {
        ["output_type"] = "display_data",
        ["data"] = new JsonObject(entries.Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Type, entry.Text))),
    };

    private string Render(string code, params JsonNode[] outputs)
    {
        string path = TestNotebook.Write(_folder, code);
        var notebook = Notebook.Read(path);
        notebook.Cells[0].SetOutputs(1, [.. outputs]);
        return Encoding.UTF8.GetString(HtmlPage.Render(notebook, path));
    }
}
