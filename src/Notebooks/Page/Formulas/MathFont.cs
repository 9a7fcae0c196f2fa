using System.Text;

namespace Notebooks.Page.Formulas;

/// <summary>
/// An alphabet such as bold or script. Unicode has its letters as separate characters, which are the only way to write them in MathML Core.
/// </summary>
/// <param name="capitals">The code point of its A.</param>
/// <param name="small">The code point of its a.</param>
/// <param name="digits">The code point of its zero, or 0 if its digits are the ordinary ones.</param>
/// <param name="exceptions">The letters that Unicode had before the rest of the alphabet, each followed by its character.</param>
internal sealed class MathFont(int capitals, int small, int digits = 0, string exceptions = "")
{
    /// <summary>The distance from Α to α in each of these alphabets.</summary>
    private const int GreekSmall = 26;

    /// <summary>The fonts by command.</summary>
    public static readonly IReadOnlyDictionary<string, MathFont> ByCommand = new Dictionary<string, MathFont>(StringComparer.Ordinal)
    {
        ["mathbf"] = new(0x1D400, 0x1D41A, 0x1D7CE) { Greek = 0x1D6A8 },
        ["boldsymbol"] = new(0x1D468, 0x1D482, 0x1D7CE) { Greek = 0x1D71C },
        ["bm"] = new(0x1D468, 0x1D482, 0x1D7CE) { Greek = 0x1D71C },
        ["mathcal"] = new(0x1D49C, 0x1D4B6, 0, "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ"),
        ["mathscr"] = new(0x1D49C, 0x1D4B6, 0, "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ"),
        ["mathbb"] = new(0x1D538, 0x1D552, 0x1D7D8, "CℂHℍNℕPℙQℚRℝZℤ"),
        ["mathfrak"] = new(0x1D504, 0x1D51E, 0, "CℭHℌIℑRℜZℨ"),
        ["mathsf"] = new(0x1D5A0, 0x1D5BA, 0x1D7E2),
        ["mathtt"] = new(0x1D670, 0x1D68A, 0x1D7F6),
    };

    /// <summary>The code point of its Α, or 0 if it has no Greek letters.</summary>
    private int Greek { get; init; }

    public string Map(string text)
    {
        var mapped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            mapped.Append(Map(rune));
        return mapped.ToString();
    }

    private string Map(Rune rune)
    {
        int code = rune.Value;
        int exception = code < 128 ? exceptions.IndexOf((char)code, StringComparison.Ordinal) : -1;
        return code switch
        {
            _ when exception >= 0 => exceptions[exception + 1].ToString(),
            >= 'A' and <= 'Z' => char.ConvertFromUtf32(capitals + code - 'A'),
            >= 'a' and <= 'z' => char.ConvertFromUtf32(small + code - 'a'),
            >= '0' and <= '9' when digits > 0 => char.ConvertFromUtf32(digits + code - '0'),
            >= 'Α' and <= 'Ω' when Greek > 0 => char.ConvertFromUtf32(Greek + code - 'Α'),
            >= 'α' and <= 'ω' when Greek > 0 => char.ConvertFromUtf32(Greek + GreekSmall + code - 'α'),
            _ => rune.ToString(),
        };
    }
}
