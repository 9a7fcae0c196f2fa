using System.Globalization;
using MnistHelpers;
using Spectre.Console;

namespace MnistApp.Evaluate;

/// <summary>
/// A confusion matrix as a table: a row for each true digit, a column for each answer. Where the terminal has color, right answers are
/// green and mistakes yellow; those that happen at least half as often as the most frequent one are red and bold.
/// </summary>
internal static class ConfusionText
{
    private static readonly Style s_none = new(decoration: Decoration.Dim), s_right = new(Color.Green), s_mistake = new(Color.Olive),
        s_frequent = new(Color.Maroon, decoration: Decoration.Bold), s_name = new(decoration: Decoration.Bold);

    public static Table Of(ConfusionMatrix matrix)
    {
        int[] digits = [.. Enumerable.Range(0, matrix.Classes)];
        long most = digits.SelectMany(_ => digits, (actual, predicted) => actual == predicted ? 0L : matrix[actual, predicted]).Max();
        Table table = TableText.Of(1, ["", .. digits.Select(Name)]);
        foreach (int actual in digits)
            table.AddRow([new Text(Name(actual), s_name), .. digits.Select(predicted => Cell(matrix, actual, predicted, most))]);
        return table;
    }

    private static Text Cell(ConfusionMatrix matrix, int actual, int predicted, long most)
    {
        long count = matrix[actual, predicted];
        Style style = count == 0 ? s_none : actual == predicted ? s_right : 2 * count >= most ? s_frequent : s_mistake;
        return new Text(count == 0 ? "·" : count.ToString("N0", CultureInfo.InvariantCulture), style);
    }

    private static string Name(int digit) => digit.ToString(CultureInfo.InvariantCulture);
}
