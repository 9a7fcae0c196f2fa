using System.Text.Json.Nodes;
using NotebookServer.Documents;
using NotebookServer.Tweaking;

namespace NotebookServer.Tests.Tweaking;

public sealed class ParameterControlsTests
{
    private const string Source = """
        bool quick = true;   // few images
        int epochs = quick ? 1 : 3;
        double learningRate = 3e-3;  // how far a step goes
        var day = DayOfWeek.Monday;
        string name = "a \"b\"";
        var steps = new[] { 1, 2 };
        int Twice(int x) => 2 * x;
        """;

    private static readonly ParameterControls s_controls = new(new Enumerations(AppContext.BaseDirectory));

    [Fact]
    public void Variables_BecomeControls() => Assert.Equal(
        [
            ("quick", ControlKind.Switch, "true", "few images"), ("epochs", ControlKind.Number, "1", ""),
            ("learningRate", ControlKind.Number, "3e-3", "how far a step goes"), ("day", ControlKind.Choice, "Monday", ""),
            ("name", ControlKind.Text, "a \"b\"", ""), ("steps", ControlKind.Code, "new[] { 1, 2 }", ""),
        ],
        s_controls.Of([Cell(Source)]).Select(control => (control.Name, control.Kind, control.Value, control.Note)));

    [Theory]
    [InlineData("quick", "false", "bool quick = false;   // few images")]
    [InlineData("epochs", "5", "int epochs = quick ? 5 : 3;")]
    [InlineData("learningRate", "5e-3", "double learningRate = 5e-3;  // how far a step goes")]
    [InlineData("learningRate", "0.02", "double learningRate = 2e-2;  // how far a step goes")]
    [InlineData("day", "Friday", "var day = DayOfWeek.Friday;")]
    [InlineData("name", "c\nd", "string name = \"c\\nd\";")]
    [InlineData("steps", "new[] { 3 }", "var steps = new[] { 3 };")]
    public void TurnedControl_WritesItsValueIntoTheCode(string name, string value, string line)
    {
        var cell = Cell(Source);
        Assert.Contains(line, s_controls.Turn([cell], cell, name, value)!.Value.ApplyTo(cell.Source).Split('\n'));
    }

    [Theory]
    [InlineData("quick", "maybe")]
    [InlineData("epochs", "many")]
    [InlineData("day", "Someday")]
    [InlineData("steps", "new[] {")]
    [InlineData("unknown", "1")]
    public void ValueOfAnotherKind_IsRefused(string name, string value)
    {
        var cell = Cell(Source);
        Assert.Null(s_controls.Turn([cell], cell, name, value));
    }

    [Fact]
    public void CellWithoutTheTag_HasNone() => Assert.Empty(s_controls.Of(CellCode.Of([new LiveCell("a", "code", Source)])));

    /// <summary>Those that a cell declares, those of .NET and of libraries, and names that are none.</summary>
    [Theory]
    [InlineData("enum Mode { Fast, Slow }\nMode mode = Mode.Slow;", "Slow", "Fast, Slow")]
    [InlineData("var mode = System.IO.SeekOrigin.End;", "End", "Begin, Current, End")]
    [InlineData("#r \"LIBRARY/MnistHelpers.dll\"\nvar tone = InkTone.Dark;", "Dark", "Automatic, Dark, Light")]
    [InlineData("#r \"nothing.dll\"\nvar tone = InkTone.Dark;", null, "")]
    [InlineData("enum Mode { Fast, Slow }\nvar mode = Mode.Unknown;", null, "")]
    public void MembersOfAnEnumeration_CanBeChosen(string source, string? value, string choices)
    {
        var control = Assert.Single(s_controls.Of([Cell(source.Replace("LIBRARY", Repository.Library, StringComparison.Ordinal))]));
        Assert.Equal(value is null ? ControlKind.Code : ControlKind.Choice, control.Kind);
        Assert.Equal((value ?? control.Value, choices), (control.Value, string.Join(", ", control.Choices)));
    }

    /// <summary>Code that is being written may say anything; the controls come and go with it.</summary>
    [Fact]
    public void VariablesThatFollowFromEachOther_AreNoTrap()
    {
        var cell = Cell("bool a = !a;\nbool b = c;\nbool c = b;\nint d = b ? 1 : 2;");
        Assert.Equal(["a", "b", "c", "d"], s_controls.Of([cell]).Select(control => control.Name));
    }

    private static CellCode Cell(string source)
    {
        var rest = new JsonObject { ["metadata"] = new JsonObject { ["tags"] = new JsonArray("parameters") } };
        return Assert.Single(CellCode.Of([new LiveCell("a", "code", source.ReplaceLineEndings("\n"), rest)]));
    }
}
