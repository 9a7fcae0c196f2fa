using Notebooks.Language.Analysis;

namespace Notebooks.Tests.Language;

public sealed class CodePointsTests
{
    [Theory]
    [InlineData("abc", 2, 2)]
    [InlineData("a😀b", 0, 0)]
    [InlineData("a😀b", 1, 1)]
    [InlineData("a😀b", 2, 3)]
    [InlineData("a😀b", 3, 4)]
    [InlineData("😀😀", 2, 4)]
    [InlineData("\ud800a", 1, 1)]
    [InlineData("", 0, 0)]
    public void Positions_AreConvertedBothWays(string text, int position, int index)
    {
        Assert.Equal(index, CodePoints.ToIndex(text, position));
        Assert.Equal(position, CodePoints.FromIndex(text, index));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(5, 4)]
    public void Positions_OutsideOfTheText_AreBroughtToItsNearerEnd(int position, int index) =>
        Assert.Equal(index, CodePoints.ToIndex("a😀b", position));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(2, 1)]
    [InlineData(9, 3)]
    public void Indices_InAPairOrOutside_AreBroughtToAPosition(int index, int position) =>
        Assert.Equal(position, CodePoints.FromIndex("a😀b", index));
}
