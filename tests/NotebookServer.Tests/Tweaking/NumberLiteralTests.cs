using NotebookServer.Tweaking;

namespace NotebookServer.Tests.Tweaking;

public sealed class NumberLiteralTests
{
    [Theory]
    [InlineData("3", "2", "4")]
    [InlineData("0", "-1", "1")]
    [InlineData("-3", "-4", "-2")]
    [InlineData("64", "32", "128")]
    [InlineData("100", "50", "200")]
    [InlineData("10_000", "5_000", "20_000")]
    [InlineData("55_000", "50_000", "100_000")]
    [InlineData("3e-3", "2e-3", "5e-3")]
    [InlineData("1e-3", "5e-4", "2e-3")]
    [InlineData("0.5", "0.3", "1.0")]
    [InlineData("1.5", "1.0", "2.0")]
    [InlineData("0.1f", "0.05f", "0.2f")]
    [InlineData("42L", "30L", "50L")]
    [InlineData("2.5E6", "2E6", "3E6")]
    public void Steps_AreSensible_AndWrittenInTheSameWay(string code, string less, string more)
    {
        var number = NumberLiteral.Parse(code)!;
        Assert.Equal((less, more), (number.Next(-1), number.Next(1)));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1 + 1")]
    [InlineData("0x10")]
    [InlineData("1e99")]
    [InlineData("")]
    public void OtherCode_IsNone(string code) => Assert.Null(NumberLiteral.Parse(code));
}
