using Notebooks.Tests.Support;

namespace Notebooks.Tests.Language;

/// <summary>What is told of a call while its arguments are written.</summary>
public sealed class CallHelpTests : IDisposable
{
    private readonly TestSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Math.Clamp(|", 0)]
    [InlineData("Math.Clamp(1, |", 1)]
    [InlineData("Math.Clamp(1, 2, 3|)", 2)]
    [InlineData("Math.Clamp(1, max: |", 2)]
    [InlineData("string.Concat(\"a\", Math.Clamp(1,|))", 1)]
    [InlineData("string.Format(\"{0}\", 1, 2, 3, 4, 5|)", 1)]
    public async Task ParameterAtTheCursor_IsFound(string code, int parameter) =>
        Assert.Equal(parameter, (await _session.HelpCallAsync(code)).ActiveParameter);

    [Fact]
    public async Task Overloads_AreAllNamed_AndTheFittingOneIsActive()
    {
        var help = await _session.HelpCallAsync("\"abc\".IndexOf('a', 1, |)");
        Assert.Contains("int IndexOf(char value)", help.Overloads.Select(overload => overload.Signature));
        var active = help.Overloads[help.Active];
        Assert.Equal("int IndexOf(char value, int startIndex, int count)", active.Signature);
        Assert.Equal(["char value", "int startIndex", "int count"], active.Parameters.Select(parameter => parameter.Text));
    }

    [Fact]
    public async Task FunctionOfACellThatWasNotRun_IsKnown()
    {
        var help = await _session.HelpCallAsync("Twice(|", "int Twice(int number) => 2 * number;");
        Assert.Equal("int Twice(int number)", Assert.Single(help.Overloads).Signature);
    }

    [Fact]
    public async Task Documentation_IsThatOfTheFunctionAndItsParameters()
    {
        var overload = (await _session.HelpCallAsync("Math.Sqrt(|")).Overloads[0];
        Assert.Equal("Returns the square root of a specified number.", overload.Summary);
        Assert.Equal("The number whose square root is to be found.", overload.Parameters[0].Summary);
    }

    [Theory]
    [InlineData("int x = 1|;")]
    [InlineData("// Math.Max(|")]
    [InlineData("#!markdown\nMath.Max(|")]
    [InlineData("|")]
    [InlineData("Unknown(|")]
    public async Task WhereNothingIsCalled_NothingIsTold(string code) => Assert.Empty((await _session.HelpCallAsync(code)).Overloads);
}
