using Common;
using Notebooks.Files;
using Notebooks.Parameters;

namespace Notebooks.Tests.Parameters;

public sealed class NotebookParametersTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("int epochs = 3; // how long", "epochs=10", "int epochs = 10; // how long")]
    [InlineData("var epochs = 3;", "epochs=-1", "var epochs = -1;")]
    [InlineData("const double rate = 1e-3;", "rate=0.01", "const double rate = 0.01;")]
    [InlineData("var rate = 1e-3;", "rate=2", "var rate = 2d;")]
    [InlineData("var rate = 1f;", "rate=0.5", "var rate = 0.5f;")]
    [InlineData("long n = 1;\nint m = (int)n * 2;", "n=5", "long n = 5;\nint m = (int)n * 2;")]
    [InlineData("var n = 1L;", "n=5", "var n = 5L;")]
    [InlineData("var n = (byte)1;", "n=5", "var n = (byte)(5);")]
    [InlineData("string name = \"a\";", "name=C:\\x \"q\" = 1", "string name = \"C:\\\\x \\\"q\\\" = 1\";")]
    [InlineData("var name = \"a\";", "name=", "var name = \"\";")]
    [InlineData("bool quick = false;", "quick=TRUE", "bool quick = true;")]
    [InlineData("char c = 'a';", "c='", "char c = '\\'';")]
    [InlineData("int? limit = 3;", "limit=null", "int? limit = null;")]
    [InlineData("double? limit = null;", "limit=2.5", "double? limit = 2.5;")]
    [InlineData("var day = DayOfWeek.Monday;", "day=Friday", "var day = DayOfWeek.Friday;")]
    [InlineData("enum Mode { Fast, Good }\nvar mode = Mode.Fast;", "mode=Mode.Good", "enum Mode { Fast, Good }\nvar mode = Mode.Good;")]
    [InlineData("int[] sizes = { 1, 2 };", "sizes=[3, 4]", "int[] sizes = [3, 4];")]
    [InlineData("var span = TimeSpan.FromSeconds(1);", "span=TimeSpan.FromMinutes(2)", "var span = TimeSpan.FromMinutes(2);")]
    [InlineData("int a = 1, b = 2;", "b=7", "int a = 1, b = 7;")]
    [InlineData("Library.Kind kind = Library.Kind.A;", "kind=Library.Kind.B", "Library.Kind kind = Library.Kind.B;")]
    public void Value_ReplacesTheInitializer(string code, string parameter, string expected) =>
        Assert.Equal(expected, Apply(code, parameter));

    [Theory]
    [InlineData("int epochs = 3;", "epochs=many", "The parameter 'epochs' is of type int; 'many' is no such value.")]
    [InlineData("int epochs = 3;", "epochs=1.5", "The parameter 'epochs' is of type int; '1.5' is no such value.")]
    [InlineData("byte n = 3;", "n=256", "The parameter 'n' is of type byte; '256' is no such value.")]
    [InlineData("var rate = 0.1;", "rate=0,5", "The parameter 'rate' is of type double; '0,5' is no such value.")]
    [InlineData("bool quick = false;", "quick=1", "The parameter 'quick' is of type bool (true or false); '1' is no such value.")]
    [InlineData(
        "enum Mode { Fast, Good }\nMode mode = Mode.Fast;", "mode=Best",
        "The parameter 'mode' is of type Mode (Fast, Good); 'Best' is no such value.")]
    [InlineData("int[] sizes = { 1, 2 };", "sizes=[\"a\"]", "The parameter 'sizes' is of type int[]; '[\"a\"]' is no such value.")]
    [InlineData("int epochs = 3; double rate = 1;", "epoch=4", "The notebook has no parameter 'epoch'; it has epochs, rate.")]
    [InlineData("void F() { int inner = 1; }\nint outer = 1;", "inner=4", "The notebook has no parameter 'inner'; it has outer.")]
    public void WrongValueOrName_IsOneSentence(string code, string parameter, string expected) =>
        Assert.Equal(expected, Assert.Throws<UsageException>(() => Apply(code, parameter)).Message);

    [Fact]
    public void NotebookWithoutParametersCell_IsOneSentence()
    {
        var notebook = Notebook.Read(TestNotebook.Write(_folder, "int epochs = 3;"));
        var error = Assert.Throws<UsageException>(
            () => new NotebookParameters(notebook).Apply(new Dictionary<string, string> { ["epochs"] = "1" }));
        Assert.Contains("no parameters", error.Message, StringComparison.Ordinal);
    }

    private string Apply(string code, string parameter)
    {
        var notebook = Notebook.Read(TestNotebook.Write(_folder, "md:# Title", "parameters:" + code));
        int equals = parameter.IndexOf('=', StringComparison.Ordinal);
        new NotebookParameters(notebook).Apply(new Dictionary<string, string> { [parameter[..equals]] = parameter[(equals + 1)..] });
        return notebook.Cells[1].Source;
    }
}
