using MnistHelpers.Files;
using MnistHelpers.Metrics;

namespace MnistHelpers;

/// <summary>
/// The evaluation of a classifier on labeled samples: accuracy, loss, metrics by class and their averages, the confusion matrix and the
/// mistakes. The numbers are those of scikit-learn with <c>labels=range(classes)</c> and <c>zero_division=0</c>: a quotient whose
/// denominator is 0 is 0, and a class without samples counts in the macro average.
/// </summary>
[TypeFormatterSource(typeof(NotebookFormatterSource))]
public sealed partial class Evaluation : INotebookView
{
    private readonly int[] _labels;
    private readonly int[] _predicted;
    private readonly float[] _probabilities;

    // Computed on demand, because a bootstrap creates thousands of evaluations and needs a single number from each.
    private readonly Lazy<double?> _loss;
    private readonly Lazy<IReadOnlyList<Mistake>> _mistakes;

    private Evaluation(int[] labels, int[] predicted, float[] probabilities, int classes)
    {
        if (labels.Length == 0)
            throw new ArgumentException("labels: none found; give at least one sample to evaluate", nameof(labels));
        _labels = labels;
        _predicted = predicted;
        _probabilities = probabilities;
        ConfusionMatrix = new ConfusionMatrix(labels, predicted, classes);
        PerClass = [.. Enumerable.Range(0, classes).Select(Metrics)];
        Macro = Averages.Of(ConfusionMatrix, Averaging.Macro);
        Weighted = Averages.Of(ConfusionMatrix, Averaging.Weighted);
        _loss = new(() => HasProbabilities ? CrossEntropy.Mean(labels, probabilities, classes) : null);
        _mistakes = new(() => [.. Enumerable.Range(0, Count).Where(i => labels[i] != predicted[i])
            .Select(i => new Mistake(i, labels[i], predicted[i], HasProbabilities ? Probability(i, predicted[i]) : null))
            .OrderByDescending(mistake => mistake.Confidence)]);
    }

    /// <summary>The number of samples.</summary>
    public int Count => _labels.Length;

    /// <summary>The number of classes.</summary>
    public int Classes => ConfusionMatrix.Classes;

    /// <summary>The fraction of correct predictions, 0 to 1.</summary>
    public double Accuracy => ConfusionMatrix.Accuracy;

    /// <summary>
    /// The mean cross-entropy of the true classes in nats, with probabilities clipped as <c>sklearn.metrics.log_loss</c> clips float32;
    /// null if no probabilities were given.
    /// </summary>
    public double? Loss => _loss.Value;

    /// <summary>The metrics of each class, in the order of the classes.</summary>
    public IReadOnlyList<ClassMetrics> PerClass { get; }

    /// <summary>The unweighted mean over the classes.</summary>
    public Averages Macro { get; }

    /// <summary>The mean over the classes, weighted by the number of samples in each class.</summary>
    public Averages Weighted { get; }

    /// <summary>The metrics of all decisions pooled together: with one label per sample, each equals the accuracy.</summary>
    public Averages Micro => new(Accuracy, Accuracy, Accuracy, Accuracy);

    /// <summary>The number of times each class is predicted for each actual class.</summary>
    public ConfusionMatrix ConfusionMatrix { get; }

    /// <summary>The true labels <c>[Count]</c>.</summary>
    public ReadOnlyMemory<int> Labels => _labels;

    /// <summary>The predicted labels <c>[Count]</c>.</summary>
    public ReadOnlyMemory<int> Predicted => _predicted;

    /// <summary>The class probabilities <c>[Count, Classes]</c>, row-major; empty when none were given.</summary>
    public ReadOnlyMemory<float> Probabilities => _probabilities;

    /// <summary>Whether class probabilities were given.</summary>
    public bool HasProbabilities => _probabilities.Length > 0;

    /// <summary>
    /// The wrong predictions in order of decreasing confidence; in the order of the samples where the confidence is equal or unknown.
    /// </summary>
    public IReadOnlyList<Mistake> Mistakes => _mistakes.Value;

    /// <summary>
    /// Evaluates class probabilities; the prediction is the class with the highest probability (the first one, if several are equal).
    /// </summary>
    /// <param name="labels">The true labels <c>[N]</c>, 0 to <paramref name="classes"/> - 1.</param>
    /// <param name="probabilities">The probabilities <c>[N, classes]</c>, row-major; each row sums to 1.</param>
    /// <param name="classes">The number of classes.</param>
    /// <exception cref="ArgumentException">
    /// There are no samples, the lengths do not match, a label lies outside the classes, or a row does not hold probabilities.
    /// </exception>
    public static Evaluation FromProbabilities(ReadOnlySpan<int> labels, ReadOnlySpan<float> probabilities, int classes = 10)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classes);
        ProbabilityRows.Check(probabilities, labels.Length, classes);
        return new Evaluation(labels.ToArray(), ProbabilityRows.ArgMax(probabilities, classes), probabilities.ToArray(), classes);
    }

    /// <summary>Evaluates the class probabilities <c>[images.Count, 10]</c> that a model predicts for these images.</summary>
    /// <inheritdoc cref="FromProbabilities(ReadOnlySpan{int}, ReadOnlySpan{float}, int)" path="/exception"/>
    public static Evaluation FromProbabilities(ImageSet images, ReadOnlySpan<float> probabilities) =>
        FromProbabilities(LabelsOf(images), probabilities, ImageSet.Classes);

    /// <summary>Evaluates predicted labels; the loss and the confidence of the mistakes remain unknown.</summary>
    /// <param name="labels">The true labels <c>[N]</c>, 0 to <paramref name="classes"/> - 1.</param>
    /// <param name="predicted">The predicted labels <c>[N]</c>, in the same order.</param>
    /// <param name="classes">The number of classes.</param>
    /// <exception cref="ArgumentException">There are no samples, the lengths differ, or a label lies outside the classes.</exception>
    public static Evaluation FromPredictions(ReadOnlySpan<int> labels, ReadOnlySpan<int> predicted, int classes = 10) =>
        new(labels.ToArray(), predicted.ToArray(), [], classes);

    /// <summary>Evaluates the labels <c>[images.Count]</c> that a model predicts for these images.</summary>
    /// <inheritdoc cref="FromPredictions(ReadOnlySpan{int}, ReadOnlySpan{int}, int)" path="/exception"/>
    public static Evaluation FromPredictions(ImageSet images, ReadOnlySpan<int> predicted) =>
        FromPredictions(LabelsOf(images), predicted, ImageSet.Classes);

    /// <summary>Returns the predicted probability of a class for a sample.</summary>
    /// <exception cref="InvalidOperationException">No probabilities were given.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample or class.</exception>
    public float Probability(int index, int classIndex)
    {
        RequireProbabilities(nameof(Probability));
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        ArgumentOutOfRangeException.ThrowIfNegative(classIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(classIndex, Classes);
        return _probabilities[index * Classes + classIndex];
    }

    /// <summary>Returns the report that scikit-learn would print.</summary>
    /// <inheritdoc cref="ClassificationReport(ConfusionMatrix, IReadOnlyList{string}?, int, IReadOnlyList{int}?)" path="/param"/>
    /// <inheritdoc cref="ClassificationReport(ConfusionMatrix, IReadOnlyList{string}?, int, IReadOnlyList{int}?)" path="/exception"/>
    public ClassificationReport Report(IReadOnlyList<string>? targetNames = null, int digits = 2, IReadOnlyList<int>? labels = null) =>
        new(ConfusionMatrix, targetNames, digits, labels);

    /// <summary>Returns the metrics of the table and the confusion matrix as JSON; fractions are numbers from 0 to 1.</summary>
    public string ToJson() => EvaluationWriter.ToJson(this);

    /// <summary>
    /// Returns CSV with one row per class, then the rows <c>macro</c>, <c>weighted</c> and <c>micro</c>:
    /// <c>class,precision,recall,f1,f2,support</c>.
    /// </summary>
    public string ToCsv() => EvaluationWriter.ToCsv(this);

    /// <summary>
    /// Writes JSON or CSV, depending on the file extension. The file is written beside the target and then renamed, so that the target is
    /// never incomplete.
    /// </summary>
    /// <param name="path">A name that ends in <c>.json</c> or <c>.csv</c>; missing folders are created.</param>
    /// <exception cref="ArgumentException">The name ends in neither.</exception>
    public void Save(string path) => Export.Save(path, ToJson, ToCsv);

    /// <summary>Returns the accuracy, the loss, and a table of the metrics by class with their averages.</summary>
    public override string ToString() => EvaluationWriter.ToTable(this).ToText(EvaluationWriter.Summary(this));

    string INotebookView.ToHtml() => EvaluationWriter.ToTable(this).ToHtml(EvaluationWriter.Summary(this));

    /// <summary>Returns the evaluation of the samples with these indices, each as often as its index occurs.</summary>
    internal Evaluation Resample(ReadOnlySpan<int> indices)
    {
        var labels = new int[indices.Length];
        var predicted = new int[indices.Length];
        var probabilities = new float[HasProbabilities ? indices.Length * Classes : 0];
        for (int i = 0; i < indices.Length; i++)
        {
            (labels[i], predicted[i]) = (_labels[indices[i]], _predicted[indices[i]]);
            if (HasProbabilities)
                _probabilities.AsSpan(indices[i] * Classes, Classes).CopyTo(probabilities.AsSpan(i * Classes));
        }
        return new Evaluation(labels, predicted, probabilities, Classes);
    }

    /// <summary>Throws if the other evaluation has other labels or another number of classes.</summary>
    internal void RequireSameSamples(Evaluation other, string name)
    {
        if (Classes != other.Classes || !_labels.AsSpan().SequenceEqual(other._labels))
        {
            throw new ArgumentException(
                $"{name}: its labels are not those of the first evaluation; evaluate both models on the same samples in the same order",
                name);
        }
    }

    private ClassMetrics Metrics(int c)
    {
        ConfusionMatrix matrix = ConfusionMatrix;
        return new ClassMetrics(c, matrix.Precision(c), matrix.Recall(c), matrix.FBeta(c), matrix.FBeta(c, beta: 2), matrix.ActualTotal(c));
    }

    private static int[] LabelsOf(ImageSet images)
    {
        ArgumentNullException.ThrowIfNull(images);
        var labels = new int[images.Count];
        for (int i = 0; i < labels.Length; i++)
            labels[i] = images.Label(i);
        return labels;
    }
}
