using System.Text;
using System.Text.Json;
using LiveNotebooks.Documents;

namespace LiveNotebooks.Tests.Documents;

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

    /// <summary>Each character exchanged for another is one edit of whole characters.</summary>
    [Fact]
    public void NoCharacterOfUnicodeIsCut()
    {
        for (int value = 1; value <= 0x10FFFF; value++)
        {
            if (!Rune.IsValid(value) || !Rune.IsValid(value - 1))
                continue;
            string before = $"a{new Rune(value - 1)}b", after = $"a{new Rune(value)}b";
            var edit = TextEdit.Between(before, after);
            Assert.True(edit.FitsIn(before) && edit.ApplyTo(before) == after, $"U+{value:X4}: {edit}");
        }
    }

    /// <summary>The edits between texts cut no pair, and neither does what becomes of them after one another.</summary>
    [Fact]
    public void EditsOfWholeCharactersStayThat()
    {
        var random = new Random(5);
        for (int round = 0; round < (LongRun.IsOn ? 3_000_000 : 100_000); round++)
        {
            string text = UnicodeTexts.Text(random, 6);
            string firstText = UnicodeTexts.Changed(random, text), secondText = UnicodeTexts.Changed(random, text);
            TextEdit first = TextEdit.Between(text, firstText), second = TextEdit.Between(text, secondText);
            TextEdit fittedFirst = first.After(second, otherIsFirst: false), fittedSecond = second.After(first, otherIsFirst: true);
            string context = $"{Escaped(text)}, {Escaped(firstText)}, {Escaped(secondText)}";
            Assert.True(first.FitsIn(text) && second.FitsIn(text), context);
            Assert.True(first.ApplyTo(text) == firstText && second.ApplyTo(text) == secondText, context);
            Assert.True(fittedFirst.FitsIn(secondText) && fittedSecond.FitsIn(firstText), context);
            Assert.True(fittedSecond.ApplyTo(firstText) == fittedFirst.ApplyTo(secondText), context);
        }
    }

    [Theory]
    [InlineData("\ud83d\ude00", 0, 2, "\ud83d\ude01", true)]
    [InlineData("\ud83d\ude00", 1, 1, "\ude01", false)]
    [InlineData("\ud83d\ude00", 0, 1, "", false)]
    [InlineData("\ud83d\ude00", 1, 0, "x", false)]
    public void EditThatLeavesHalfAPairIsNone(string text, int start, int length, string inserted, bool fits) =>
        Assert.Equal(fits, new TextEdit(start, length, inserted).FitsIn(text));

    [Fact]
    public void HalfAPairCannotBeInserted()
    {
        // As data of a theory, each would become replacement characters.
        Assert.False(new TextEdit(1, 0, "\ud83d").FitsIn("ab"));
        Assert.False(new TextEdit(1, 0, "\ude00").FitsIn("ab"));
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

    private static string Escaped(string text) => JsonSerializer.Serialize(text);

    private static TextEdit Edit(Random random, string text)
    {
        int start = random.Next(text.Length + 1);
        return new TextEdit(start, random.Next(text.Length - start + 1), Text(random, 3));
    }

    private static string Text(Random random, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(most + 1)).Select(_ => (char)('a' + random.Next(26))));
}
