using FigureRenderer.Json;

namespace FigureRenderer.Tests.Json;

public class ShortNumbersTests
{
    [Theory]
    [InlineData("[1.0,0.0,-2.0,10.00]", "[1,0,-2,10]")]
    [InlineData("{\"a\":3.0}", "{\"a\":3}")]
    [InlineData("[ 1.0 , 2.0\n]", "[ 1 , 2\n]")]
    [InlineData("7.0", "7")]
    [InlineData("[1.05,1.50,100.01,1.0E-05,1.0e5]", "[1.05,1.50,100.01,1.0E-05,1.0e5]")]
    [InlineData("[\"1.0, 2.0]\",\"a\\\"1.0,\",\"\\\\\",1.0]", "[\"1.0, 2.0]\",\"a\\\"1.0,\",\"\\\\\",1]")]
    public void WholeNumbers_LoseTheirFraction_AndStringsNothing(string json, string expected) =>
        Assert.Equal(expected, ShortNumbers.In(json));
}
