using LiveNotebooks.Tweaking;

namespace LiveNotebooks.Tests.Tweaking;

public sealed class NumberLiteralTests
{
    [Theory]
    [InlineData("3", "12000", "12_000")]
    [InlineData("1_000", "5", "5")]
    [InlineData("0.5", "2", "2.0")]
    [InlineData("0.5f", "2", "2f")]
    [InlineData("3e-3", "0.02", "2e-2")]
    [InlineData("2.5E6", "3000000", "3E6")]
    [InlineData("0.1", "0.00001", "1e-5")]
    [InlineData("0.1", "1.23456789012345e-7", "1.23456789012345e-7")]
    [InlineData("42L", "43", "43L")]
    public void AnotherValue_IsWrittenInTheSameWay(string code, string value, string written)
    {
        var literal = NumberLiteral.Parse(code)!;
        var type = NumberType.Of(Microsoft.CodeAnalysis.CSharp.SyntaxFactory.ParseTypeName("var"), literal);
        Assert.Equal(written, literal.Write(NumberLiteral.Parse(value)!, type));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("1 + 1")]
    [InlineData("0x10")]
    [InlineData("1__")]
    [InlineData("1.")]
    [InlineData("")]
    public void OtherCode_IsNone(string code) => Assert.Null(NumberLiteral.Parse(code));
}
