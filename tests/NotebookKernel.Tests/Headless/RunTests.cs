using System.Text.Json.Nodes;
using NotebookKernel.Tests.Support;
using Notebooks.Files;

namespace NotebookKernel.Tests.Headless;

/// <summary>The built program, as a process.</summary>
public sealed class RunTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_WritesNotebookAndPageBesideTheNotebook()
    {
        string folder = Path.GetDirectoryName(TestNotebook.Write(
            _folder, "sub/demo.ipynb", ["md:# The title", "Console.Write(System.IO.Directory.GetCurrentDirectory());", "1 + 1"]))!;
        var (exitCode, output, error) = await KernelProcess.RunAsync(_folder.Path, ["run", "sub/demo.ipynb"]);

        Assert.Equal(0, exitCode);
        Assert.Equal("", error);
        Assert.Contains("\nThe title\n  1/2  Console.Write", output, StringComparison.Ordinal);
        Assert.Contains("  notebook  sub/demo.executed.ipynb", output.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.DoesNotContain('\e', output);

        var outputs = TestNotebook.Outputs(_folder.Find("sub/demo.executed.ipynb"), 1);
        Assert.Equal(folder, (string?)outputs[0]!["text"]![0]);
        Assert.Contains(
            "<title>The title</title>", await File.ReadAllTextAsync(_folder.Find("sub/demo.html"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [SampledTheory(3)]
    [InlineData("""{"kernelspec": {"name": "python3", "language": "python", "display_name": "Python 3"}}""", "Python")]
    [InlineData("""{"language_info": {"name": "julia"}}""", "Julia")]
    [InlineData("""{"kernelspec": {"name": ".net-fsharp", "language": "F#"}}""", "F#")]
    [InlineData("""{"kernelspec": {"name": "ir"}}""", "R")]
    [InlineData(
        """{"polyglot_notebook": {"kernelInfo": {"defaultKernelName": "fsharp"}}, "language_info": {"name": "polyglot-notebook"}}""", "F#")]
    public async Task Run_OfANotebookInAnotherLanguage_IsRefusedByItsMetadata(string metadata, string language)
    {
        string path = _folder.Write(
            "other.ipynb",
            $$"""{"cells": [{"cell_type": "code", "id": "a", "metadata": {}, "source": "1", "execution_count": null, "outputs": []}], "metadata": {{metadata}}, "nbformat": 4, "nbformat_minor": 5}""");
        var (exitCode, output, error) = await KernelProcess.RunAsync(_folder.Path, ["run", "other.ipynb"]);
        Assert.Equal(2, exitCode);
        Assert.Equal("", output);
        Assert.Equal(
            $"{path} is a notebook in {language}, and this program runs C#; run it with a kernel for {language}, or choose the kernel "
                + ".NET (C#) for it if its cells are C#.", error.TrimEnd());
        Assert.False(File.Exists(_folder.Find("other.executed.ipynb")));
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"kernelspec": {"name": "my-kernel", "display_name": "C#"}, "language_info": 3}""")]
    [InlineData(
        """{"kernelspec": {"name": ".net-csharp", "language": "C#"}, "polyglot_notebook": {"kernelInfo": {"defaultKernelName": "csharp"}}, "language_info": {"name": "polyglot-notebook"}}""")]
    public void Notebook_InCSharp_OrThatDoesNotSay_IsRead(string metadata)
    {
        string path = _folder.Write("own.ipynb", $$"""{"cells": [], "metadata": {{metadata}}, "nbformat": 4, "nbformat_minor": 5}""");
        Assert.Empty(Notebook.Read(path).Cells);
    }

    [LongFact]
    public async Task Run_WithAnEmptyCell_CountsOnlyTheCellsThatItRuns()
    {
        TestNotebook.Write(_folder, "Console.Write(1);", "", "Console.Write(2);");
        var (exitCode, output, error) = await KernelProcess.RunAsync(_folder.Path, ["run", "test.ipynb"]);
        Assert.True(exitCode == 0, error);
        Assert.Contains("  1/2  Console.Write(1);", output, StringComparison.Ordinal);
        Assert.Contains("  2/2  Console.Write(2);", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OfAFailingCell_EndsThereWithExitCode1()
    {
        TestNotebook.Write(_folder, "int zero = 0;", "// divides\nvar y = 1 / zero;", "Console.Write(\"later\");");
        var (exitCode, output, error) = await KernelProcess.RunAsync(_folder.Path, ["run", "test.ipynb"]);

        Assert.Equal(1, exitCode);
        Assert.Contains(
            "cell 2 failed\n       cell 2, line 2:\n           var y = 1 / zero;\n       "
                + "System.DivideByZeroException: Attempted to divide by zero.", error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("later", output, StringComparison.Ordinal);

        var failure = TestNotebook.Outputs(_folder.Find("test.executed.ipynb"), 1)[0]!;
        Assert.Equal("error", (string?)failure["output_type"]);
        Assert.Equal("System.DivideByZeroException", (string?)failure["ename"]);
        Assert.Contains(
            "DivideByZeroException", await File.ReadAllTextAsync(_folder.Find("test.html"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Empty(TestNotebook.Outputs(_folder.Find("test.executed.ipynb"), 2));
    }

    [LongFact]
    public async Task Run_WithAnUpdateFromALaterCell_RecordsItWhereItIsShown()
    {
        TestNotebook.Write(
            _folder, "var shown = display(\"first\");", "shown.Update(\"second\");",
            "Console.Write(\"unseen\");\nConsole.Clear();\nConsole.Write(\"seen\");");
        var (exitCode, _, error) = await KernelProcess.RunAsync(_folder.Path, ["run", "test.ipynb"]);
        Assert.True(exitCode == 0, error);
        string path = _folder.Find("test.executed.ipynb");
        Assert.Equal("second", (string?)TestNotebook.Outputs(path, 0)[0]!["data"]!["text/plain"]![0]);
        Assert.Empty(TestNotebook.Outputs(path, 1));
        Assert.Equal("seen", (string?)Assert.Single(TestNotebook.Outputs(path, 2))!["text"]![0]);
    }

    [Fact]
    public async Task Run_WithATimeout_InterruptsTheCellThatTakesLonger()
    {
        // The cell that never ends is the first one: how long a machine takes for a cell before it makes no difference.
        TestNotebook.Write(_folder, "while (true) { }", "Console.Write(\"later\");");
        var (exitCode, _, error) = await KernelProcess.RunAsync(_folder.Path, ["run", "test.ipynb", "--timeout", "2", "--quiet"]);
        Assert.Equal(1, exitCode);
        Assert.Equal(
            "cell 1 failed\n       The cell took longer than the 2.0 s that --timeout allows.", error.Trim().ReplaceLineEndings("\n"));
        Assert.Equal("Timeout", (string?)TestNotebook.Outputs(_folder.Find("test.executed.ipynb"), 0)[0]!["ename"]);
        Assert.Empty(TestNotebook.Outputs(_folder.Find("test.executed.ipynb"), 1));
    }

    [Fact]
    public async Task Run_WithJson_PrintsOneObject_AndTheProgressBesideIt()
    {
        TestNotebook.Write(_folder, "1 + 1", "\nthrow new Exception(\"bad\");");
        var (exitCode, output, error) = await KernelProcess.RunAsync(_folder.Path, ["run", "test.ipynb", "--json"]);
        Assert.Equal(1, exitCode);
        Assert.Contains("2/2", error, StringComparison.Ordinal);
        var summary = JsonNode.Parse(output)!;
        Assert.Equal(
            ("failed", "ok", "failed"),
            ((string)summary["status"]!, (string)summary["cells"]![0]!["status"]!, (string)summary["cells"]![1]!["status"]!));
        Assert.Equal(
            ("System.Exception", "bad", 2),
            ((string)summary["cells"]![1]!["error"]!["name"]!, (string)summary["cells"]![1]!["error"]!["message"]!,
                (int)summary["cells"]![1]!["error"]!["line"]!));
        Assert.Equal(_folder.Find("test.executed.ipynb"), (string)summary["output"]!);
        Assert.InRange((double)summary["seconds"]!, 0, 1000);
    }

    [Fact]
    public async Task Run_WithQuiet_PrintsNothingWhereNothingFails()
    {
        TestNotebook.Write(_folder, "Console.Write(1);");
        Assert.Equal((0, "", ""), await KernelProcess.RunAsync(_folder.Path, ["run", "test.ipynb", "-q"]));
    }

    [Fact]
    public async Task Run_WithAnImpossibleTimeout_SaysSo()
    {
        TestNotebook.Write(_folder, "1");
        var (exitCode, _, error) = await KernelProcess.RunAsync(_folder.Path, ["run", "test.ipynb", "--timeout", "0"]);
        Assert.Equal(2, exitCode);
        Assert.StartsWith("--timeout 0: give a number of seconds greater than 0", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithKeepGoing_RunsTheLaterCellsToo()
    {
        TestNotebook.Write(_folder, "throw new Exception(\"first\");", "Console.Write(\"later\");");
        var (exitCode, output, _) =
            await KernelProcess.RunAsync(_folder.Path, ["run", "test.ipynb", "--keep-going", "-o", "out/o.ipynb", "--html", "out/p.html"]);
        Assert.Equal(1, exitCode);
        Assert.Contains("later", output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.Find("out/o.ipynb")) && File.Exists(_folder.Find("out/p.html")));
    }

    [Fact]
    public async Task Run_WithParameters_UsesThemAndWhatFollowsFromThem()
    {
        TestNotebook.Write(_folder, "parameters:int epochs = 3;\nint steps = epochs * 10;", "$\"{epochs} {steps}\"");
        var (exitCode, _, _) = await KernelProcess.RunAsync(_folder.Path, ["run", "test.ipynb", "-p", "epochs=5"]);
        Assert.Equal(0, exitCode);
        Assert.Equal("5 50", (string?)TestNotebook.Outputs(_folder.Find("test.executed.ipynb"), 1)[0]!["data"]!["text/plain"]![0]);
    }

    [SampledTheory(3)]
    [InlineData("missing.ipynb")]
    [InlineData("text.ipynb")]
    [InlineData("list.ipynb")]
    [InlineData("old.ipynb")]
    [InlineData("nocells.ipynb")]
    [InlineData(".")]
    [InlineData("latin1.ipynb")]
    [InlineData("half.ipynb")]
    [InlineData("empty.ipynb")]
    [InlineData("/dev/zero")]
    [InlineData("test.ipynb", "-p", "unknown=1")]
    [InlineData("test.ipynb", "-p", "n=text")]
    [InlineData("test.ipynb", "-p", "n")]
    [InlineData("test.ipynb", "-o", "test.ipynb/impossible.ipynb")]
    public async Task Run_ThatCannotBegin_IsOneSentenceAndExitCode2(params string[] arguments)
    {
        _folder.Write("text.ipynb", "this is no JSON");
        _folder.Write("list.ipynb", "[1, 2]");
        _folder.Write("nocells.ipynb", "{\"nbformat\": 4}");
        _folder.Write("old.ipynb", "{\"nbformat\": 3, \"cells\": []}");
        _folder.Write("empty.ipynb", "");
        _folder.Write("half.ipynb", Cell("\\ud83d"));
        await File.WriteAllBytesAsync(
            _folder.Find("latin1.ipynb"), System.Text.Encoding.Latin1.GetBytes(Cell("ü")), TestContext.Current.CancellationToken);
        TestNotebook.Write(_folder, "parameters:int n = 1;");
        var (exitCode, output, error) = await KernelProcess.RunAsync(_folder.Path, ["run", .. arguments]);
        Assert.Equal(2, exitCode);
        Assert.Equal("", output);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("latin1", "latin1.ipynb is not a notebook: line 2 is not UTF-8; save it with that encoding.")]
    [InlineData(
        "half",
        "half.ipynb is not a notebook: a text in line 2 has one half of a surrogate pair (\\ud800 to "
            + "\\udfff), which is not a character; remove it there.")]
    [InlineData(
        "key",
        "key.ipynb is not a notebook: a text in line 2 has one half of a surrogate pair (\\ud800 to "
            + "\\udfff), which is not a character; remove it there.")]
    [InlineData("empty", "empty.ipynb is not a notebook: it is not JSON (it is empty).")]
    [InlineData("broken", "broken.ipynb is not a notebook: it is not JSON (see line 2).")]
    public void Notebook_WhoseTextIsNone_SaysWhereAndWhatToDo(string name, string message)
    {
        string path = _folder.Find(name + ".ipynb");
        byte[] content = name switch
        {
            "latin1" => System.Text.Encoding.Latin1.GetBytes(Cell("\n", "ü")),
            "half" => System.Text.Encoding.ASCII.GetBytes(Cell("\n", "\\ud83d")),
            "key" => System.Text.Encoding.ASCII.GetBytes("{\n\"\\udc00\": 1}"),
            "broken" => System.Text.Encoding.ASCII.GetBytes("{\n\"cells\": [}"),
            _ => [],
        };
        File.WriteAllBytes(path, content);
        Assert.EndsWith(message, Assert.Throws<NotebookException>(() => Notebook.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Notebook_WithAByteOrderMark_IsRead()
    {
        string path = _folder.Find("mark.ipynb");
        File.WriteAllText(path, Cell("grüße \\ud83d\\ude00"), System.Text.Encoding.UTF8);
        Assert.Equal("grüße 😀", Assert.Single(Notebook.Read(path).Cells).Source);
    }

    [LongFact]
    public async Task Run_OfANamedPipe_IsRefusedAtOnce()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Named pipes are no files there.");
        using (var mkfifo = System.Diagnostics.Process.Start(
            "mkfifo", [_folder.Find("pipe.ipynb"), _folder.Find("pipe.cs"), _folder.Find("pipe.png")]))
        {
            await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        var (exitCode, _, error) = await KernelProcess.RunAsync(_folder.Path, ["run", "pipe.ipynb"]);
        Assert.Equal(
            (2,
                $"The notebook cannot be read: {_folder.Find("pipe.ipynb")} is a named pipe, not "
                    + "a file; name a file that holds the data.\n"), (exitCode, error.ReplaceLineEndings("\n")));

        // Nor are they waited for where a notebook names them.
        TestNotebook.Write(_folder, "md:![a picture](pipe.png)", "#!import pipe.cs", "#load \"pipe.cs\"", "#r \"pipe.png\"");
        (exitCode, _, error) = await KernelProcess.RunAsync(_folder.Path, ["run", "test.ipynb", "--keep-going"]);
        Assert.Equal(1, exitCode);
        foreach (int cell in new[] { 1, 2, 3 })
            Assert.Contains($"cell {cell} failed", error, StringComparison.Ordinal);
    }

    private static string Cell(string source) => Cell("", source);

    private static string Cell(string feed, string source) =>
        $$"""{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, {{feed}}"cells": [{"cell_type": "code", "id": "a", "metadata": {}, "source": "{{source}}", "outputs": [], "execution_count": null}]}""";

    [Theory]
    [InlineData("run")]
    [InlineData("run", "test.ipynb", "--no-such-option")]
    [InlineData("walk")]
    public async Task CommandLine_ThatCannotBeRead_IsExitCode2(params string[] arguments) =>
        Assert.Equal(2, (await KernelProcess.RunAsync(_folder.Path, arguments)).ExitCode);

    [Fact]
    public async Task Help_NamesEveryOption()
    {
        var (exitCode, output, _) = await KernelProcess.RunAsync(_folder.Path, ["run", "--help"]);
        Assert.Equal(0, exitCode);
        foreach (string name in new[] { "NOTEBOOK", "-o", "--html", "-p", "--keep-going", "Exit code" })
            Assert.Contains(name, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Twice_WritesTheSameBytes()
    {
        TestNotebook.Write(_folder, "md:# T", "display(new { A = 1.5, B = \"ü\" });\nConsole.Write(\"a\\rb\\n\");");
        await KernelProcess.RunAsync(_folder.Path, ["run", "test.ipynb", "-o", "1.ipynb", "--html", "1.html"]);
        await KernelProcess.RunAsync(_folder.Path, ["run", "test.ipynb", "-o", "2.ipynb", "--html", "2.html"]);
        Assert.Equal(
            await File.ReadAllBytesAsync(_folder.Find("1.ipynb"), TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(_folder.Find("2.ipynb"), TestContext.Current.CancellationToken));
        Assert.Equal(
            await File.ReadAllBytesAsync(_folder.Find("1.html"), TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(_folder.Find("2.html"), TestContext.Current.CancellationToken));
    }

    [LongFact]
    public async Task Run_UnderAGermanCulture_ReadsAndWritesNumbersAsEver()
    {
        TestNotebook.Write(
            _folder, "parameters:double rate = 0.1;",
            "System.Globalization.CultureInfo.CurrentCulture = new(\"de-DE\");\nnew { Rate = rate, Culture = $\"{rate}\" }");
        var (
            exitCode, output,
            _) = await KernelProcess.RunAsync(
                _folder.Path, ["run", "test.ipynb", "-p", "rate=0.25"],
                new Dictionary<string, string> { ["LANG"] = "de_DE.UTF-8", ["LC_ALL"] = "de_DE.UTF-8" });
        Assert.Equal(0, exitCode);
        Assert.Contains("{ Rate = 0.25, Culture = 0,25 }", output, StringComparison.Ordinal);
        Assert.Matches(@"2 cells in \d+(\.\d)? m?s", output);
    }

    [Fact]
    public async Task Interrupt_OfAnEndlessCell_SavesWhatThereIsAndEndsWith130()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGINT on Windows.");
        TestNotebook.Write(_folder, "int x = 1;\nx", "Console.WriteLine(\"endless\");\nwhile (true) { x++; }", "Console.Write(\"later\");");
        using var process = KernelProcess.Start(_folder.Path, "run", "test.ipynb", "--keep-going");
        string before = await process.ReadUntilAsync("       endless");
        process.SendInterrupt();
        var (exitCode, output, _) = await process.EndAsync(before);

        Assert.Equal(130, exitCode);
        Assert.Contains("2 cells in", output, StringComparison.Ordinal);
        Assert.DoesNotContain("later", output, StringComparison.Ordinal);
        Assert.Equal("1", (string?)TestNotebook.Outputs(_folder.Find("test.executed.ipynb"), 0)[0]!["data"]!["text/plain"]![0]);
        var outputs = TestNotebook.Outputs(_folder.Find("test.executed.ipynb"), 1);
        Assert.Equal("endless\n", (string?)outputs[0]!["text"]![0]);
        Assert.Equal("Interrupted", (string?)outputs[1]!["ename"]);
        Assert.Contains(
            "Interrupted", await File.ReadAllTextAsync(_folder.Find("test.html"), TestContext.Current.CancellationToken),
            StringComparison.OrdinalIgnoreCase);
    }

    [LongFact]
    public async Task Run_WithAThreadLeftRunning_Ends()
    {
        TestNotebook.Write(_folder, "new System.Threading.Thread(() => System.Threading.Thread.Sleep(-1)).Start();");
        Assert.Equal(0, (await KernelProcess.RunAsync(_folder.Path, ["run", "test.ipynb"])).ExitCode);
    }

    [SampledTheory(5)]
    [InlineData("Environment.Exit(0);", "the code ended it by Environment.Exit(0)")]
    [InlineData("Environment.ExitCode = 0; Environment.Exit(7);", "the code ended it by Environment.Exit(7)")]
    [InlineData("Environment.FailFast(\"over\");", "it crashed")]
    [InlineData("System.Diagnostics.Process.GetCurrentProcess().Kill(); System.Threading.Thread.Sleep(-1);", "it was killed")]
    [InlineData(
        "record Node(string Name) { public Node Next { get; set; } }\nvar node = new Node(\"a\"); node.Next = node;\nnode.GetHashCode()",
        "it crashed, by a stack overflow in a library")]
    public async Task Run_OfACellThatEndsTheProcess_FailsInThatCell(string code, string cause)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The causes are told by signals.");
        TestNotebook.Write(_folder, "1 + 1", "Console.WriteLine(\"before\");\n" + code, "Console.Write(\"later\");");
        var (exitCode, output, error) = await KernelProcess.RunAsync(_folder.Path, ["run", "test.ipynb", "--keep-going"]);

        Assert.Equal(1, exitCode);
        Assert.Contains("before", output, StringComparison.Ordinal);
        Assert.Contains("2 cells in", output, StringComparison.Ordinal);
        Assert.DoesNotContain("later", output, StringComparison.Ordinal);
        Assert.Contains(
            "cell 2 failed\n       The process that runs the notebook ended in cell 2: " + cause, error.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);

        string path = _folder.Find("test.executed.ipynb");
        Assert.Equal("2", (string?)TestNotebook.Outputs(path, 0)[0]!["data"]!["text/plain"]![0]);
        Assert.Equal("ProcessEnded", (string?)TestNotebook.Outputs(path, 1)[^1]!["ename"]);
        if (code.Contains("Exit(", StringComparison.Ordinal))
            Assert.Equal("before\n", (string?)TestNotebook.Outputs(path, 1)[0]!["text"]![0]);
        Assert.Empty(TestNotebook.Outputs(path, 2));
        Assert.Contains(
            cause, await File.ReadAllTextAsync(_folder.Find("test.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [LongFact]
    public async Task Run_ThatAThreadOfAnEarlierCellEnds_SaysSoInJson()
    {
        TestNotebook.Write(
            _folder,
            "var go = new System.Threading.ManualResetEventSlim();\nnew System.Threading.Thread(() => "
                + "{ go.Wait(); Environment.Exit(0); }).Start();", "go.Set();\nSystem.Threading.Thread.Sleep(-1);", "1");
        var (exitCode, output, _) = await KernelProcess.RunAsync(_folder.Path, ["run", "test.ipynb", "--json"]);
        Assert.Equal(1, exitCode);
        var summary = JsonNode.Parse(output)!;
        Assert.Equal("failed", (string?)summary["status"]);
        Assert.Equal(["ok", "failed"], summary["cells"]!.AsArray().Select(cell => (string?)cell!["status"]));
        Assert.Equal("ProcessEnded", (string?)summary["cells"]![1]!["error"]!["name"]);
    }

    [LongFact]
    public async Task Run_WithAnExceptionOnAThreadOfAnEarlierCell_FailsInThatCell()
    {
        TestNotebook.Write(
            _folder,
            "var go = new System.Threading.ManualResetEventSlim();\nvar thread = new System.Threading.Thread(() => { go.Wait(); throw new "
                + "FormatException(\"bad\"); });\nthread.Start();", "go.Set();\nthread.Join();", "Console.Write(\"later\");");
        var (exitCode, output, error) = await KernelProcess.RunAsync(_folder.Path, ["run", "test.ipynb"]);
        Assert.Equal(1, exitCode);
        Assert.Contains("cell 1 failed", error, StringComparison.Ordinal);
        Assert.DoesNotContain("later", output, StringComparison.Ordinal);
        Assert.Equal("System.FormatException", (string?)TestNotebook.Outputs(_folder.Find("test.executed.ipynb"), 0)[0]!["ename"]);
        Assert.Empty(TestNotebook.Outputs(_folder.Find("test.executed.ipynb"), 1));
    }

    [Fact]
    public async Task Input_ComesFromStandardInput_ThoughAnotherProcessExecutesTheCells()
    {
        TestNotebook.Write(_folder, "Console.ReadLine()");
        var (exitCode, output, error) = await KernelProcess.RunAsync(_folder.Path, ["run", "test.ipynb"], input: "Ada\n");
        Assert.True(exitCode == 0, error);
        Assert.Contains("       Ada\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [LongFact]
    public async Task Interrupt_TwiceOfACellThatDoesNotStop_EndsTheRun()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGINT on Windows.");
        TestNotebook.Write(
            _folder,
            "Microsoft.DotNet.Interactive.KernelInvocationContext.Current.CancellationToken.Register(() => { Console.WriteLine(\"asked\"); "
                + "System.Threading.Thread.Sleep(-1); });\nConsole.WriteLine(\"endless\");\nSystem.Threading.Thread.Sleep(-1);");
        using var process = KernelProcess.Start(_folder.Path, "run", "test.ipynb");
        string before = await process.ReadUntilAsync("       endless");
        process.SendInterrupt();
        before += await process.ReadUntilAsync("       asked");
        process.SendInterrupt();
        var (exitCode, _, error) = await process.EndAsync(before);
        Assert.Equal(130, exitCode);
        Assert.Contains("it did not stop when it was interrupted", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_WithNobodyToAsk_SaysSo()
    {
        TestNotebook.Write(_folder, "await GetInputAsync(\"name?\")");
        var (exitCode, _, error) = await KernelProcess.RunAsync(_folder.Path, ["run", "test.ipynb"]);
        Assert.Equal(1, exitCode);
        Assert.Contains("nobody is there to answer", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecutedNotebook_IsValidAndKeepsWhatItDoesNotKnow()
    {
        _folder.Write("old.ipynb", """
            {"nbformat": 4, "nbformat_minor": 2, "metadata": {"custom": {"b": 1, "a": 2}},
             "cells": [{"cell_type": "code", "metadata": {"tags": ["t"], "x": true}, "source": "1", "outputs": [{"output_type": "stream", "name": "stdout", "text": "stale"}], "execution_count": 7},
                       {"cell_type": "raw", "metadata": {}, "source": ["raw"]}]}
            """);
        Assert.Equal(0, (await KernelProcess.RunAsync(_folder.Path, ["run", "old.ipynb"])).ExitCode);
        string text = await File.ReadAllTextAsync(_folder.Find("old.executed.ipynb"), TestContext.Current.CancellationToken);
        var json = JsonNode.Parse(text)!;
        Assert.Equal(5, (int?)json["nbformat_minor"]);
        Assert.Equal("csharp", (string?)json["metadata"]!["language_info"]!["name"]);
        Assert.Equal(1, (int?)json["metadata"]!["custom"]!["b"]);
        Assert.True((bool?)json["cells"]![0]!["metadata"]!["x"]);
        Assert.Equal("cell-1", (string?)json["cells"]![0]!["id"]);
        Assert.Equal(1, (int?)json["cells"]![0]!["execution_count"]);
        Assert.DoesNotContain("stale", text, StringComparison.Ordinal);
        Assert.StartsWith("{\n \"cells\": [\n  {\n   \"cell_type\": \"code\",\n", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }
}
