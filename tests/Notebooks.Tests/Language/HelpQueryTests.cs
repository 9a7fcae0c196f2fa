using Notebooks.Language.Inspection;

namespace Notebooks.Tests.Language;

public sealed class HelpQueryTests
{
    [Theory]
    [InlineData("?numbers", "numbers", 0)]
    [InlineData("??numbers", "numbers", 1)]
    [InlineData("numbers?", "numbers", 0)]
    [InlineData(" numbers.Where?? \n", "numbers.Where", 1)]
    [InlineData("? Dictionary<string, int>", "Dictionary<string, int>", 0)]
    [InlineData("int?", "int", 0)]
    [InlineData("global::System.Math?", "global::System.Math", 0)]
    [InlineData("@class?", "@class", 0)]
    [InlineData("#!share?", "#!share", 0)]
    public void Parse_OfAQuestion_ReadsNameAndDetail(string cell, string name, int detail) =>
        Assert.Equal(new HelpQuery(name, detail), HelpQuery.Parse(cell));

    [Theory]
    [InlineData("x?.y")]
    [InlineData("x?.y?")]
    [InlineData("int? x = 3;")]
    [InlineData("int? x")]
    [InlineData("a ? b : c")]
    [InlineData("a ?")]
    [InlineData("a ?? b")]
    [InlineData("a ??")]
    [InlineData("x\n?")]
    [InlineData("x?\ny")]
    [InlineData("?")]
    [InlineData("??")]
    [InlineData("?x?")]
    [InlineData("???x")]
    [InlineData("x???")]
    [InlineData("// why?")]
    [InlineData("\"why?")]
    [InlineData("1?")]
    [InlineData("f()?")]
    [InlineData("return?")]
    [InlineData("#!nothing?")]
    [InlineData("")]
    public void Parse_OfAnythingElse_IsNone(string cell) => Assert.Null(HelpQuery.Parse(cell));
}
