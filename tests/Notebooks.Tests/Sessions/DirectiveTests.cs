using Notebooks.Tests.Support;

namespace Notebooks.Tests.Sessions;

public sealed class DirectiveTests : IDisposable
{
    private readonly TestSession _session = new();
    private readonly TempFolder _folder = new();

    public void Dispose()
    {
        _session.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Html_AndMarkdown_AreShownAsTheyAre()
    {
        var output = await _session.RunAsync("int x = 1;\n#!html\n<b id=\"b\">bold</b>\n#!markdown\n# Title\n#!csharp\nx + 1");
        Assert.Equal("<b id=\"b\">bold</b>", output.Displays[0]["text/html"]);
        Assert.Equal("# Title", output.Displays[1]["text/markdown"]);
        Assert.Equal("2", output.Result);
    }

    [Theory]
    [InlineData("#!javascript")]
    [InlineData("#!js")]
    public async Task JavaScript_IsAScriptForThePage(string directive)
    {
        var output = await _session.RunAsync($"int x = 1;\n{directive}\nconst text = \"</script>\"; // end\n#!csharp\nx + 1");
        string html = output.Displays[0]["text/html"]!;
        Assert.Contains("\nconst text = \"<\\/script>\"; // end\n", html, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(html, "</script"));
        Assert.Equal("JavaScript, 1 line: it runs in the page that shows this output", output.Displays[0].Text);
        Assert.Equal("2", output.Result);
    }

    [Theory]
    [InlineData(
        "#!fsharp\nlet x = \"1",
        "F# is not there: this kernel runs C#; write the cell in C#, or run the notebook in VS Code with Polyglot Notebooks.")]
    [InlineData(
        "#!pwsh\nGet-Item",
        "PowerShell is not there: this kernel runs C#; write the cell in C#, or run the notebook in VS Code with Polyglot Notebooks.")]
    [InlineData(
        "#!sql\nselect 1",
        "SQL is not there: this kernel runs C#; query with a .NET library in a C# cell, or run the "
            + "notebook in VS Code with Polyglot Notebooks.")]
    [InlineData(
        "#!kql\nT | count",
        "KQL is not there: this kernel runs C#; query with a .NET library in a C# cell, or run the "
            + "notebook in VS Code with Polyglot Notebooks.")]
    [InlineData(
        "#!mermaid\ngraph TD",
        "Mermaid diagrams are not drawn by this kernel; put the diagram into a Markdown cell, between the lines ```mermaid and ```, which "
            + "JupyterLab and GitHub draw.")]
    public async Task OtherLanguages_SayInOneLineWhatIsNotThere(string code, string message)
    {
        var error = await _session.FailAsync(code);
        Assert.Equal(message, error.Message);
        Assert.Equal("cell 1, line 1", error.Place!.ToString());
    }

    [Fact]
    public async Task Load_RunsAScriptInTheSession()
    {
        string path = _folder.Write("helpers.csx", "int Helper() => 11;");
        Assert.Equal("11", (await _session.RunAsync($"#load \"{path}\"\nHelper()")).Result);
    }

    [Fact]
    public async Task Load_OfAScriptWithReferences_ResolvesThem()
    {
        string library = TestLibrary.Compile(
            _folder, "LoadedLibrary", "namespace Loaded; public static class Answer { public static int Value => 42; }");
        string script = _folder.Write("helpers.csx", $"#r \"{library}\"\nint Helper() => Loaded.Answer.Value;");
        Assert.Equal("42", (await _session.RunAsync($"#load \"{script}\"\nHelper()")).Result);
    }

    [Fact]
    public async Task Import_OfCSharp_NamesTheFileInErrors()
    {
        string path = _folder.Write(
            "script.cs", "int Twice(int n) => 2 * n;\nint Fail()\n{\n    throw new Exception(\"in the script\");\n}");
        Assert.Equal("8", (await _session.RunAsync($"#!import \"{path}\"\nTwice(4)")).Result);
        var error = await _session.FailAsync("Fail();");
        Assert.Contains(
            error.Details, line => line.Contains("at script.cs, line 4, in Fail:  throw new Exception", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_OfANotebook_RunsItsCodeCells()
    {
        string path = TestNotebook.Write(_folder, "md:# Text", "int a = 1;", "int b = a + 1;\nConsole.Write(b);");
        var output = await _session.RunAsync($"#!import {path}");
        Assert.Equal("2", output.Stdout);
        Assert.Equal("3", (await _session.RunAsync("a + b")).Result);
    }

    [Fact]
    public async Task Import_OfANotebookInAnotherLanguage_IsRefused()
    {
        string path = _folder.Write(
            "other.ipynb",
            """{"cells": [], "metadata": {"kernelspec": {"name": "python3", "language": "python"}}, "nbformat": 4, "nbformat_minor": 5}""");
        Assert.Contains(
            "is a notebook in Python, and this program runs C#", (await _session.FailAsync($"#!import {path}")).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfItself_IsAnError()
    {
        string path = _folder.Find("test.ipynb");
        TestNotebook.Write(_folder, $"#!import {path}");
        Assert.Contains("imports itself", (await _session.FailAsync($"#!import {path}")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Value_Set_AndShare_MakeVariables()
    {
        await _session.RunAsync("#!value --name text\nline \"one\"\nline two");
        await _session.RunAsync("#!set --name copied --value @value:text");
        await _session.RunAsync("#!share --from value text --as shared");
        await _session.RunAsync("var numbers = new List<int> { 1, 2 };\nint count = 3;");
        await _session.RunAsync(
            "#!set --name literal --value \"two words\"\n#!set --name asJson --value "
                + "@csharp:count\n#!set --name same --value @csharp:numbers --byref");
        Assert.Equal("line \"one\"\nline two", (await _session.RunAsync("copied")).Result);
        Assert.Equal("True", (await _session.RunAsync("shared == copied")).Result);
        Assert.Equal("two words", (await _session.RunAsync("literal")).Result);
        Assert.Equal("True", (await _session.RunAsync("asJson is 3.0")).Result);
        Assert.Equal("True", (await _session.RunAsync("object.ReferenceEquals(same, numbers) && same.Count == 2")).Result);
    }

    [Fact]
    public async Task Set_ByReference_OfAnArrayOfMatrices_HasItsType()
    {
        await _session.RunAsync("int[][,] matrices = [new int[2, 3]];");
        await _session.RunAsync("#!set --name same --value @csharp:matrices --byref");
        Assert.Equal("6", (await _session.RunAsync("same[0].Length")).Result);
    }

    [Fact]
    public async Task Value_FromFileWithMimeType_IsKeptAndShown()
    {
        string path = _folder.Write("data.json", "{\"a\": 1}");
        var output = await _session.RunAsync($"#!value --name data --from-file \"{path}\" --mime-type application/json");
        Assert.Equal("{\"a\": 1}", output.Displays[0]["application/json"]);
        await _session.RunAsync("#!set --name document --value @value:data");
        Assert.Equal("1", (await _session.RunAsync("document.RootElement.GetProperty(\"a\").GetInt32()")).Result);
    }

    [Fact]
    public async Task Whos_ListsVariablesWithTypeAndValue()
    {
        await _session.RunAsync("int epochs = 3;\nvar names = new List<string> { \"a\" };");
        string text = (await _session.RunAsync("#!whos")).Displays[0].Text;
        Assert.Equal("Name    Type          Value\nepochs  int           3\nnames   List<string>  [a]", text);
    }

    [Fact]
    public async Task Time_ShowsHowLongTheCellTook() =>
        Assert.Matches(@"^Wall time: [\d.]+ m?s$", (await _session.RunAsync("#!time\n1 + 1")).Displays[0].Text);

    [Theory]
    [InlineData("#!unknown")]
    [InlineData("int x = 1;\n#!fsharp\nlet y = 1")]
    public async Task UnknownDirective_FailsTheCell(string code)
    {
        var error = await _session.FailAsync(code);
        Assert.Equal("DirectiveError", error.Name);
        Assert.StartsWith("#!", error.Place!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DirectiveLines_InsideAStringOrComment_AreText()
    {
        var output = await _session.RunAsync("""""
            var s = """
            #!unknown
            #r "nothing.dll"
            """;
            /*
            #!unknown
            */
            s
            """"");
        Assert.Equal("#!unknown\n#r \"nothing.dll\"", output.Result);
    }

    [Fact]
    public async Task LineNumbers_AfterDirectives_AreTheCells()
    {
        var error = await _session.FailAsync("#!time\n#!html\n<p>\n#!csharp\n\nthrow new Exception(\"x\");");
        Assert.Equal(6, error.Place!.Line);
    }
}
