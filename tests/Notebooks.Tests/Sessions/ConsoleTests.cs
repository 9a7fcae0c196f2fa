using Notebooks.Tests.Support;

namespace Notebooks.Tests.Sessions;

public sealed class ConsoleTests : IDisposable
{
    private readonly TestSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Console.Write(\"a\"); Console.Clear(); Console.Write(\"b\");")]
    [InlineData("Console.Write(\"a\"); System.Console.Clear(); Console.Write(\"b\");")]
    [InlineData("Console.Write(\"a\\u001b[H\\u001b[2Jb\");")]
    [InlineData("Console.Write(\"a\\u001b[2J\\u001b[3J\\u001b[Hb\");")]
    public async Task Clear_TakesAwayWhatTheCellHasShown(string code) => Assert.Equal("b", (await _session.RunAsync(code)).Stdout);

    [Fact]
    public async Task OtherEscapeSequences_AreWrittenAsTheyAre() =>
        Assert.Equal("\u001b[31mred\u001b[0m", (await _session.RunAsync("Console.Write(\"\\u001b[31mred\\u001b[0m\");")).Stdout);

    [Fact]
    public async Task Clear_OfSomethingElseOfThatName_IsNotTouched() =>
        Assert.Equal(
            "own", (await _session.RunAsync("class Console { public static string Clear() => \"own\"; }\nConsole.Clear()")).Result);

    [Fact]
    public async Task ReaderOfACell_LastsToItsEnd()
    {
        await _session.RunAsync("Console.SetIn(new System.IO.StringReader(\"own\"));\nConsole.Write(Console.ReadLine());");
        var output = new TestOutput { Input = "Ada" };
        await _session.RunAsync("Console.Write(Console.ReadLine());", output);
        Assert.Equal("Ada", output.Stdout);
    }

    [Fact]
    public async Task ReadLine_AsksThePerson()
    {
        var output = new TestOutput { Input = "Ada" };
        await _session.RunAsync(
            "Console.Write(Console.ReadLine() + (char)Console.Read() + (char)Console.In.Peek() + Console.ReadLine());", output);
        Assert.Equal("AdaAdda", output.Stdout);
    }
}
