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

    [Fact]
    public void Variables_BecomeControls() => Assert.Equal(
        [
            ("quick", ControlKind.Switch, "true", "few images"), ("epochs", ControlKind.Number, "1", ""),
            ("learningRate", ControlKind.Number, "3e-3", "how far a step goes"), ("day", ControlKind.Choice, "Monday", ""),
            ("name", ControlKind.Text, "a \"b\"", ""), ("steps", ControlKind.Code, "new[] { 1, 2 }", ""),
        ],
        ParameterControls.Of(Cell()).Select(control => (control.Name, control.Kind, control.Value, control.Note)));

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
        var cell = Cell();
        Assert.Contains(line, ParameterControls.Turn(cell, name, value)!.Value.ApplyTo(cell.Source).Split('\n'));
    }

    [Theory]
    [InlineData("quick", "maybe")]
    [InlineData("epochs", "many")]
    [InlineData("day", "Someday")]
    [InlineData("steps", "new[] {")]
    [InlineData("unknown", "1")]
    public void ValueOfAnotherKind_IsRefused(string name, string value) => Assert.Null(ParameterControls.Turn(Cell(), name, value));

    [Fact]
    public void CellWithoutTheTag_HasNone() => Assert.Empty(ParameterControls.Of(new LiveCell("a", "code", Source)));

    private static LiveCell Cell() => new("a", "code", Source.ReplaceLineEndings("\n"), new JsonObject
    {
        ["metadata"] = new JsonObject { ["tags"] = new JsonArray("parameters") },
    });
}
