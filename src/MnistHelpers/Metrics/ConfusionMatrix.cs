using System.Globalization;

namespace MnistHelpers;

/// <summary>
/// The number of times each class is predicted for each actual class: rows are the actual classes, columns the predicted ones, as in
/// scikit-learn. A quotient whose denominator is 0 is 0 (scikit-learn's <c>zero_division=0</c>).
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class ConfusionMatrix : INotebookView
{
    private readonly long[] _counts;

    /// <summary>Counts pairs of actual and predicted labels.</summary>
    /// <param name="actual">The true labels <c>[N]</c>, 0 to <paramref name="classes"/> - 1.</param>
    /// <param name="predicted">The predicted labels <c>[N]</c>, in the same order.</param>
    /// <param name="classes">The number of classes.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a label lies outside the classes.</exception>
    public ConfusionMatrix(ReadOnlySpan<int> actual, ReadOnlySpan<int> predicted, int classes = 10)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classes);
        if (actual.Length != predicted.Length)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"predicted: {predicted.Length:N0} labels found for {actual.Length:N0} actual ones; give one prediction a label"),
                    nameof(predicted));
        }
        Check(actual, classes, nameof(actual));
        Check(predicted, classes, nameof(predicted));

        Classes = classes;
        _counts = new long[checked(classes * classes)];
        for (int i = 0; i < actual.Length; i++)
            _counts[actual[i] * classes + predicted[i]]++;
        Total = actual.Length;
        Correct = Enumerable.Range(0, classes).Sum(c => this[c, c]);
    }

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    /// <summary>The number of pairs counted.</summary>
    public long Total { get; }

    /// <summary>The number of correct predictions: the sum of the diagonal.</summary>
    public long Correct { get; }

    /// <summary>The fraction of correct predictions, 0 to 1.</summary>
    public double Accuracy => Quotient(Correct, Total);

    /// <summary>
    /// The number of samples of class <paramref name="actual"/> that are predicted as class <paramref name="predicted"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public long this[int actual, int predicted] =>
        _counts[Checked(actual, nameof(actual)) * Classes + Checked(predicted, nameof(predicted))];

    /// <summary>Returns the number of pairs with this actual class (its support): the sum of its row.</summary>
    public long ActualTotal(int actual) => Enumerable.Range(0, Classes).Sum(predicted => this[actual, predicted]);

    /// <summary>Returns the number of pairs with this predicted class: the sum of its column.</summary>
    public long PredictedTotal(int predicted) => Enumerable.Range(0, Classes).Sum(actual => this[actual, predicted]);

    /// <summary>Returns the fraction of the predictions of a class that are correct; 0 if it is never predicted.</summary>
    public double Precision(int classIndex) => Quotient(this[classIndex, classIndex], PredictedTotal(classIndex));

    /// <summary>Returns the fraction of the samples of a class that are recognized; 0 if it has none.</summary>
    public double Recall(int classIndex) => Quotient(this[classIndex, classIndex], ActualTotal(classIndex));

    /// <summary>
    /// Computes the weighted harmonic mean of precision and recall, <c>(1 + β²) P R / (β² P + R)</c> (van
    /// Rijsbergen, 1979); 0 if both are 0.
    /// </summary>
    /// <param name="classIndex">The class.</param>
    /// <param name="beta">The weight of recall relative to precision: 1 for F1, 2 for F2.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class, or β is not a finite number above 0.</exception>
    public double FBeta(int classIndex, double beta = 1) => FBetaOf(Precision(classIndex), Recall(classIndex), beta);

    /// <summary>Returns the counts as rows: <c>[actual][predicted]</c>.</summary>
    public long[][] ToRows() => [.. _counts.Chunk(Classes)];

    /// <summary>
    /// Returns the counts normalized by actual class: <c>[actual][predicted]</c>; each row sums to 1, or is 0 if the class has no samples.
    /// </summary>
    public double[][] ToNormalizedRows() =>
        [.. ToRows().Select(row => row.Select(count => Quotient(count, row.Sum())).ToArray())];

    /// <summary>Returns the counts as a table: a row for each actual class, a column for each predicted one.</summary>
    public override string ToString() => ToTable(shaded: false).ToText(Title);

    string INotebookView.ToHtml() => ToTable(shaded: true).ToHtml(Title);

    internal static double FBetaOf(double precision, double recall, double beta)
    {
        if (!(beta > 0 && double.IsFinite(beta)))
        {
            throw new ArgumentOutOfRangeException(
                nameof(beta), FormattableString.Invariant($"beta: {beta} found; give a finite number above 0"));
        }
        double square = beta * beta;
        return Quotient((1 + square) * precision * recall, square * precision + recall);
    }

    internal static double Quotient(double numerator, double denominator) => denominator == 0 ? 0 : numerator / denominator;

    internal static void Check(ReadOnlySpan<int> labels, int classes, string name)
    {
        int wrong = labels.IndexOfAnyExceptInRange(0, classes - 1);
        if (wrong >= 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"{name}: label {labels[wrong]} found at index {wrong:N0}; give labels from 0 to {classes - 1}"), name);
        }
    }

    private const string Title = "Confusion matrix (rows: actual, columns: predicted)";

    private TextTable ToTable(bool shaded)
    {
        IEnumerable<int> classes = Enumerable.Range(0, Classes);
        long worst = classes.SelectMany(a => classes.Where(p => p != a).Select(p => this[a, p])).DefaultIfEmpty().Max();
        var table = new TextTable(["", .. classes.Select(c => (TextTable.Cell)c.ToString(CultureInfo.InvariantCulture)), "total"]);
        foreach (int actual in classes)
        {
            table.Add([
                actual.ToString(CultureInfo.InvariantCulture),
                .. classes.Select(
                    predicted => new TextTable.Cell(Number(this[actual, predicted]), shaded ? Shade(actual, predicted, worst) : null)),
                Number(ActualTotal(actual)),
            ]);
        }
        return table.AddBelowRule(
            ["total", .. classes.Select(predicted => (TextTable.Cell)Number(PredictedTotal(predicted))), Number(Total)]);
    }

    /// <summary>
    /// Returns a cell's color: blue on the diagonal, by the fraction of the row; orange elsewhere, relative to the most frequent mistake.
    /// </summary>
    private string? Shade(int actual, int predicted, long worst)
    {
        long count = this[actual, predicted];
        if (count == 0)
            return null;
        return actual == predicted
            ? FormattableString.Invariant($"rgba(31,119,180,{0.5 * Recall(actual):0.##})")
            : FormattableString.Invariant($"rgba(255,127,14,{0.1 + 0.6 * count / worst:0.##})");
    }

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private int Checked(int index, string name) => (uint)index < (uint)Classes
        ? index
        : throw new ArgumentOutOfRangeException(
            name, FormattableString.Invariant($"{name}: class {index} asked, 0 to {Classes - 1} expected"));
}
