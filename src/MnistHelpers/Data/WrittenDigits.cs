using MnistHelpers.Data;

namespace MnistHelpers;

/// <summary>
/// Synthetic handwritten digits in the forms that people of several countries write and of which MNIST, written by Americans, has few: a 1
/// with a long flag, a crossed 7, a 4 closed by a small loop, a 6 like a box. A network that knows only MNIST misreads many of them.
/// </summary>
public static class WrittenDigits
{
    private static readonly DigitForm[][] s_forms =
        [.. Enumerable.Range(0, ImageSet.Classes).Select(digit => DigitForms.All.Where(form => form.Digit == digit).ToArray())];

    /// <summary>
    /// Draws digits in MNIST's format: 28×28, light ink on black, the longest side 20 pixels, centered by mass. The labels go round from 0
    /// to 9. Each digit is one of the forms of its class, with the points of its strokes displaced at random and smoothly, leaned, turned
    /// and stretched, and drawn with a pen of random width, whose pressure varies and whose ink may fail.
    /// </summary>
    /// <param name="count">The number of digits: 0 or more.</param>
    /// <param name="seed">The seed; each digit depends only on the seed and its index.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 0.</exception>
    public static ImageSet Draw(int count, long seed = 1) => Handwriting.Draw(count, seed, (random, i) =>
        (i % ImageSet.Classes, Form(i % ImageSet.Classes, random).Strokes, 1));

    private static DigitForm Form(int digit, SeededRandom random)
    {
        DigitForm[] forms = s_forms[digit];
        return forms[random.Weighted([.. forms.Select(form => form.Weight)])];
    }
}
