using MnistHelpers.Metrics;

namespace MnistHelpers;

public sealed partial class ConfusionMatrix
{
    /// <summary>
    /// Cohen's kappa: agreement beyond chance, 1 for perfect agreement, 0 for agreement at chance level (Cohen, 1960). NaN, as in
    /// scikit-learn, when agreement by chance is perfect (all pairs are of one class) or there are no pairs.
    /// </summary>
    public double CohenKappa
    {
        get
        {
            double disagreeing = 0, expected = 0;
            for (int actual = 0; actual < Classes; actual++)
            {
                for (int predicted = 0; predicted < Classes; predicted++)
                {
                    if (actual == predicted)
                        continue;
                    disagreeing += this[actual, predicted];
                    expected += (double)ActualTotal(actual) * PredictedTotal(predicted) / Total;
                }
            }
            return 1 - disagreeing / expected;
        }
    }

    /// <summary>
    /// Matthews' correlation coefficient for any number of classes, -1 to 1 (Gorodkin, 2004); 0 when all actual or all predicted labels are
    /// of one class.
    /// </summary>
    public double MatthewsCorrelation
    {
        get
        {
            double both = (double)Correct * Total, actual = (double)Total * Total, predicted = actual;
            for (int c = 0; c < Classes; c++)
            {
                double actualTotal = ActualTotal(c), predictedTotal = PredictedTotal(c);
                both -= actualTotal * predictedTotal;
                actual -= actualTotal * actualTotal;
                predicted -= predictedTotal * predictedTotal;
            }
            return Quotient(both, Math.Sqrt(actual * predicted));
        }
    }

    /// <summary>Computes the precision averaged over the classes; the precision of a class that is never predicted is 0.</summary>
    public double Precision(Averaging averaging) => Average(AllClasses, averaging, Precision, Precision);

    /// <summary>Computes the recall averaged over the classes; the recall of a class without samples is 0.</summary>
    public double Recall(Averaging averaging) => Average(AllClasses, averaging, Recall, Recall);

    /// <summary>
    /// Computes the F-beta score averaged over the classes: the mean of the classes' scores, not the score of the means; 0 for a class
    /// whose precision and recall are 0.
    /// </summary>
    /// <param name="averaging">How the classes are averaged.</param>
    /// <param name="beta">The weight of recall relative to precision: 1 for F1, 2 for F2.</param>
    /// <exception cref="ArgumentOutOfRangeException">β is not a finite number above 0.</exception>
    public double FBeta(Averaging averaging, double beta = 1) => FBeta(AllClasses, averaging, beta);

    private int[] AllClasses => [.. Enumerable.Range(0, Classes)];

    /// <summary>Computes the same as <see cref="Precision(Averaging)"/>, over some classes.</summary>
    internal double Precision(int[] classes, Averaging averaging) => Average(classes, averaging, Precision, Precision);

    /// <summary>Computes the same as <see cref="Recall(Averaging)"/>, over some classes.</summary>
    internal double Recall(int[] classes, Averaging averaging) => Average(classes, averaging, Recall, Recall);

    /// <summary>Computes the same as <see cref="FBeta(Averaging, double)"/>, over some classes.</summary>
    internal double FBeta(int[] classes, Averaging averaging, double beta = 1) =>
        Average(classes, averaging, c => FBeta(c, beta), some => FBetaOf(Precision(some), Recall(some), beta));

    /// <summary>Computes the precision of the pooled decisions for these classes.</summary>
    private double Precision(int[] classes) => Quotient(classes.Sum(c => this[c, c]), classes.Sum(PredictedTotal));

    /// <summary>Computes the recall of the pooled decisions for these classes.</summary>
    private double Recall(int[] classes) => Quotient(classes.Sum(c => this[c, c]), classes.Sum(ActualTotal));

    private double Average(int[] classes, Averaging averaging, Func<int, double> score, Func<int[], double> micro) =>
        averaging == Averaging.Micro
            ? micro(classes)
            : Mean.Of(averaging, [.. classes.Select(score)], [.. classes.Select(c => (double)ActualTotal(c))]);
}
