using Notebooks.Tests.Support;

namespace Notebooks.Tests.Formatting;

public sealed class DisplayTests : IDisposable
{
    private readonly TestSession _session = new();

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task Display_ThenUpdate_ReplacesWhatIsShown()
    {
        var output = await _session.RunAsync("var shown = display(\"0 %\");\nshown.Update(\"50 %\");\nConsole.Write(shown.IsUpdated);");
        Assert.Single(output.Displays);
        Assert.Equal("50 %", output.Displays[0].Text);
        Assert.Equal("True", output.Stdout);
    }

    // So a library that shows something tells one run of a cell from another.
    [Fact]
    public async Task Command_IsTheCellThatRuns_FoundByReflection()
    {
        const string cell = """
            object Get(object from, string name) => from.GetType().GetProperty(name).GetValue(from);
            var context = AppDomain.CurrentDomain.GetAssemblies()
                .Select(assembly => assembly.GetType("Microsoft.DotNet.Interactive.KernelInvocationContext")).First(type => type != null)
                .GetProperty("Current").GetValue(null);
            Console.Write(Get(Get(context, "Command"), "Code"));
            """;
        Assert.Equal(cell, (await _session.RunAsync(cell)).Stdout);
    }

    [Fact]
    public async Task Update_FromALaterCell_GoesOutWithThatCell_UnderTheNameOfTheFirst()
    {
        var first = await _session.RunAsync("var shown = display(1);");
        var second = await _session.RunAsync("shown.Update(2);");
        Assert.Equal("1", first.Displays[0].Text);
        Assert.Empty(second.Displays);
        var (displayId, data) = Assert.Single(second.UpdatesOfEarlier);
        Assert.Equal("2", data.Text);
        Assert.Equal(displayId, (await _session.RunAsync("shown.DisplayId")).Result);
    }

    [Fact]
    public async Task Display_WithMimeTypes_MakesTheseAndKeepsThemOnUpdate()
    {
        var output = await _session.RunAsync("var shown = 42.Display(\"text/plain\");\nshown.Update(43);");
        Assert.Equal(["text/plain"], output.Displays[0].MimeTypes);
        Assert.Equal("43", output.Displays[0].Text);
    }

    [Fact]
    public async Task Html_IsShownAsItIs_AndStringsAreEscaped()
    {
        var output =
            await _session.RunAsync("display(HTML(\"<b>bold</b>\"));\ndisplay(\"<b>bold</b>\");\n\"<i>\".DisplayAs(\"text/html\");");
        Assert.Equal("<b>bold</b>", output.Displays[0]["text/html"]);
        Assert.Equal("<pre>&lt;b&gt;bold&lt;/b&gt;</pre>", output.Displays[1]["text/html"]);
        Assert.Equal("<b>bold</b>", output.Displays[1]["text/plain"]);
        Assert.Equal("<i>", output.Displays[2]["text/html"]);
    }

    [Fact]
    public async Task Javascript_AndCss_AreHtml()
    {
        var output = await _session.RunAsync("Javascript(\"let x = 1 < 2;\");\nCSS(\"p { color: red }\");");
        Assert.Equal("<script type=\"text/javascript\">let x = 1 < 2;</script>", output.Displays[0]["text/html"]);
        Assert.Equal("<style>p { color: red }</style>", output.Displays[1]["text/html"]);
    }

    [Fact]
    public async Task DisplayTable_HasAColumnForEachProperty() =>
        Assert.Equal("Name   Stars\nalpha    4.5\nbeta       3", (await _session.RunAsync("""
            class Rated { public string Name { get; set; } public double Stars { get; set; } public override string ToString() => "its own text"; }
            new[] { new Rated { Name = "alpha", Stars = 4.5 }, new Rated { Name = "beta", Stars = 3 } }.DisplayTable();
            """)).Displays[0].Text);

    [Fact]
    public async Task GetInputAsync_AsksTheFrontEnd()
    {
        var output = new TestOutput { Input = "Ada" };
        var result = await _session.RunAsync("await GetInputAsync(\"name?\")", output);
        Assert.True(result.Succeeded);
        Assert.Equal("Ada", output.Result);
    }

    [Fact]
    public async Task FormatterThatThrows_FailsTheCell()
    {
        var error = await _session.FailAsync("""
            class TypeFormatterSourceAttribute : Attribute { public TypeFormatterSourceAttribute(Type t) => FormatterSourceType = t; public Type FormatterSourceType { get; } }
            public class Bad { public string MimeType => "text/html"; public bool Format(object o, System.IO.TextWriter w) => throw new NotSupportedException("no picture"); }
            public class Source { public IEnumerable<object> CreateTypeFormatters() { yield return new Bad(); } }
            [TypeFormatterSource(typeof(Source))] public class Shown { }
            display(new Shown());
            """);
        Assert.Equal("System.NotSupportedException", error.Name);
    }
}
