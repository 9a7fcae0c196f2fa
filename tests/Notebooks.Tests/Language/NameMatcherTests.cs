using Notebooks.Language.Completion;

namespace Notebooks.Tests.Language;

public sealed class NameMatcherTests
{
    [Theory]
    [InlineData("WriteLine", "", "Prefix")]
    [InlineData("WriteLine", "Write", "Prefix")]
    [InlineData("WriteLine", "write", "PrefixOfOtherCase")]
    [InlineData("WriteLine", "wl", "Words")]
    [InlineData("WriteLine", "WrLi", "Words")]
    [InlineData("WriteLine", "line", "Words")]
    [InlineData("WriteLine", "rite", "None")]
    [InlineData("WriteLine", "lw", "None")]
    [InlineData("WriteLine", "WriteLines", "None")]
    [InlineData("zeros_like", "zl", "Words")]
    [InlineData("XMLReader", "xr", "Words")]
    [InlineData("XMLReader", "reader", "Words")]
    [InlineData("Conv2d", "c2", "Words")]
    [InlineData("DayOfWeek.Monday", "mon", "Words")]
    public void Match_TellsHowWellItFits(string name, string typed, string expected) =>
        Assert.Equal(expected, NameMatcher.Match(name, typed).ToString());

    [Fact]
    public void Match_OfManyWords_DoesNotTryThemAll() =>
        Assert.Equal(NameMatch.None, NameMatcher.Match(string.Concat(Enumerable.Repeat("a_", 200)), new string('a', 100) + "b"));
}
