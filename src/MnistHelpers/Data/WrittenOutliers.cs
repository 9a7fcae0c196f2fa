using MnistHelpers.Data;

namespace MnistHelpers;

/// <summary>
/// Synthetic handwriting that is no digit: letters and signs, two digits or letters side by side, scribbles. A network that knows only
/// digits is sure of many of them; one that has seen them with labels drawn at random has learned that it cannot know (outlier exposure:
/// Hendrycks, Mazeika, Dietterich, "Deep Anomaly Detection with Outlier Exposure", International Conference on Learning Representations,
/// 2019; a random label has the same mean gradient as their uniform distribution).
/// </summary>
public static class WrittenOutliers
{
    /// <summary>The relative frequencies of a letter or sign, two letters, two digits, and a scribble.</summary>
    private static readonly double[] s_frequencies = [6, 1, 2, 1];

    /// <summary>The breadth of the pen where there is more to write, relative to that of a single digit.</summary>
    private const double Finer = 0.7;

    private static readonly FormPoint[][][] s_digits = [.. DigitForms.All.Select(form => form.Strokes)];

    /// <summary>
    /// Draws marks in MNIST's format: 28×28, light ink on black, the longest side 20 pixels, centered by mass. The labels, 0 to 9, are
    /// drawn at random and say nothing about the marks.
    /// </summary>
    /// <param name="count">The number of marks: 0 or more.</param>
    /// <param name="seed">The seed; each mark depends only on the seed and its index.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 0.</exception>
    public static ImageSet Draw(int count, long seed = 1) => Handwriting.Draw(count, seed, (random, _) =>
    {
        int label = random.Next(ImageSet.Classes);
        return random.Weighted(s_frequencies) switch
        {
            0 => (label, OutlierForms.All[random.Next(OutlierForms.All.Count)], 1),
            1 => (label, SideBySide(OutlierForms.All, random), Finer),
            2 => (label, SideBySide(s_digits, random), Finer),
            _ => (label, Scribble(random), Finer),
        };
    });

    private static FormPoint[][] SideBySide(IReadOnlyList<FormPoint[][]> forms, SeededRandom random)
    {
        FormPoint[][] first = forms[random.Next(forms.Count)], second = forms[random.Next(forms.Count)];
        double right = first.Max(stroke => stroke.Max(point => point.X)) + random.Uniform(0, 0.25), down = random.Uniform(-0.15, 0.15);
        return
        [
            .. first,
            .. second.Select(stroke => Array.ConvertAll(stroke, point => point with { X = point.X + right, Y = point.Y + down })),
        ];
    }

    private static FormPoint[][] Scribble(SeededRandom random)
    {
        int points = 8 + random.Next(10);
        double wide = random.Uniform(0.6, 1.6);
        return [[.. Enumerable.Range(0, points).Select(_ => new FormPoint(wide * random.Uniform(0, 1), random.Uniform(0, 1)))]];
    }
}
