using System.Globalization;
using System.Xml.Linq;
using Notebooks.Formatting;

namespace Notebooks.Tests.Formatting;

public class ValueFormatterTests
{
    [Theory]
    [InlineData(null, "null")]
    [InlineData(true, "True")]
    [InlineData(1234.5, "1234.5")]
    [InlineData('c', "c")]
    [InlineData(DayOfWeek.Friday, "Friday")]
    [InlineData("two\nlines", "two\nlines")]
    public void Scalars_AreTheirText(object? value, string expected) => Assert.Equal(expected, MimeBundle.Of(value).Text);

    [Theory]
    [InlineData(typeof(int[][,]), "int[][,]")]
    [InlineData(typeof(int[,][]), "int[,][]")]
    [InlineData(typeof(List<string[]>[]), "List<string[]>[]")]
    public void Types_AreWrittenAsInCSharp(Type type, string expected) => Assert.Equal(expected, MimeBundle.Of(type).Text);

    [Fact]
    public void Sequences_OfScalars_AreOneLine() => Assert.Equal("[1, 2.5, 3]", MimeBundle.Of(new[] { 1, 2.5, 3 }).Text);

    [Fact]
    public void Sequences_OfRecords_AreATable()
    {
        var bundle = MimeBundle.Of(new[] { new Epoch(1, 0.25, "a<b"), new Epoch(12, 0.125, "c") });
        Assert.Equal("Number   Loss  Note\n     1   0.25  a<b\n    12  0.125  c", bundle.Text);
        Assert.Equal(
            "<table><thead><tr><th style=\"text-align:right\">Number</th><th style=\"text-align:right\">Loss</th><th "
                + "style=\"text-align:left\">Note</th></tr></thead>"
            + "<tbody><tr><td style=\"text-align:right\">1</td><td style=\"text-align:right\">0.25</td><td "
            + "style=\"text-align:left\">a&lt;b</td></tr>"
            + "<tr><td style=\"text-align:right\">12</td><td style=\"text-align:right\">0.125</td><td "
            + "style=\"text-align:left\">c</td></tr></tbody></table>",
            bundle["text/html"]);
    }

    [Fact]
    public void Sequences_OfAnonymousTypesAndTuples_AreTables()
    {
        Assert.Equal("A  B\n1  x", MimeBundle.Of(new[] { new { A = 1, B = "x" } }).Text);
        Assert.Equal("Item1  Item2\n    1  x", MimeBundle.Of(new[] { (1, "x") }).Text);
    }

    [Fact]
    public void Sequences_OfManyRows_ShowAHundredAndHowManyMore()
    {
        string html = MimeBundle.Of(Enumerable.Range(0, 1350).Select(i => new Epoch(i, i, "")))["text/html"]!;
        Assert.Equal(101, html.Split("<tr>").Length - 1);
        Assert.EndsWith("<p><i>… 1,250 more</i></p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Sequences_WithoutEnd_AreCutOff() =>
        Assert.EndsWith("… 100,000 or more more]", MimeBundle.Of(Endless()).Text, StringComparison.Ordinal);

    [Fact]
    public void Sequences_ThatAreLazy_AreRunThroughOnce()
    {
        int runs = 0;
        IEnumerable<int> Lazy()
        {
            runs++;
            yield return 1;
        }
        MimeBundle.Of(Lazy());
        Assert.Equal(1, runs);
    }

    [Fact]
    public void Dictionaries_AreATableOfKeysAndValues() =>
        Assert.Equal(
            "Key   Value\nloss   0.25\nacc    0.99",
            MimeBundle.Of(new Dictionary<string, double> { ["loss"] = 0.25, ["acc"] = 0.99 }).Text);

    [Fact]
    public void Matrices_AreATableWithoutHeader() =>
        Assert.Equal("1   2\n3  40", MimeBundle.Of(new[,] { { 1, 2 }, { 3, 40 } }).Text);

    [Fact]
    public void Objects_AreShownWithTheirMembers_AndNestedOnes()
    {
        var bundle = MimeBundle.Of(new Options { Name = "<cnn>", Best = new Epoch(3, 0.5, "n") });
        Assert.Equal("Options { Name = <cnn>, Best = Epoch { Number = 3, Loss = 0.5, Note = n }, Sizes = [1, 2] }", bundle.Text);
        Assert.StartsWith("<details open><summary>Options</summary><table>", bundle["text/html"], StringComparison.Ordinal);
        Assert.Contains("&lt;cnn&gt;", bundle["text/html"], StringComparison.Ordinal);
        Assert.DoesNotContain("<cnn>", bundle["text/html"], StringComparison.Ordinal);
        // Every element is closed.
        Assert.Equal("div", XElement.Parse($"<div>{bundle["text/html"]!.Replace(" open>", ">", StringComparison.Ordinal)}</div>").Name);
    }

    [Fact]
    public void Objects_WithATextOfTheirOwn_AreThatText() =>
        Assert.Equal("its own", MimeBundle.Of(new WithText()).Text);

    [Fact]
    public void Objects_ThatContainThemselves_End() =>
        Assert.Equal("Node { Next = … }", MimeBundle.Of(new Node()).Text);

    [Fact]
    public void Properties_ThatThrow_ShowWhy() =>
        Assert.Equal("Throwing { Value = InvalidOperationException: not yet }", MimeBundle.Of(new Throwing()).Text);

    [Fact]
    public void Exceptions_AreTheirMessage_Escaped()
    {
        var bundle = MimeBundle.Of(new InvalidDataException("<bad>"));
        Assert.Equal("System.IO.InvalidDataException: <bad>", bundle.Text);
        Assert.Equal("<pre>System.IO.InvalidDataException: &lt;bad&gt;</pre>", bundle["text/html"]);
    }

    [Fact]
    public void Numbers_DoNotFollowTheCulture()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            Assert.Equal("1234.5", MimeBundle.Of(1234.5).Text);
            Assert.Equal("Epoch { Number = 1, Loss = 0.5, Note =  }", MimeBundle.Of(new Epoch(1, 0.5, "")).Text);
            Assert.Equal("2026-03-01", MimeBundle.Of(new DateTime(2026, 3, 1)).Text);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static IEnumerable<int> Endless()
    {
        for (int i = 0; ; i++)
            yield return i;
    }

    private sealed record Epoch(int Number, double Loss, string Note);

    private sealed class Options
    {
        public string Name { get; init; } = "";

        public Epoch? Best { get; init; }

        public int[] Sizes { get; init; } = [1, 2];
    }

    private sealed class WithText
    {
        public int Hidden { get; } = 1;

        public override string ToString() => "its own";
    }

    private sealed class Node
    {
        public Node() => Next = this;

        public Node Next { get; }
    }

    private sealed class Throwing
    {
        [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1065", Justification = "That it throws is the point.")]
        public int Value => throw new InvalidOperationException("not yet");
    }
}
