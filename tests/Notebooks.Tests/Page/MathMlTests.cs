using System.Xml.Linq;
using Notebooks.Page.Formulas;

namespace Notebooks.Tests.Page;

public sealed class MathMlTests
{
    private static readonly string[] s_positional = ["mfrac", "msub", "msup", "msubsup", "munder", "mover", "munderover", "mroot"];

    public static TheoryData<string, string> Formulas => new(
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Page", "fixtures", "formulas.txt"))
            .Select(line => line.Split('\t'))
            .Select(parts => (parts[0], parts[1])));

    [Theory]
    [MemberData(nameof(Formulas))]
    public void Formula_ConsistsOfWhatPandocWrites(string tex, string expected)
    {
        var warnings = new List<string>();
        Assert.Equal(expected, Written(XElement.Parse(MathMl.Write(tex, display: true, warnings.Add))));
        Assert.Empty(warnings);
    }

    /// <summary>By hand, from MathML Core: the forms of operators, what is upright, and where TeX has a space and MathML none.</summary>
    [Theory]
    [InlineData("x", "<mi>x</mi>")]
    [InlineData("12.5", "<mn>12.5</mn>")]
    [InlineData("x = -1", "<mi>x</mi><mo>=</mo><mo form=\"prefix\">−</mo><mn>1</mn>")]
    [InlineData("a-b", "<mi>a</mi><mo>−</mo><mi>b</mi>")]
    [InlineData(@"\log x", "<mi>log</mi><mspace width=\"0.1667em\"></mspace><mi>x</mi>")]
    [InlineData(@"\log(x)", "<mi>log</mi><mo stretchy=\"false\">(</mo><mi>x</mi><mo stretchy=\"false\">)</mo>")]
    [InlineData(@"\mathrm{ReLU}", "<mi>ReLU</mi>")]
    [InlineData(@"\mathrm{d}x", "<mi mathvariant=\"normal\">d</mi><mi>x</mi>")]
    [InlineData(@"\Sigma", "<mi mathvariant=\"normal\">Σ</mi>")]
    [InlineData(@"\mathcal{L}", "<mi>ℒ</mi>")]
    [InlineData(@"\boldsymbol{\theta}", "<mi>𝜽</mi>")]
    [InlineData("f''", "<msup><mi>f</mi><mo>′′</mo></msup>")]
    [InlineData("f'^2", "<msup><mi>f</mi><mrow><mo>′</mo><mn>2</mn></mrow></msup>")]
    [InlineData("x^12", "<msup><mi>x</mi><mn>1</mn></msup><mn>2</mn>")]
    [InlineData(@"\sum\nolimits_i", "<msub><mo>∑</mo><mi>i</mi></msub>")]
    [InlineData(
        @"\operatorname*{arg\,max}_k", "<munder><mo movablelimits=\"true\" lspace=\"0\" rspace=\"0\">arg\u202fmax</mo><mi>k</mi></munder>")]
    [InlineData(@"\text{if $x$ is}", "<mrow><mtext>if\u00a0</mtext><mrow><mi>x</mi></mrow><mtext>\u00a0is</mtext></mrow>")]
    [InlineData(@"a \not= b", "<mi>a</mi><mo>≠</mo><mi>b</mi>")]
    [InlineData(@"\left. x \right|", "<mrow><mi>x</mi><mo stretchy=\"true\" form=\"postfix\">|</mo></mrow>")]
    [InlineData(
        @"\bigl(x\bigr)",
        "<mo stretchy=\"true\" minsize=\"1.2em\" maxsize=\"1.2em\" lspace=\"0\" rspace=\"0\">(</mo><mi>x</mi><mo stretchy=\"true\" "
            + "minsize=\"1.2em\" maxsize=\"1.2em\" lspace=\"0\" rspace=\"0\">)</mo>")]
    [InlineData(@"\begin{aligned} a &= b \\ &= c \end{aligned}",
        "<mtable displaystyle=\"true\"><mtr><mtd style=\"text-align:right;text-align:-webkit-right;padding-right:0\"><mi>a</mi></mtd><mtd "
            + "style=\"text-align:left;text-align:-webkit-left;padding-left:0\"><mrow><mo>=</mo><mi>b</mi></mrow></mtd></mtr>"
        + "<mtr><mtd style=\"text-align:right;text-align:-webkit-right;padding-right:0\"><mrow></mrow></mtd><mtd "
        + "style=\"text-align:left;text-align:-webkit-left;padding-left:0\"><mrow><mo>=</mo><mi>c</mi></mrow></mtd></mtr></mtable>")]
    [InlineData(@"\sqrt[3]{x}", "<mroot><mi>x</mi><mn>3</mn></mroot>")]
    [InlineData(@"\sqrt[{]}]{x}", "<mroot><mi>x</mi><mo stretchy=\"false\">]</mo></mroot>")]
    [InlineData(@"\sqrt[\sqrt[3]{a}]{x}", "<mroot><mi>x</mi><mroot><mi>a</mi><mn>3</mn></mroot></mroot>")]
    [InlineData(@"\mathbf{\sqrt[n]{x}}", "<mroot><mi>𝐱</mi><mi>n</mi></mroot>")]
    [InlineData("a < b & c", null)]
    public void Formula_IsThisMathMl(string tex, string? expected)
    {
        string written = MathMl.Write(tex, display: false, _ => { });
        Assert.Equal(
            expected is null ? $"<code class=\"tex\">{System.Net.WebUtility.HtmlEncode(tex)}</code>" : $"<math>{expected}</math>", written);
    }

    [Fact]
    public void UnknownCommand_IsShownAsItIsWritten_WithAWarning()
    {
        var warnings = new List<string>();
        string written = MathMl.Write(@"x + \mystery{y} < 2", display: true, warnings.Add);
        Assert.Contains("<mtext class=\"unknown\">\\mystery</mtext>", written, StringComparison.Ordinal);
        Assert.Contains("<mo>&lt;</mo>", written, StringComparison.Ordinal);
        Assert.Equal(
            @"\mystery is not known; it is shown as it is written in the formula ""x + \mystery{y} < 2""", Assert.Single(warnings));
    }

    [Theory]
    [InlineData("{x", "\"}\" is missing at its end.")]
    [InlineData("x}", "a brace is closed that was not opened.")]
    [InlineData(@"\frac{a}", "the denominator is missing at the end of \"\\frac{a}\".")]
    [InlineData("x^", "a script is missing at the end of \"x^\".")]
    [InlineData("x_1_2", "two subscripts follow one another.")]
    [InlineData(@"\left( x", "\\left has no \\right.")]
    [InlineData(@"\left x \right)", "\"x\" is no delimiter.")]
    [InlineData(@"\begin{cases} x", "\\end{cases} is missing.")]
    [InlineData(@"\begin{tikz} x \end{tikz}", "the environment \"tikz\" is not known.")]
    [InlineData(@"\begin{cases} x \end{matrix}", "\\begin{cases} has no \\end{cases}.")]
    [InlineData(@"\sqrt[a}b]{x}", "\"}\" stands where \"]\" is expected.")]
    [InlineData(@"\sqrt[a", "\"]\" is missing at its end.")]
    [InlineData(@"\sqrt[x^]{y}", "a script is missing at the end of \"\\sqrt[x^\".")]
    [InlineData("50 % of", "\"%\" begins a comment in TeX; write \\% for the sign.")]
    [InlineData(@"a \\ b", "\"\\\\\" is not expected there.")]
    [InlineData(@"x\", "it ends with a backslash.")]
    public void FaultyFormula_IsShownAsItIsWritten_AndSaysWhy(string tex, string why)
    {
        var warnings = new List<string>();
        string written = MathMl.Write(tex, display: false, warnings.Add);
        Assert.Equal($"<code class=\"tex\">{System.Net.WebUtility.HtmlEncode(tex)}</code>", written);
        Assert.EndsWith("is shown as it is written: " + why, Assert.Single(warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void AnyText_GivesWellFormedMarkupAndNoException()
    {
        const int rounds = 4000;
        const int longest = 24;
        string[] pieces =
            ["\\frac", "\\sqrt", "[", "]", "{", "}", "^", "_", "'", "&", "\\\\", "\\left", "\\right", "(", ")", "|", "\\begin{cases}",
            "\\end{cases}", "\\begin{array}{lc}", "\\end{array}", "\\text", "\\mathbf", "\\operatorname*", "x", "1", ".", "<", "\"", " ",
            "\\", "\\not", "\\big", "\\limits", "\\substack", "\\displaystyle", "é", "∑", "😀", "$", "%", "~", "\\hat", "\\binom"];
        var random = new Random(1);
        for (int round = 0; round < rounds; round++)
        {
            string tex = string.Concat(Enumerable.Range(0, random.Next(1, longest)).Select(_ => pieces[random.Next(pieces.Length)]));
            XElement.Parse(MathMl.Write(tex, display: false, _ => { }).Replace("&quot;", "\"", StringComparison.Ordinal));
        }
        Assert.Contains("nested too deeply", Warning(new string('{', 5000)), StringComparison.Ordinal);

        static string Warning(string tex)
        {
            string warning = "";
            MathMl.Write(tex, display: false, text => warning = text);
            return warning;
        }
    }

    /// <summary>As formulas.py writes it.</summary>
    private static string Written(XElement element)
    {
        string name = element.Name.LocalName;
        if (name is "mi" or "mo" or "mn" or "mtext")
            return element.Value.Replace('\u00a0', ' ').Trim();
        if (s_positional.Contains(name))
            return $"{name}({string.Join(" , ", element.Elements().Where(child => child.Name != "mspace").Select(Written))})";
        string inner = string.Join(' ', Parts(element));
        return name is "mrow" or "mstyle" or "math" ? inner : $"{name}({inner})";
    }

    private static IEnumerable<string> Parts(XElement element) => element.Elements().SelectMany(child => child.Name.LocalName switch
    {
        "mrow" or "mstyle" => Parts(child),
        "mspace" => [],
        _ => [Written(child)],
    });
}
