using MnistHelpers.Data;

namespace MnistHelpers.Tests;

public sealed class ElasticFieldTests
{
    private const int Size = 28;
    private const int Draws = 400;

    private static (double[][] X, double[][] Y) Fields(double alpha, double sigma)
    {
        var field = new ElasticField(alpha, sigma, Size, Size);
        var workspace = new ElasticField.Workspace(field);
        double[][] x = new double[Draws][], y = new double[Draws][];
        for (int i = 0; i < Draws; i++)
        {
            field.Draw(SeededRandom.At(3, i), workspace);
            x[i] = [.. workspace.X.ToArray().Select(value => (double)value)];
            y[i] = [.. workspace.Y.ToArray().Select(value => (double)value)];
        }
        return (x, y);
    }

    private static double Correlation(double[][] a, double[][] b, Func<int, int, int> otherPlace)
    {
        double sum = 0, first = 0, second = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            for (int row = 0; row < Size - 8; row++)
            {
                for (int column = 0; column < Size - 8; column++)
                {
                    double one = a[draw][row * Size + column], two = b[draw][otherPlace(row, column)];
                    sum += one * two;
                    first += one * one;
                    second += two * two;
                }
            }
        }
        return sum / Math.Sqrt(first * second);
    }

    [Theory]
    [InlineData(34, 4)]
    [InlineData(10, 2)]
    public void Draw_Magnitude_IsThatOfSmoothedUniformNoise(double alpha, double sigma)
    {
        // Uniform noise of -1 to 1 has the variance 1/3; a Gaussian in two dimensions leaves 1 / (4 π σ²) of it.
        double expected = alpha / Math.Sqrt(3) / (2 * sigma * Math.Sqrt(Math.PI));

        (double[][] x, double[][] y) = Fields(alpha, sigma);

        foreach (double[][] field in new[] { x, y })
        {
            Assert.Equal(0, field.Average(values => values.Average()), 0.1 * expected);
            Assert.Equal(1, Deviation(field, _ => true) / expected, 0.05);
            bool IsBorder(int place) => place / Size is 0 or Size - 1 || place % Size is 0 or Size - 1;
            Assert.Equal(1, Deviation(field, IsBorder) / expected, 0.08);
        }

        static double Deviation(double[][] field, Func<int, bool> counts) =>
            Math.Sqrt(field.Average(values => values.Where((_, place) => counts(place)).Average(value => value * value)));
    }

    [Fact]
    public void Draw_Smoothness_IsThatOfTheGaussian()
    {
        const double Sigma = 3;
        (double[][] x, double[][] y) = Fields(34, Sigma);

        foreach (int distance in new[] { 1, 3, 6 })
        {
            double expected = Math.Exp(-distance * distance / (4 * Sigma * Sigma));
            Assert.Equal(expected, Correlation(x, x, (row, column) => row * Size + column + distance), 0.04);
            Assert.Equal(expected, Correlation(y, y, (row, column) => (row + distance) * Size + column), 0.04);
        }
        Assert.Equal(0, Correlation(x, y, (row, column) => row * Size + column), 0.1);
    }

    [Theory]
    [InlineData(28, 1)]
    [InlineData(67, 67)]
    [InlineData(3, 1)]
    public void Convolve_VectorsAndScalar_AreTheSameToTheBit(int length, int step)
    {
        var random = new SeededRandom(1);
        float[] weights = [.. Enumerable.Range(0, 5).Select(_ => (float)random.Uniform(0, 1))];
        float[] input = [.. Enumerable.Range(0, length + 8 * step).Select(_ => (float)random.Uniform(-1, 1))];
        float[] vectors = new float[length], scalar = new float[length];

        ElasticField.Convolve(input, step, weights, vectors);
        ElasticField.ConvolveScalar(input, step, weights, scalar);

        Assert.Equal(scalar, vectors);
        for (int i = 0; i < length; i++)
            Assert.Equal(Enumerable.Range(-4, 9).Sum(k => (double)weights[Math.Abs(k)] * input[i + (4 + k) * step]), scalar[i], 1e-5);
        Assert.Throws<IndexOutOfRangeException>(() => ElasticField.Convolve(input.AsSpan(1), step, weights, vectors));
    }
}
