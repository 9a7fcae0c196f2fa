using MnistHelpers.Metrics;

namespace MnistHelpers;

public sealed partial class Evaluation
{
    /// <summary>
    /// The mean squared difference between the probabilities and the one-hot labels, <c>Σ (p - y)²</c> over the classes, 0 to 2 (Brier,
    /// 1950): the sum of the scores of all classes.
    /// </summary>
    /// <exception cref="InvalidOperationException">No probabilities were given.</exception>
    public double BrierScore => Enumerable.Range(0, Classes).Sum(Brier);

    /// <summary>Computes the Brier score of one class against the rest, 0 to 1, as <c>sklearn.metrics.brier_score_loss</c> does.</summary>
    /// <exception cref="InvalidOperationException">No probabilities were given.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double Brier(int classIndex)
    {
        (bool[] positive, double[] scores) = AgainstTheRest(classIndex);
        double sum = 0;
        for (int i = 0; i < scores.Length; i++)
        {
            double distance = scores[i] - (positive[i] ? 1 : 0);
            sum += distance * distance;
        }
        return sum / Count;
    }

    /// <summary>
    /// Computes the fraction of samples whose true class is among the <paramref name="k"/> most probable. Among equally probable classes
    /// the last one is taken first (with two classes, the first one), as <c>sklearn.metrics.top_k_accuracy_score</c> does; the prediction
    /// is always the first, so top-1 accuracy and accuracy may differ when the highest probabilities are equal.
    /// </summary>
    /// <param name="k">The number of classes to take, at least 1; taking all of them gives 1.</param>
    /// <exception cref="InvalidOperationException">No probabilities were given.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="k"/> is not above 0.</exception>
    public double TopKAccuracy(int k)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(k);
        RequireProbabilities(nameof(TopKAccuracy));
        int hits = 0;
        for (int i = 0; i < Count; i++)
        {
            ReadOnlySpan<float> row = _probabilities.AsSpan(i * Classes, Classes);
            int label = _labels[i], before = 0;
            for (int c = 0; c < Classes; c++)
            {
                bool winsTie = Classes == 2 ? c < label : c > label;
                before += row[c] > row[label] || (row[c] == row[label] && winsTie) ? 1 : 0;
            }
            hits += before < k ? 1 : 0;
        }
        return (double)hits / Count;
    }

    /// <summary>Computes the precision-recall curve of one class against the rest.</summary>
    /// <exception cref="InvalidOperationException">No probabilities were given.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public PrecisionRecallCurve PrecisionRecallCurve(int classIndex)
    {
        (bool[] positive, double[] scores) = AgainstTheRest(classIndex);
        return MnistHelpers.PrecisionRecallCurve.FromScores(positive, scores);
    }

    /// <summary>Computes the receiver operating characteristic of one class against the rest.</summary>
    /// <exception cref="InvalidOperationException">No probabilities were given.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public RocCurve RocCurve(int classIndex)
    {
        (bool[] positive, double[] scores) = AgainstTheRest(classIndex);
        return MnistHelpers.RocCurve.FromScores(positive, scores);
    }

    /// <summary>Computes the average precision of the classes, each against the rest; that of a class without samples is 0.</summary>
    /// <exception cref="InvalidOperationException">No probabilities were given.</exception>
    public double AveragePrecision(Averaging averaging = Averaging.Macro) => Average(
        averaging, c => PrecisionRecallCurve(c).AveragePrecision,
        (positive, scores) => MnistHelpers.PrecisionRecallCurve.FromScores(positive, scores).AveragePrecision);

    /// <summary>
    /// Computes the area under the ROC curve of the classes, each against the rest. NaN if a class has no samples or all samples (an error
    /// in scikit-learn), except for <see cref="Averaging.Micro"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">No probabilities were given.</exception>
    public double AreaUnderRoc(Averaging averaging = Averaging.Macro) => Average(
        averaging, c => RocCurve(c).AreaUnderCurve,
        (positive, scores) => MnistHelpers.RocCurve.FromScores(positive, scores).AreaUnderCurve);

    private double Average(Averaging averaging, Func<int, double> score, Func<bool[], double[], double> micro)
    {
        RequireProbabilities("this score");
        if (averaging == Averaging.Micro)
        {
            var positive = new bool[_probabilities.Length];
            for (int i = 0; i < Count; i++)
                positive[i * Classes + _labels[i]] = true;
            return micro(positive, Array.ConvertAll(_probabilities, p => (double)p));
        }
        double[] scores = [.. Enumerable.Range(0, Classes).Select(score)];
        return Mean.Of(averaging, scores, [.. PerClass.Select(c => (double)c.Support)]);
    }

    private (bool[] Positive, double[] Scores) AgainstTheRest(int classIndex)
    {
        var positive = new bool[Count];
        var scores = new double[Count];
        for (int i = 0; i < Count; i++)
            (positive[i], scores[i]) = (_labels[i] == classIndex, Probability(i, classIndex));
        return (positive, scores);
    }

    internal void RequireProbabilities(string what)
    {
        if (!HasProbabilities)
        {
            throw new InvalidOperationException(
                $"{what}: this evaluation knows predicted labels alone; make it with Evaluation.FromProbabilities");
        }
    }
}
