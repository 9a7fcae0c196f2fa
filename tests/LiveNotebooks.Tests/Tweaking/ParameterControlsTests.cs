using System.Text.Json.Nodes;
using LiveNotebooks.Documents;
using LiveNotebooks.Tweaking;

namespace LiveNotebooks.Tests.Tweaking;

public sealed class ParameterControlsTests
{
    private const string Source = """
        bool quick = true;   // few images
        int epochs = quick ? 1 : 3;
        double learningRate = 3e-3;  // how far a step goes
        var day = DayOfWeek.Monday;
        string name = "a \"b\"";
        var steps = new[] { 1, 2 };
        float share = 0.5f;  // 0.0 to 1.0
        int layers = 3;      // 1 to 20
        byte gray = 128;
        var since = new DateOnly(2026, 1, 31);
        int Twice(int x) => 2 * x;
        """;

    private static readonly ParameterControls s_controls = new(new Enumerations(AppContext.BaseDirectory), new ChangeHistory());

    [Fact]
    public void Variables_BecomeControls() => Assert.Equal(
        [
            ("quick", "switch", "true", "few images"), ("epochs", "number", "1", ""),
            ("learningRate", "number", "3e-3", "how far a step goes"), ("day", "choice", "Monday", ""),
            ("name", "text", "a \"b\"", ""), ("steps", "code", "new[] { 1, 2 }", ""),
            ("share", "number", "0.5f", "0.0 to 1.0"), ("layers", "number", "3", "1 to 20"),
            ("gray", "number", "128", ""), ("since", "date", "2026-01-31", ""),
        ],
        s_controls.Of([Cell(Source)]).Select(control => (control.Name, control.Kind, control.Value, control.Source.Note)));

    [Theory]
    [InlineData("quick", "false", "bool quick = false;   // few images")]
    [InlineData("epochs", "5", "int epochs = quick ? 5 : 3;")]
    [InlineData("learningRate", "5e-3", "double learningRate = 5e-3;  // how far a step goes")]
    [InlineData("learningRate", "0.02", "double learningRate = 2e-2;  // how far a step goes")]
    [InlineData("day", "Friday", "var day = DayOfWeek.Friday;")]
    [InlineData("name", "c\nd", "string name = \"c\\nd\";")]
    [InlineData("steps", "new[] { 3 }", "var steps = new[] { 3 };")]
    [InlineData("since", "2027-12-05", "var since = new DateOnly(2027, 12, 5);")]
    public void ChangedControl_WritesItsValueIntoTheCode(string name, string value, string line)
    {
        var control = s_controls.Find([Cell(Source)], Cell(Source), name)!;
        var edit = new TextEdit(control.Source.Start, control.Code.Length, control.Write(value).Code!);
        Assert.Contains(line, edit.ApplyTo(Cell(Source).Source).Split('\n'));
    }

    /// <summary>The sentence names the variable, what is wrong, and what would be right.</summary>
    [Theory]
    [InlineData("quick", "maybe", "quick: “maybe” is neither true nor false.")]
    [InlineData("epochs", "abc", "epochs: “abc” is not a number; give a whole number such as 1.")]
    [InlineData("epochs", " ", "epochs: the box is empty; give a whole number such as 1.")]
    [InlineData("epochs", "1.5", "epochs: “1.5” is not a whole number; give a whole number such as 1.")]
    [InlineData("epochs", "-3", "epochs: “-3” is negative, which a count cannot be; give a whole number such as 1.")]
    [InlineData("epochs", "3000000000", "epochs: “3000000000” does not fit; a variable of the type int goes from -2,147,483,648 to 2,147,483,647.")]
    [InlineData("epochs", "1e99", "epochs: “1e99” does not fit; a variable of the type int goes from -2,147,483,648 to 2,147,483,647.")]
    [InlineData("epochs", "10,000", "epochs: “10,000” has a comma in it; write 10000 instead.")]
    [InlineData("learningRate", "1,5", "learningRate: “1,5” has a comma in it; write 1.5 instead.")]
    [InlineData("learningRate", "abc", "learningRate: “abc” is not a number; give a number such as 3e-3.")]
    [InlineData("learningRate", "1e999", "learningRate: “1e999” is too large for a variable of the type double; give a number such as 3e-3.")]
    [InlineData("share", "1e-99", "share: “1e-99” is too small for a variable of the type float; give a number from 0.0 to 1.0.")]
    [InlineData("share", "1.01", "share: “1.01” is outside the range that its comment names; give a number from 0.0 to 1.0.")]
    [InlineData("layers", "0", "layers: “0” is outside the range that its comment names; give a whole number from 1 to 20.")]
    [InlineData("gray", "-1", "gray: “-1” does not fit; a variable of the type byte goes from 0 to 255.")]
    [InlineData("day", "Someday", "day: “Someday” is none of Sunday, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday.")]
    [InlineData("since", "", "since: the box is empty; give a date such as 2026-01-31.")]
    [InlineData("since", "2026-02-30", "since: “2026-02-30” is not a date; give one such as 2026-01-31.")]
    [InlineData("since", "31.1.2026", "since: “31.1.2026” is not a date; give one such as 2026-01-31.")]
    [InlineData("steps", "", "steps: the box is empty; give an expression such as new[] { 1, 2 }.")]
    [InlineData("steps", "new[] {", "steps: “new[] {” is not an expression (} expected); give one such as new[] { 1, 2 }.")]
    [InlineData("steps", "1; Evil()", "steps: “1; Evil()” is not an expression; give one such as new[] { 1, 2 }.")]
    public void ValueThatCannotBeTaken_IsRefused_WithASentence(string name, string value, string sentence)
    {
        var control = s_controls.Find([Cell(Source)], Cell(Source), name)!;
        Assert.Equal(WrittenValue.Refused(sentence), control.Write(value));
    }

    /// <summary>Unusual, but legal and sensible.</summary>
    [Theory]
    [InlineData("int offset = 3;", "-5", "-5")]
    [InlineData("int degrees = 10;", "-15", "-15")]
    [InlineData("int images = 100;  // -1 for all", "-1", "-1")]
    [InlineData("int workers = -1;", "-2", "-2")]
    [InlineData("int epochs = 3;", "0", "0")]
    [InlineData("int epochs = 3;", "1e3", "1000")]
    [InlineData("int epochs = 3;  // takes 5 to 10 minutes", "20", "20")]
    [InlineData("long seed = 42;", "-7", "-7")]
    [InlineData("long seed = 42;", "9223372036854775807", "9_223_372_036_854_775_807")]
    [InlineData("double rate = 1;", "0.5", "0.5")]
    [InlineData("double rate = 1;", "1e-40", "1e-40")]
    [InlineData("double rate = 0.5;", "2e-9", "2e-9")]
    [InlineData("float rate = 0.5f;", "0.25", "0.25f")]
    [InlineData("float rate = 0.5f;", "1e30", "1e30f")]
    [InlineData("decimal price = 1.5m;", "0.1234567890123456789", "0.1234567890123456789m")]
    [InlineData("var count = 3u;", "4000000000", "4_000_000_000u")]
    [InlineData("double? level = 0.5;", "2", "2.0")]
    [InlineData("int images = 60_000;", "1000", "1_000")]
    public void ValueThatIsLegal_IsTaken(string declaration, string value, string code)
    {
        var control = Assert.Single(s_controls.Of([Cell(declaration)]));
        Assert.Equal(WrittenValue.Of(code), control.Write(value));
    }

    [Theory]
    [InlineData("int a = 3;  // 1 to 20", "1", "20", 20)]
    [InlineData("int a = 3;  // 1..20", "1", "20", 20)]
    [InlineData("int a = 3;  // how many layers; between 1 and 20", "1", "20", 20)]
    [InlineData("int a = 3;  // how many layers, between 1 and 20.", "1", "20", 20)]
    [InlineData("int a = 3;  // how many (1–20)", "1", "20", 20)]
    [InlineData("int a = -3;  // -5 to 5", "-5", "5", 11)]
    [InlineData("double a = 0.25;  // 0.0 to 1.0", "0.0", "1.0", 101)]
    [InlineData("double a = 0.255;  // 0 to 1", "0.0", "1.0", 102)]
    [InlineData("double a = 3e-3;  // from 1e-5 to 1e-1", "1e-5", "1e-1", 17)]
    [InlineData("int a = 55_000;  // images, 100 to 60,000", "100", "60_000", 34)]
    [InlineData("int a = 64;  // 16 to 512", "16", "512", 6)]
    [InlineData("int a = 3;  // takes 5 to 10 minutes", null, null, 0)]
    [InlineData("int a = 3;  // 1 to 3 epochs are enough", null, null, 0)]
    [InlineData("int a = 3;  // 0.5 to 1.5", null, null, 0)]
    [InlineData("int a = 3;  // 20 to 1", null, null, 0)]
    [InlineData("byte a = 3;  // 1 to 300", null, null, 0)]
    public void RangeInTheComment_BecomesTheStopsOfASlider(string declaration, string? first, string? last, int count)
    {
        var control = Assert.Single(s_controls.Of([Cell(declaration)]));
        var stops = control.Stops;
        Assert.Equal((first, last, count), stops.Count == 0 ? (null, null, 0) : (stops[0], stops[^1], stops.Count));
        if (count > 0)
            Assert.Contains(control.Value, stops);
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
        Assert.Equal(value is null ? "code" : "choice", control.Kind);
        Assert.Equal((value ?? control.Value, choices), (control.Value, string.Join(", ", control.Choices)));
    }

    /// <summary>Both ways to call the constructor, and what is no date or none that a field could show.</summary>
    [Theory]
    [InlineData("DateOnly day = new(2026, 1, 31);", "new(2024, 2, 29)")]
    [InlineData("DateOnly? day = new(2026, 1, 31);", "new(2024, 2, 29)")]
    [InlineData("var day = new System.DateOnly(2026, 1, 31);", "new System.DateOnly(2024, 2, 29)")]
    [InlineData("DateOnly day = new(2026, 2, 30);", null)]
    [InlineData("var day = new DateOnly(year, 1, 31);", null)]
    [InlineData("var day = new DateOnly(2026, day: 1, month: 3);", null)]
    [InlineData("var day = new DateOnly();", null)]
    [InlineData("var day = new DateTime(2026, 1, 31);", null)]
    [InlineData("TimeOnly day = new(10, 1, 31);", null)]
    public void Date_IsWrittenAsTheConstructorIsCalled(string declaration, string? code)
    {
        var control = Assert.Single(s_controls.Of([Cell(declaration)]));
        Assert.Equal(code is null ? "code" : "date", control.Kind);
        Assert.Equal(code, code is null ? null : control.Write("2024-02-29").Code);
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
