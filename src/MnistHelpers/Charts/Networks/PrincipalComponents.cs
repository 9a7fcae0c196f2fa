using System.Numerics;
using System.Runtime.InteropServices;

namespace MnistHelpers.Charts;

/// <summary>
/// The two directions in which rows of numbers differ most (principal component analysis: Pearson, 1901), by subspace iteration on the
/// covariance (Golub and Van Loan, "Matrix Computations", 8.2). Signs are chosen as in scikit-learn: the score with the largest magnitude
/// is positive.
/// </summary>
internal sealed class PrincipalComponents
{
    private const int Wanted = 2;

    /// <summary>The number of directions that are iterated; more than wanted, because the wanted ones then converge faster.</summary>
    private const int Block = 12;

    private const int MostIterations = 300;
    private const double Tolerance = 1e-10;

    /// <param name="values">The numbers <c>[rows, columns]</c>, row-major.</param>
    /// <param name="columns">The number of values per row.</param>
    internal PrincipalComponents(ReadOnlySpan<float> values, int columns)
    {
        int rows = values.Length / columns;
        double[][] centered = Center(values, rows, columns);
        double[][] covariance = Covariance(centered, columns);
        double total = Enumerable.Range(0, columns).Sum(i => covariance[i][i]);
        (double[] variances, double[][] directions) = Leading(covariance, columns);
        Shares = new double[Wanted];
        Scores = [.. Enumerable.Range(0, rows).Select(_ => new double[Wanted])];
        for (int k = 0; k < Math.Min(Wanted, columns); k++)
        {
            Shares[k] = total > 0 ? Math.Max(0, variances[k]) / total : 0;
            double[] scores = [.. centered.Select(row => Dot(row, directions[k]))];
            double sign = scores.MaxBy(Math.Abs) < 0 ? -1 : 1;
            for (int row = 0; row < rows; row++)
                Scores[row][k] = total > 0 ? sign * scores[row] : 0;
        }
    }

    /// <summary>The scores of each row on the two directions.</summary>
    internal double[][] Scores { get; }

    /// <summary>The fraction of the variance along each direction.</summary>
    internal double[] Shares { get; }

    private static double[][] Center(ReadOnlySpan<float> values, int rows, int columns)
    {
        double[][] centered = new double[rows][];
        var mean = new double[columns];
        for (int row = 0; row < rows; row++)
        {
            centered[row] = new double[columns];
            for (int i = 0; i < columns; i++)
                mean[i] += centered[row][i] = values[row * columns + i];
        }
        foreach (double[] row in centered)
        {
            for (int i = 0; i < columns; i++)
                row[i] -= mean[i] / rows;
        }
        return centered;
    }

    private static double[][] Covariance(double[][] centered, int columns)
    {
        const int Band = 16; // rows of the matrix that stay in the cache during a pass over the data
        double[][] covariance = [.. Enumerable.Range(0, columns).Select(_ => new double[columns])];
        Parallel.For(0, (columns + Band - 1) / Band, band =>
        {
            int end = Math.Min(columns, (band + 1) * Band);
            foreach (double[] row in centered)
            {
                for (int i = band * Band; i < end; i++)
                {
                    if (row[i] != 0)
                        AddScaled(covariance[i], row[i] / Math.Max(1, centered.Length - 1), row);
                }
            }
        });
        return covariance;
    }

    private static (double[] Variances, double[][] Directions) Leading(double[][] matrix, int size)
    {
        var random = new SeededRandom(1);
        double[][] basis = [.. Enumerable.Range(0, Math.Min(Block, size))
            .Select(_ => Enumerable.Range(0, size).Select(_ => random.Uniform(-1, 1)).ToArray())];
        Orthonormalize(basis);
        for (int iteration = 0; ; iteration++)
        {
            double[][] images = [.. basis.Select(vector => matrix.Select(row => Dot(row, vector)).ToArray())];
            double[][] small = [.. basis.Select(a => images.Select(b => Dot(a, b)).ToArray())];
            (double[] values, double[][] turns) = SymmetricEigen.Solve(small);
            double[][] vectors = [.. turns.Select(turn => Mix(turn, basis))], next = [.. turns.Select(turn => Mix(turn, images))];
            double error = Enumerable.Range(0, Math.Min(Wanted, basis.Length)).Max(k => Distance(next[k], vectors[k], values[k]));
            if (error <= Tolerance * Math.Abs(values[0]) || iteration == MostIterations)
                return (values, vectors);
            Orthonormalize(next);
            basis = next;
        }
    }

    private static double Distance(double[] image, double[] vector, double value)
    {
        double sum = 0;
        for (int i = 0; i < image.Length; i++)
            sum += Math.Pow(image[i] - value * vector[i], 2);
        return Math.Sqrt(sum);
    }

    private static double[] Mix(double[] weights, double[][] vectors)
    {
        var sum = new double[vectors[0].Length];
        for (int i = 0; i < vectors.Length; i++)
            AddScaled(sum, weights[i], vectors[i]);
        return sum;
    }

    /// <summary>Orthonormalizes the vectors by Gram–Schmidt, with a second pass against rounding errors.</summary>
    private static void Orthonormalize(double[][] vectors)
    {
        for (int i = 0; i < vectors.Length; i++)
        {
            for (int pass = 0; pass < 2; pass++)
            {
                for (int j = 0; j < i; j++)
                    AddScaled(vectors[i], -Dot(vectors[i], vectors[j]), vectors[j]);
            }
            double length = Math.Sqrt(Dot(vectors[i], vectors[i]));
            for (int at = 0; at < vectors[i].Length; at++)
                vectors[i][at] = length > 0 ? vectors[i][at] / length : 0;
        }
    }

    private static double Dot(double[] a, double[] b)
    {
        ReadOnlySpan<Vector<double>> left = MemoryMarshal.Cast<double, Vector<double>>(a),
            right = MemoryMarshal.Cast<double, Vector<double>>(b);
        Vector<double> sums = Vector<double>.Zero;
        for (int i = 0; i < left.Length; i++)
            sums += left[i] * right[i];
        double sum = Vector.Sum(sums);
        for (int i = left.Length * Vector<double>.Count; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    private static void AddScaled(double[] target, double factor, double[] source)
    {
        Span<Vector<double>> to = MemoryMarshal.Cast<double, Vector<double>>(target.AsSpan());
        ReadOnlySpan<Vector<double>> from = MemoryMarshal.Cast<double, Vector<double>>(source);
        for (int i = 0; i < to.Length; i++)
            to[i] += factor * from[i];
        for (int i = to.Length * Vector<double>.Count; i < target.Length; i++)
            target[i] += factor * source[i];
    }
}
