using System.Globalization;
using MnistHelpers.Charts;

namespace MnistHelpers;

/// <summary>Charts of a classifier's predictions on labeled images.</summary>
public static partial class EvaluationCharts
{
    private static readonly string[] s_plurals =
    [
        "zeros", "ones", "twos", "threes", "fours", "fives", "sixes", "sevens", "eights", "nines",
    ];

    /// <summary>Returns the samples of a class in words, such as <c>fours</c>.</summary>
    private static string Plural(int classIndex) =>
        classIndex < s_plurals.Length ? s_plurals[classIndex] : FormattableString.Invariant($"samples of class {classIndex}");

    private static string Name(int classIndex) => classIndex.ToString(CultureInfo.InvariantCulture);

    private static string Counted(long count, string one, string many) => count == 1 ? $"1 {one}" : $"{ChartStyle.Number(count)} {many}";

    internal static void RequireProbabilities(Evaluation evaluation, string figure)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        if (!evaluation.HasProbabilities)
        {
            throw new ArgumentException(
                $"evaluation: it knows predicted labels alone, {figure} needs probabilities; make it with Evaluation.FromProbabilities",
                nameof(evaluation));
        }
    }
}
