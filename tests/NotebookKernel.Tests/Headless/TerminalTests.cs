using NotebookKernel.Headless;
using Notebooks.Cells;
using Notebooks.Faults;

namespace NotebookKernel.Tests.Headless;

public sealed class TerminalTests : IDisposable
{
    private readonly StringWriter _out = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
    }

    [Fact]
    public void Redirected_ALineThatIsRewritten_IsPrintedOnce()
    {
        var terminal = new Terminal(TextReader.Null, _out, _error, isInteractive: false, hasColor: false);
        terminal.BeginCell(3, 12, "trainer.Fit();");
        for (int i = 0; i <= 100; i++)
            terminal.Write($"\repoch 1  {i} %");
        terminal.Write("\nafter");
        terminal.EndCell(CellResult.Success, TimeSpan.FromSeconds(2.5));
        Assert.Equal(" 3/12  trainer.Fit();\n       epoch 1  100 %\n       after\n       ✓ 2.5 s\n", _out.ToString());
    }

    [Fact]
    public void Redirected_AnUpdatedDisplay_IsPrintedFirstAndLast()
    {
        var terminal = new Terminal(TextReader.Null, _out, _error, isInteractive: false, hasColor: false);
        terminal.BeginCell(1, 1, "display");
        terminal.Show("id", "0 %");
        terminal.Update("id", "50 %");
        terminal.Update("id", "100 %");
        terminal.EndCell(CellResult.Success, TimeSpan.FromMilliseconds(12));
        Assert.Equal("  1/1  display\n       0 %\n       100 %\n       ✓ 12 ms\n", _out.ToString());
    }

    [Fact]
    public void Interactive_CarriageReturnsAreKept_WithTheIndent()
    {
        var terminal = new Terminal(TextReader.Null, _out, _error, isInteractive: true, hasColor: false);
        terminal.BeginCell(1, 1, "x");
        terminal.Write("10 %\r20 %\n");
        terminal.EndCell(CellResult.Success, TimeSpan.FromSeconds(75));
        Assert.Equal("  1/1  x\n       10 %\r       20 %\n       ✓ 75.0 s\n", _out.ToString());
    }

    [Theory]
    [InlineData(
        true, "\n       \e[31mcell 2 failed\e[0m\n       \e[31mE\e[0m: message\n       \e[36m   at cell 1, line 1, in F\e[0m:  code\n\n")]
    [InlineData(false, "\n       cell 2 failed\n       E: message\n          at cell 1, line 1, in F:  code\n\n")]
    public void Failure_IsColored_OnATerminalOnly(bool hasColor, string text)
    {
        var terminal = new Terminal(TextReader.Null, _out, _error, isInteractive: hasColor, hasColor);
        var error = new CellError(
            "E", "message",
            [new ErrorLine(
                ErrorLineKind.Exception, "E", ": message"), new ErrorLine(ErrorLineKind.Frame, "   at cell 1, line 1, in F", ":  code")]);
        terminal.Failure(2, new CellResult(error));
        Assert.Equal(text, _error.ToString());
    }

    [Fact]
    public void AValue_OfOneLineTooMany_IsShownWhole()
    {
        var terminal = new Terminal(TextReader.Null, _out, _error, isInteractive: false, hasColor: false);
        terminal.Show(null, string.Join('\n', Enumerable.Range(1, 25)));
        Assert.EndsWith("       25\n", _out.ToString(), StringComparison.Ordinal);
        terminal.Show(null, string.Join('\n', Enumerable.Range(1, 26)));
        Assert.EndsWith("       24\n       … 2 more lines\n", _out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void QuietCell_IsOneLine()
    {
        var terminal = new Terminal(TextReader.Null, _out, _error, isInteractive: false, hasColor: false);
        terminal.BeginCell(1, 9, "int x = 1;");
        terminal.EndCell(CellResult.Success, TimeSpan.FromMilliseconds(4));
        Assert.Equal("  1/9  int x = 1;  ✓ 4 ms\n", _out.ToString());
    }

    [Fact]
    public void Color_IsUsedOnlyWhenAskedFor()
    {
        new Terminal(TextReader.Null, _out, _error, isInteractive: true, hasColor: true).Heading("Title");
        Assert.Contains("\e[1m", _out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Failure_ShowsPlaceLineAndException_OnStandardError()
    {
        var error = new CellError("System.Exception", "bad", ["System.Exception: bad"], new SourcePlace("cell 2", 3, 5, "    x.Fail();"));
        new Terminal(TextReader.Null, _out, _error, isInteractive: false, hasColor: false).Failure(2, new CellResult(error));
        Assert.Equal(
            "\n       cell 2 failed\n       cell 2, line 3, column 5:\n           x.Fail();\n     "
                + "      ^\n       System.Exception: bad\n\n", _error.ToString());
    }
}
