using Notebooks.Tests.Support;

namespace Notebooks.Tests.Language;

public sealed class InspectionTests : IDisposable
{
    private const string Session = """
        var numbers = new List<int> { 1, 2 };
        string text = "a <b>";
        record Point(int X, int Y);
        /// <summary>Doubles <paramref name="n"/>.</summary>
        /// <param name="n">A number.</param>
        /// <returns>Twice as much.</returns>
        /// <remarks>Said at length.</remarks>
        /// <example><code>
        ///     Twice(2)
        /// </code></example>
        int Twice(int n) => 2 * n;
        int Twice(int n, int times) => 2 * n * times;
        class Shape { /// <summary>Covers so much.</summary>
            public virtual int Area() => 0; }
        class Square : Shape { /// <inheritdoc/>
            public override int Area() => 1; }
        """;

    private readonly TestSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Twi|ce(3)", "int Twice(int n)\nfunction of the session, 1 more overload\n\nDoubles n.\n")]
    [InlineData("Twice(|", "int Twice(int n)\n")]
    [InlineData("Twice(1, |", "int Twice(int n, int times)\n")]
    [InlineData("Twice(1, 2|)", "int Twice(int n, int times)\n")]
    [InlineData("Twice(numbers.IndexOf(|", "int IndexOf(int item)\nmethod of System.Collections.Generic.List<int>, 2 more overloads")]
    [InlineData("Twice(3)|;", "int Twice(int n)\n")]
    [InlineData("Twice(3);|", "int Twice(int n)\n")]
    [InlineData(
        "numbers.Whe|re(n => n > 1)",
        "IEnumerable<int> Where<int>(Func<int, bool> predicate)\nextension method of System.Linq.Enumerable, 1 more overload")]
    [InlineData("numbers.Where(n => n| > 1)", "int n\nparameter")]
    [InlineData("new List<int>(|", "List<int>()\nconstructor of System.Collections.Generic.List<int>, 2 more overloads")]
    [InlineData("new Lis|t<int>()", "List<int>()\nconstructor of ")]
    [InlineData("Dictionary|", "class Dictionary<TKey, TValue>\nclass in System.Collections.Generic")]
    [InlineData("System.Text.|Json", "namespace System.Text.Json\nnamespace")]
    [InlineData("List<int>|", "class List<int>\nclass in System.Collections.Generic")]
    [InlineData("System.Math|", "class Math\nclass in System")]
    [InlineData("str|ing s;", "string\nclass in System")]
    [InlineData("va|r q = numbers;", "class List<int>")]
    [InlineData("DayOfWeek.Mon|day", "Monday = 1\nmember of System.DayOfWeek")]
    [InlineData("text.Len|gth", "int Length { get; }\nproperty of string")]
    [InlineData("numbers[|0]", "int this[int index] { get; set; }\nindexer of ")]
    [InlineData("[Obso|lete] void F() { }", "ObsoleteAttribute()\nconstructor of ")]
    [InlineData("Point|", "record Point\nrecord of the session")]
    [InlineData("foreach (var it|em in numbers) { }", "int item\nlocal variable")]
    [InlineData(
        "disp|lay(1)",
        "DisplayedValue display(object? value, params string[] mimeTypes)\nmethod of "
            + "Microsoft.DotNet.Interactive.Kernel\n\nShows a value under the cell.")]
    [InlineData("int x = 1;\n#!sh|are --from csharp x", "#!share --from csharp|value NAME [--as OTHER] [--mime-type TYPE]\ndirective\n")]
    [InlineData("new Square().Area|()", "int Area()\nmethod of Square\n\nCovers so much.")]
    [InlineData("// 😀\r\nTwi|ce(3)", "int Twice(int n)\n")]
    public async Task Text_StartsWithTheDeclaration(string code, string expected)
    {
        await _session.RunAsync(Session);
        Assert.StartsWith(expected, (await _session.InspectAsync(code))?.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("|")]
    [InlineData("unknown|")]
    [InlineData("// Twice|")]
    [InlineData("\"Twice|\"")]
    [InlineData("#!html\nTwice|")]
    [InlineData("#!nothing|")]
    [InlineData("}|")]
    public async Task WhereNothingIs_NothingIsSaid(string code) => Assert.Null(await _session.InspectAsync(code));

    [Fact]
    public async Task Detail_AddsRemarksExampleAndOverloads()
    {
        await _session.RunAsync(Session);
        string brief = (await _session.InspectAsync("Twice|"))!.Text;
        Assert.DoesNotContain("Said at length.", brief, StringComparison.Ordinal);
        string full = (await _session.InspectAsync("Twice|", detail: 1))!.Text;
        Assert.Equal("""
            int Twice(int n)
            function of the session, 1 more overload

            Doubles n.

            Parameters
                n: A number.

            Returns
                Twice as much.

            Remarks
                Said at length.

            Example
                    Twice(2)

            Overloads
                int Twice(int n, int times)
            """.ReplaceLineEndings("\n"), full);
    }

    [Fact]
    public async Task Documentation_OfALibrary_LiesBesideIt()
    {
        using var folder = new TempFolder();
        string library = TestLibrary.Compile(
            folder, "Documented",
            "public static class Documented { public static void Go(int speed) { } public static void Broken() { } }");
        string silent = TestLibrary.Compile(folder, "Silent", "public static class Silent { public static void Go(int speed) { } }");
        folder.Write("Documented.xml", """
            <?xml version="1.0"?>
            <doc><members><member name="M:Documented.Go(System.Int32)">
                <summary>Goes as <see cref="T:System.Int32"/> says,
                  <b>quickly</b>.<para>Or <see langword="null"/>.</para><list type="bullet"><item><description>one</description></item><item><term>two</term><description>too</description></item></list></summary>
                <param name="speed">In m/s &amp; up.</param>
                <exception cref="T:System.ArgumentException">Too <c>fast</c>.</exception>
            </member></members></doc>
            """);
        await _session.RunAsync($"#r \"{library}\"\n#r \"{silent}\"");
        Assert.Equal("void Go(int speed)\nmethod of Silent", (await _session.InspectAsync("Silent.Go|"))!.Text);
        Assert.Equal("""
            void Go(int speed)
            method of Documented

            Goes as Int32 says, quickly.
            Or null.
            - one
            - two: too

            Parameters
                speed: In m/s & up.

            Throws
                ArgumentException: Too fast.
            """.ReplaceLineEndings("\n"), (await _session.InspectAsync("Documented.Go|"))!.Text);

        folder.Write("Documented.xml", "<doc><members><member name=\"M:Documented.Br");
        Assert.Equal("void Broken()\nmethod of Documented", (await _session.InspectAsync("Documented.Broken|"))!.Text);
    }

    [Fact]
    public async Task Documentation_OfTheRuntime_IsTheReferencePacks()
    {
        Assert.SkipUnless(
            Notebooks.Language.Documentation.ReferencePack.Current is not null,
            "The reference pack of the .NET SDK is not installed.");
        string text = (await _session.InspectAsync("\"\".IndexOf('a'|)"))!.Text;
        Assert.Contains("Reports the zero-based index of the first occurrence", text, StringComparison.Ordinal);
        Assert.Contains("\nParameters\n    value: A Unicode character to seek.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_OfAnExtensionMethod_AreThoseOfTheCall()
    {
        await _session.RunAsync(
            "/// <param name=\"one\">a</param>\n/// <param name=\"other\">b</param>\npublic static int "
                + "Plus(this int one, int other) => one + other;");
        string text = (await _session.InspectAsync("1.Plus|(2)"))!.Text;
        Assert.Contains("other: b", text, StringComparison.Ordinal);
        Assert.DoesNotContain("one: a", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var x = new List<int> { 1, 2 };", "[1, 2]")]
    [InlineData("int x = 3;\nx = 4;", "4")]
    [InlineData("string x = null;", "null")]
    [InlineData(
        "class Bad { public override string ToString() => throw new InvalidOperationException(\"no text\"); }\nvar x = new Bad();",
        "InvalidOperationException: no text")]
    [InlineData("var x = Enumerable.Range(0, 3).Select(n => 1 / n);", "whose elements are computed when it is run through")]
    [InlineData("var x = new string('a', 5000);", "aaa…")]
    public async Task Value_OfAVariable_IsShown(string code, string expected)
    {
        await _session.RunAsync(code);
        Assert.Contains(expected, (await _session.InspectAsync("x|"))!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Value_OfAVariableThatTheCellDeclaresAgain_IsTheLast()
    {
        await _session.RunAsync("int x = 12345;");
        Assert.Contains("12345", (await _session.InspectAsync("int x| = 2;"))!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("12345", (await _session.InspectAsync("string x| = \"\";"))!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_IsEscaped()
    {
        await _session.RunAsync(Session);
        string html = (await _session.InspectAsync("text|"))!["text/html"]!;
        Assert.Contains("a &lt;b&gt;", html, StringComparison.Ordinal);
        Assert.Contains("List&lt;int&gt; numbers", (await _session.InspectAsync("numbers|"))!["text/html"], StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
    }
}
