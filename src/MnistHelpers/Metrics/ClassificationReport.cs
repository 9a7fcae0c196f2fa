using System.Globalization;
using System.Text;

namespace MnistHelpers;

/// <summary>
/// Precision, recall, F1 and support of each class with their averages. The text is identical to that of
/// <c>sklearn.metrics.classification_report(…, zero_division=0)</c> 1.2: a quotient whose denominator is 0 is 0.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed class ClassificationReport : INotebookView
{
    private static readonly string[] s_headers = ["precision", "recall", "f1-score", "support"];
    private static readonly int s_narrowestName = "weighted avg".Length;

    private readonly Row[] _classes;
    private readonly Row[] _averages;
    private readonly int _digits;
    private readonly string _supportSuffix;

    /// <summary>Creates a report on a confusion matrix.</summary>
    /// <param name="matrix">The confusion matrix.</param>
    /// <param name="targetNames">The names of the classes, in the order of <paramref name="labels"/>; null for their numbers.</param>
    /// <param name="digits">The number of decimal places, 0 to 100.</param>
    /// <param name="labels">
    /// The classes to report, in this order; null for those that occur among the actual or predicted labels. If one of these is left out or
    /// a class that does not occur is added, the row <c>accuracy</c> becomes <c>micro avg</c>.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The matrix is empty, a label is not a class or is repeated, or the number of names is not the number of classes.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="digits"/> is below 0 or above 100.</exception>
    public ClassificationReport(
        ConfusionMatrix matrix, IReadOnlyList<string>? targetNames = null, int digits = 2, IReadOnlyList<int>? labels = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, 100);
        if (matrix.Total == 0)
            throw new ArgumentException("matrix: no pairs counted; give at least one sample", nameof(matrix));
        int[] seen = [.. Enumerable.Range(0, matrix.Classes).Where(c => matrix.ActualTotal(c) + matrix.PredictedTotal(c) > 0)];
        int[] reported = labels is null ? seen : Checked(labels, matrix.Classes);
        if (targetNames is not null && targetNames.Count != reported.Length)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"targetNames: {targetNames.Count} found for {reported.Length} reported classes; give "
                        + $"one name a class, or name the classes in labels"), nameof(targetNames));
        }

        _digits = digits;
        // If no prediction is correct, scikit-learn counts in floats.
        _supportSuffix = matrix.Correct == 0 ? ".0" : "";
        long support = reported.Sum(matrix.ActualTotal);
        _classes = [.. reported.Select((c, i) => new Row(
            targetNames?[i] ?? c.ToString(CultureInfo.InvariantCulture), matrix.Precision(c), matrix.Recall(c), matrix.FBeta(c),
            matrix.ActualTotal(c)))];
        Row Average(string name, Averaging averaging) =>
            new(
                name, matrix.Precision(reported, averaging), matrix.Recall(reported, averaging), matrix.FBeta(reported, averaging),
                support);
        Row micro = Average("micro avg", Averaging.Micro);
        _averages = [
            seen.ToHashSet().SetEquals(reported) ? micro with { Name = "accuracy", Precision = null, Recall = null } : micro,
            Average("macro avg", Averaging.Macro),
            Average("weighted avg", Averaging.Weighted),
        ];
    }

    /// <summary>Returns the report as scikit-learn prints it, ending with a line feed.</summary>
    public override string ToString()
    {
        int width = _classes.Select(row => CodePoints(row.Name)).Append(s_narrowestName).Append(_digits).Max();
        var text = new StringBuilder();
        void Line(string name, IEnumerable<string> cells) =>
            text.Append(AlignRight(name, width))
                .Append(' ')
                .AppendJoin("", cells.Select(cell => " " + AlignRight(cell, 9)))
                .Append('\n');
        Line("", s_headers);
        text.Append('\n');
        foreach (Row row in _classes)
            Line(row.Name, Cells(row, _supportSuffix));
        text.Append('\n');
        foreach (Row row in _averages)
            Line(row.Name, Cells(row, _supportSuffix));
        return text.ToString();
    }

    string INotebookView.ToHtml()
    {
        var table = new TextTable(["", .. s_headers.Select(header => (TextTable.Cell)header)]);
        foreach (Row row in _classes)
            table.Add([row.Name, .. Cells(row).Select(cell => (TextTable.Cell)cell)]);
        foreach (Row row in _averages)
        {
            TextTable.Cell[] cells = [row.Name, .. Cells(row).Select(cell => (TextTable.Cell)cell)];
            _ = row == _averages[0] ? table.AddBelowRule(cells) : table.Add(cells);
        }
        return table.ToHtml();
    }

    private string[] Cells(Row row, string supportSuffix = "") =>
        [Share(row.Precision), Share(row.Recall), Share(row.F1), row.Support.ToString(CultureInfo.InvariantCulture) + supportSuffix];

    private string Share(double? share) => share?.ToString(FormattableString.Invariant($"F{_digits}"), CultureInfo.InvariantCulture) ?? "";

    private static string AlignRight(string text, int width) => new string(' ', Math.Max(0, width - CodePoints(text))) + text;

    /// <summary>Counts characters as Python does.</summary>
    private static int CodePoints(string text) => text.EnumerateRunes().Count();

    private static int[] Checked(IReadOnlyList<int> labels, int classes)
    {
        if (labels.Count == 0)
            throw new ArgumentException("labels: none found; give at least one class", nameof(labels));
        int[] reported = [.. labels];
        ConfusionMatrix.Check(reported, classes, nameof(labels));
        if (reported.GroupBy(c => c).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"labels: class {twice.Key} found twice; give each class once"), nameof(labels));
        }
        return reported;
    }

    private sealed record Row(string Name, double? Precision, double? Recall, double? F1, long Support);
}
