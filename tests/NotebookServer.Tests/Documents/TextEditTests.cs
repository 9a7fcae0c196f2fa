using NotebookServer.Documents;

namespace NotebookServer.Tests.Documents;

public sealed class TextEditTests
{
    /// <summary>Two edits of one text lead to the same text in either order, if they agree which of them is first.</summary>
    [Fact]
    public void BothOrdersLeadToTheSameText()
    {
        var random = new Random(3);
        for (int round = 0; round < 200_000; round++)
        {
            string text = Text(random, 8);
            TextEdit first = Edit(random, text), second = Edit(random, text);
            string one = second.After(first, otherIsFirst: true).ApplyTo(first.ApplyTo(text));
            string other = first.After(second, otherIsFirst: false).ApplyTo(second.ApplyTo(text));
            Assert.True(one == other, $"'{text}', {first}, {second}: '{one}' and '{other}'");
        }
    }

    [Theory]
    [InlineData("", "abc", 0, 0, "abc")]
    [InlineData("abc", "abXc", 2, 0, "X")]
    [InlineData("aaa", "aa", 2, 1, "")]
    [InlineData("abc", "abc", 3, 0, "")]
    [InlineData("one two", "one 2", 4, 3, "2")]
    public void BetweenTwoTextsIsTheChangedRange(string before, string after, int start, int length, string text)
    {
        var edit = TextEdit.Between(before, after);
        Assert.Equal(new TextEdit(start, length, text), edit);
        Assert.Equal(after, edit.ApplyTo(before));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(3, 0, true)]
    [InlineData(0, 3, true)]
    [InlineData(0, 4, false)]
    [InlineData(4, 0, false)]
    [InlineData(-1, 1, false)]
    [InlineData(0, -1, false)]
    [InlineData(int.MaxValue, int.MaxValue, false)]
    public void EditThatReachesOutOfItsTextIsNone(int start, int length, bool fits) =>
        Assert.Equal(fits, new TextEdit(start, length, "").FitsIn("abc"));

    private static TextEdit Edit(Random random, string text)
    {
        int start = random.Next(text.Length + 1);
        return new TextEdit(start, random.Next(text.Length - start + 1), Text(random, 3));
    }

    private static string Text(Random random, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(most + 1)).Select(_ => (char)('a' + random.Next(26))));
}
