using Notebooks.Language.Completion;
using Notebooks.Tests.Support;

namespace Notebooks.Tests.Language;

public sealed class CodeCompletionTests : IDisposable
{
    private const string Session = """
        using System.IO;
        var numbers = new List<int> { 1, 2 };
        string text = "a";
        int? maybe = 3;
        DayOfWeek day = DayOfWeek.Monday;
        var pair = (first: 1, second: 2);
        record Point(int X, int Y);
        class Settings
        {
            public int Rate { get; init; }
            public string Name { get; set; }
            public int Fixed { get; }
            [Obsolete] public int Bad;
            [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)] public int Hidden;
            private int secret;
        }
        class Bag : List<string> { public string Label { get; set; } }
        static class More { }
        int Twice(int n) => 2 * n;
        void Plan(DayOfWeek start, int count = 1, string title = "") { }
        for (int i = 0; i < 1; i++) { }
        """;

    private readonly TestSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("numbers.|", "Add Count ToString Where Display")]
    [InlineData("numbers.Where(n => n.|", "CompareTo")]
    [InlineData("numbers.Where(n => n.|)", "CompareTo")]
    [InlineData("numbers.Select(n => n.ToString()).Where(s => s.|\nvar z = 1;", "Length Substring")]
    [InlineData("numbers.Select((n, i) => new { n, index = i }).Where(p => p.|", "n index")]
    [InlineData("from n in numbers where n.|", "CompareTo")]
    [InlineData("Func<string, int> f = s => s.|", "Length")]
    [InlineData("foreach (var name in new[] { text }) { name.|", "Length")]
    [InlineData("maybe.|", "HasValue Value GetValueOrDefault")]
    [InlineData("maybe?.|", "CompareTo ToString")]
    [InlineData("text?.Trim().|", "Length")]
    [InlineData("numbers?[0].|", "CompareTo")]
    [InlineData("text!.|", "Length")]
    [InlineData("$\"{numbers.|}\"", "Count")]
    [InlineData("$\"{numbers.|", "Count")]
    [InlineData("Console.|", "WriteLine Out")]
    [InlineData("int.|", "Parse MaxValue")]
    [InlineData("new Settings().|", "Rate Name")]
    [InlineData("await Task.|", "Delay WhenAll")]
    [InlineData("pair.|", "first second")]
    [InlineData("System.|", "Console Text")]
    [InlineData("global::System.|", "Console Text")]
    [InlineData("Environment.SpecialFolder.|", "Desktop")]
    [InlineData("unsafe { int v; int* p = &v; p->| }", "CompareTo")]
    [InlineData("class A { int field; void M() { this.| } }", "field M")]
    [InlineData("#!time\nint later = 1;\n#!who\nlater.|", "CompareTo")]
    [InlineData("Console.WriteLine(text.|\nint q = 3;", "Length")]
    [InlineData("text.Split(',').First(part => part.|\n// a comment", "Length")]
    public async Task Members_OfWhatIsBeforeTheDot_AreOffered(string code, string expected)
    {
        await _session.RunAsync(Session);
        Assert.Subset(await NamesAsync(code), expected.Split(' ').ToHashSet());
    }

    /// <summary>MnistHelpers extends the types of the library of sweeps, with methods and with properties, static ones too.</summary>
    [Theory]
    [InlineData("study.|", "Ask Train RecipeOf Save")]
    [InlineData("StudyObjective.|", "ValidationAccuracy Parameters")]
    [InlineData("options.Training.|", "As Recipe")]
    public async Task Members_OfExtensions_AreOffered(string code, string expected)
    {
        await _session.RunAsync(
            $"#r \"{Repository.Library}/MnistHelpers.dll\"\nusing MnistHelpers;\nStudy study = null;\nStudyOptions options = null;");
        Assert.Subset(await NamesAsync(code), expected.Split(' ').ToHashSet());
    }

    [Theory]
    [InlineData("numbers.|", "Empty Create Item")]
    [InlineData("Console.|", "ToString display")]
    [InlineData("List<int>.|", "Add")]
    [InlineData("new Settings().|", "secret Hidden")]
    [InlineData("pair.|", "Item1")]
    [InlineData("maybe?.|", "HasValue")]
    [InlineData("System.Collections.Generic.|", "NonRandomizedStringEqualityComparer")]
    [InlineData("global::|", "Internal")]
    [InlineData("|", "Equals GetHashCode secret i __CheckStop")]
    [InlineData("new |", "numbers Twice More DayOfWeek IDisposable")]
    [InlineData("using |", "numbers Console String")]
    [InlineData("void F() { if (true) { later| } int later2 = 1; }", "later2")]
    public async Task WhatCannotStandThere_IsNotOffered(string code, string unwanted)
    {
        await _session.RunAsync(Session);
        Assert.DoesNotContain(await NamesAsync(code), unwanted.Split(' ').Contains);
    }

    [Theory]
    [InlineData("num|", "numbers")]
    [InlineData("Tw|", "Twice")]
    [InlineData("var y = 1; y|", "y")]
    [InlineData("void F(int parameter) { par|", "parameter")]
    [InlineData("foreach (var item in numbers) { it|", "item")]
    [InlineData("fore|", "foreach")]
    [InlineData("if (true) { } el|", "else")]
    [InlineData("try { } ca|", "catch")]
    [InlineData("while (true) { br|", "break")]
    [InlineData("switch (day) { ca|", "case")]
    [InlineData("class A { pu|", "public")]
    [InlineData("using Sys|", "System")]
    [InlineData("using System.Te|\nint x;", "Text")]
    [InlineData("using static System.Ma|", "Math")]
    [InlineData("using M = System.Ma|", "Math")]
    [InlineData("[Obs|] void F() { }", "Obsolete")]
    [InlineData("[Obs|", "Obsolete")]
    [InlineData("var points = new Dictionary<string, Poi|", "Point")]
    [InlineData("new Sett|", "Settings")]
    [InlineData("text is st|", "string")]
    [InlineData("typeof(Poi|", "Point")]
    [InlineData("dis|", "display")]
    [InlineData("numbers.Co|\ntext = \"b\";", "Count")]
    [InlineData("num|\ntext = \"b\";", "numbers")]
    [InlineData("text is { Len| }", "Length")]
    public async Task Names_InScope_AreOffered(string code, string expected)
    {
        await _session.RunAsync(Session);
        Assert.Contains(expected, await NamesAsync(code));
    }

    [Theory]
    [InlineData("\"num|\"")]
    [InlineData("@\"num|\"")]
    [InlineData("\"\"\"\nnum|\n\"\"\"")]
    [InlineData("$\"num|\"")]
    [InlineData("$\"{1:num|}\"")]
    [InlineData("'n|'")]
    [InlineData("// num|")]
    [InlineData("/* num| */")]
    [InlineData("/// <summary>num|")]
    [InlineData("int num|")]
    [InlineData("1|")]
    [InlineData("0x1|")]
    [InlineData("#!html\n<num|")]
    [InlineData("#if num|")]
    [InlineData("unknown.|")]
    [InlineData("dynamic d = 1; d.|")]
    public async Task WhereNoNameCanStand_NothingIsOffered(string code)
    {
        await _session.RunAsync(Session);
        Assert.Empty(await NamesAsync(code));
    }

    [Theory]
    [InlineData("|", "day")]
    [InlineData("num|", "numbers")]
    [InlineData("day = |", "DayOfWeek.Friday")]
    [InlineData("day = mo|", "DayOfWeek.Monday")]
    [InlineData("if (day == |)", "DayOfWeek.Friday")]
    [InlineData("Plan(|", "DayOfWeek.Friday")]
    [InlineData("Plan(count: 1, start: |", "DayOfWeek.Friday")]
    [InlineData("switch (day) { case |", "DayOfWeek.Friday")]
    [InlineData("day switch { | }", "DayOfWeek.Friday")]
    [InlineData("day is |", "DayOfWeek.Friday")]
    [InlineData("DayOfWeek? other = |;", "DayOfWeek.Friday")]
    [InlineData("DayOfWeek F() => |", "DayOfWeek.Friday")]
    [InlineData("DayOfWeek F() { return |", "DayOfWeek.Friday")]
    [InlineData("async Task<DayOfWeek> F() => |", "DayOfWeek.Friday")]
    [InlineData("Task<DayOfWeek> F() => |", "day")]
    [InlineData("List<string> names = new |", "List<string>")]
    [InlineData("Plan(DayOfWeek.Monday, t|", "text")]
    [InlineData("new Settings().|", "Fixed")]
    public async Task TheLikeliest_IsFirst(string code, string first)
    {
        await _session.RunAsync(Session);
        Assert.Equal(first, (await _session.CompleteAsync(code)).Items[0].Text);
    }

    [Fact]
    public async Task Order_IsOwnMembersThenInheritedThenObsolete()
    {
        await _session.RunAsync(
            "class Base { public int A; }\nclass Derived : Base { public int B; [Obsolete] public int C; }\nvar d = new Derived();");
        var names = (await _session.CompleteAsync("d.|")).Items.Select(item => item.Text).ToList();
        Assert.Equal(["B", "A"], names.Take(2));
        Assert.Equal("C", names[^1]);
    }

    [Fact]
    public async Task Order_IsPrefixThenOtherCaseThenWords()
    {
        await _session.RunAsync("class T { public int lineA, Line, WriteLine, Outline; }\nvar t = new T();");
        Assert.Equal(["lineA", "Line", "WriteLine"], (await _session.CompleteAsync("t.line|")).Items.Select(item => item.Text));
        Assert.Equal(["WriteLine"], (await _session.CompleteAsync("t.wL|")).Items.Select(item => item.Text));
    }

    [Fact]
    public async Task ObjectInitializers_OfferWhatIsNotSetYet()
    {
        await _session.RunAsync(Session);
        Assert.Equal(["Name", "Rate", "Bad"], (await _session.CompleteAsync("new Settings { |")).Items.Select(item => item.Text));
        Assert.Equal(["Name", "Bad"], (await _session.CompleteAsync("new Settings { Rate = 1, | }")).Items.Select(item => item.Text));
        Assert.Equal(["X", "Y"], (await _session.CompleteAsync("new Point(1, 2) with { | }")).Items.Select(item => item.Text));
        Assert.Subset(await NamesAsync("new Bag { |"), new HashSet<string> { "Label", "text" });
    }

    [Fact]
    public async Task NamedArguments_AreThoseThatAreMissing()
    {
        await _session.RunAsync(Session);
        var names = await NamesAsync("Plan(day, title: \"\", |");
        Assert.Contains("count:", names);
        Assert.DoesNotContain("title:", names);
        Assert.DoesNotContain("start:", names);
        Assert.Contains("capacity:", await NamesAsync("new List<int>(cap|"));
    }

    [Fact]
    public async Task Items_SayWhatTheyAre()
    {
        await _session.RunAsync(Session);
        Assert.Equal(
            new CompletionItem("Substring", "function", "string Substring(int startIndex) (+ 1 overload)"),
            Assert.Single((await _session.CompleteAsync("text.Subs|")).Items));
        Assert.Equal(new CompletionItem("Length", "property", "int Length { get; }"), (await _session.CompleteAsync("text.Le|")).Items[0]);
        Assert.Equal(new CompletionItem("numbers", "instance", "List<int> numbers"), (await _session.CompleteAsync("numb|")).Items[0]);
        Assert.Equal(new CompletionItem("Settings", "class", "class Settings"), (await _session.CompleteAsync("Setti|")).Items[0]);
        Assert.Equal(
            new CompletionItem("Text", "module", "namespace System.Text"), (await _session.CompleteAsync("System.Text|")).Items[0]);
        Assert.Equal(new CompletionItem("foreach", "keyword", ""), (await _session.CompleteAsync("forea|")).Items[0]);
    }

    [Fact]
    public async Task Range_IsWhatIsTypedOfTheWord()
    {
        await _session.RunAsync("int @class = 1; string text = \"\";");
        var list = await _session.CompleteAsync("// 😀\r\nint y = 1;\r\ntext.Le|");
        Assert.Equal((24, 26), (list.Start, list.End));
        list = await _session.CompleteAsync("1 + @cl|");
        Assert.Equal((4, 7, "@class"), (list.Start, list.End, list.Items[0].Text));
        list = await _session.CompleteAsync("1 + Co|nsole");
        Assert.Equal((4, 6), (list.Start, list.End));
    }

    [Fact]
    public async Task Variable_DeclaredAgain_HasItsNewType()
    {
        await _session.RunAsync("var x = 1;");
        await _session.RunAsync("var x = \"one\";");
        Assert.Contains("Length", await NamesAsync("x.|"));
        Assert.Equal("string x", (await _session.CompleteAsync("x|")).Items[0].Signature);
    }

    [Fact]
    public async Task Libraries_AreKnown_BeforeTheCellThatNamesThemIsRun()
    {
        using var folder = new TempFolder();
        string deepest = TestLibrary.Compile(folder, "Deepest", "namespace Deep; public record Shape(int Rows, int Columns);");
        string library = TestLibrary.Compile(
            folder, "Top", "namespace Library; public static class Facade { public static Deep.Shape Make() => null; }", deepest);
        Assert.Contains("Make", await NamesAsync($"#r \"{library}\"\nLibrary.Facade.|"));
        Assert.Contains("Rows", await NamesAsync($"#r \"{library}\"\nLibrary.Facade.Make().|"));
        Assert.Empty(await NamesAsync("Library.Facade.|"));
        await _session.RunAsync($"#r \"{library}\"\nusing Library;");
        Assert.Contains("Rows", await NamesAsync("Facade.Make().|"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/no/such/library.dll")]
    [InlineData("nuget: No.Such.Package")]
    public async Task References_ThatCannotBeRead_DoNotMatter(string reference) =>
        Assert.Contains("Length", await NamesAsync($"#r \"{reference}\"\n\"\".|"));

    [Fact]
    public async Task Nothing_IsRun()
    {
        await _session.RunAsync(
            "int calls = 0;\nint Count() => ++calls;\nclass Probe { public static int Made; public "
                + "Probe() => Made++; public int Value => ++Made; }");
        await _session.CompleteAsync("new Probe().Value.|");
        await _session.CompleteAsync("Count().|");
        Assert.Equal("0", (await _session.RunAsync("calls + Probe.Made")).Result);
    }

    [Fact]
    public async Task WhileACellRuns_ItCanBeAsked()
    {
        await _session.RunAsync(Session);
        using var interrupt = new CancellationTokenSource();
        var output = new TestOutput();
        var running = _session.RunInterruptibleAsync(
            "Console.WriteLine(\"running\");\nlong spins = 0;\nwhile (true) { spins++; }", output, interrupt.Token);
        while (!output.Stdout.Contains("running", StringComparison.Ordinal))
            await Task.Yield();
        Assert.Contains("Count", await NamesAsync("numbers.|"));
        Assert.Contains("[", (await _session.InspectAsync("numbers|"))!.Text, StringComparison.Ordinal);
        await interrupt.CancelAsync();
        await running;
    }

    [Theory]
    [InlineData("|")]
    [InlineData("}}}) => |")]
    [InlineData("new { a = 1, .| }")]
    [InlineData("((((|")]
    [InlineData("class class class |")]
    [InlineData("\ud800|")]
    [InlineData("using .|")]
    [InlineData("?.|")]
    [InlineData("::|")]
    [InlineData("x is { A.B.| }")]
    [InlineData("[assembly: |")]
    [InlineData("from from in in select |")]
    [InlineData("#load \"no such file.csx\"\n|")]
    public async Task BrokenCode_IsNoError(string code)
    {
        var list = await _session.CompleteAsync(code);
        Assert.InRange(list.Start, 0, list.End);
    }

    private async Task<HashSet<string>> NamesAsync(string code) =>
        [.. (await _session.CompleteAsync(code)).Items.Select(item => item.Text)];
}
