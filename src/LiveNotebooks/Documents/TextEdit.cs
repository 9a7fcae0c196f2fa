using System.Buffers;
using System.Text;

namespace LiveNotebooks.Documents;

/// <summary>A change of a text: some characters (UTF-16 units) are replaced by others. It never cuts a surrogate pair in two.</summary>
/// <param name="Start">The index of the first character that goes.</param>
/// <param name="Length">The number of characters that go.</param>
/// <param name="Text">What comes in their place.</param>
internal readonly record struct TextEdit(int Start, int Length, string Text)
{
    public int End => Start + Length;

    /// <summary>Whether it changes nothing.</summary>
    public bool IsEmpty => Length == 0 && Text.Length == 0;

    private int Growth => Text.Length - Length;

    /// <summary>Returns the one edit that leads from a text to another.</summary>
    public static TextEdit Between(string before, string after)
    {
        int start = before.AsSpan().CommonPrefixLength(after);
        // 😀 and 😁 begin with the same half: it belongs to what changes.
        if (IsInPair(before, start) || IsInPair(after, start))
            start--;
        int most = Math.Min(before.Length, after.Length) - start, same = 0;
        while (same < most && before[before.Length - 1 - same] == after[after.Length - 1 - same])
            same++;
        if (IsInPair(before, before.Length - same) || IsInPair(after, after.Length - same))
            same--;
        return new TextEdit(start, before.Length - same - start, after[start..(after.Length - same)]);
    }

    /// <summary>Returns whether the edit lies within this text, and leaves no half of a surrogate pair in it.</summary>
    public bool FitsIn(string text) => Start >= 0 && Length >= 0 && Start <= text.Length - Length
        && !IsInPair(text, Start) && !IsInPair(text, End) && IsWellFormed(Text);

    /// <summary>Returns whether a text has no half of a surrogate pair without the other one.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out int length) != OperationStatus.Done)
                return false;
            text = text[length..];
        }
        return true;
    }

    /// <summary>Returns whether an index lies between the halves of a surrogate pair.</summary>
    public static bool IsInPair(string text, int index) => index > 0 && index < text.Length && char.IsSurrogatePair(text, index - 1);

    public string ApplyTo(string text) => string.Concat(text.AsSpan(0, Start), Text, text.AsSpan(End));

    /// <summary>
    /// Returns what an edit becomes if another one of the same text has been made before it. Both orders lead to the same text: where both
    /// insert at one place, the text of the first stands first; where one replaces what the other is within, it counts alone.
    /// </summary>
    /// <param name="other">The other edit, of the text that this one was meant for.</param>
    /// <param name="otherIsFirst">Whether the other edit counts as the first of the two.</param>
    public TextEdit After(TextEdit other, bool otherIsFirst)
    {
        if (Length == 0 && other.Length == 0 && Start == other.Start)
            return otherIsFirst ? this with { Start = Start + other.Text.Length } : this;
        if (End <= other.Start)
            return this;
        if (Start >= other.End)
            return this with { Start = Start + other.Growth };

        if (Start == other.Start && End == other.End)
            return new TextEdit(otherIsFirst ? other.Start + other.Text.Length : Start, 0, Text);
        if (Start <= other.Start && End >= other.End)
            return this with { Length = Length + other.Growth };
        if (Start >= other.Start && End <= other.End)
            return new TextEdit(other.Start + other.Text.Length, 0, "");
        return Start < other.Start
            ? this with { Length = other.Start - Start }
            : new TextEdit(other.Start + other.Text.Length, End - other.End, Text);
    }
}
