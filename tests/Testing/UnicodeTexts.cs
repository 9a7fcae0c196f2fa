using System.Text;

namespace Testing;

/// <summary>Texts of all of Unicode, in which many neighbors share a half of their surrogate pairs.</summary>
public static class UnicodeTexts
{
    private static readonly Rune[] s_alike =
        [.. "😀😁🙂🐀𝐀𐐀\U0010FFFF\U0001FA00\U0001F600aé\u0301\u200d\uffff\r\n".EnumerateRunes()];

    /// <summary>Returns a text of at most so many characters.</summary>
    public static string Text(Random random, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(most + 1)).Select(_ => Character(random).ToString()));

    /// <summary>Returns a text that has parts of another one.</summary>
    public static string Changed(Random random, string text)
    {
        var runes = text.EnumerateRunes().ToList();
        for (int changes = random.Next(3); changes >= 0; changes--)
        {
            int at = random.Next(runes.Count + 1);
            if (at < runes.Count && random.Next(2) == 0)
                runes.RemoveAt(at);
            if (random.Next(3) > 0)
                runes.Insert(Math.Min(at, runes.Count), Character(random));
        }
        return string.Concat(runes);
    }

    private static Rune Character(Random random)
    {
        if (random.Next(3) > 0)
            return s_alike[random.Next(s_alike.Length)];
        // All scalar values, of which there are none between D800 and DFFF.
        int value = random.Next(0x10FFFF + 1 - 0x800);
        return new Rune(value < 0xD800 ? value : value + 0x800);
    }
}
