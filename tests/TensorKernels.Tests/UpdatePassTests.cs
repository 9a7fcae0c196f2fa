namespace TensorKernels.Tests;

/// <summary>
/// One step of an optimizer, compared with its formula in double precision; the sizes end within a vector, and reach over several parts.
/// </summary>
public sealed unsafe class UpdatePassTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(67)]
    [InlineData(40_001)]
    public void AdamW_AsItsFormula(int count)
    {
        float[] p = Values(count, 1), g = Values(count, 2), m = Values(count, 3), v = [.. Values(count, 4).Select(Math.Abs)];
        double[] expected = [.. Enumerable.Range(0, count).Select(i =>
        {
            double first = (0.9 * m[i]) + (0.1 * g[i]), second = (0.999 * v[i]) + (0.001 * g[i] * g[i]);
            return (p[i] * (1 - 0.01)) - (0.002 * first / ((Math.Sqrt(second) / 0.5) + 1e-8));
        })];
        fixed (float* parameter = p, gradient = g, average = m, square = v)
        {
            UpdatePass.Run(
                new Elements<float>(parameter, gradient, average, square, null), count,
                new AdamUpdate(0.9, 0.999, 0.002, 0.5, 1e-8, 0, 0.01, false));
        }
        for (int i = 0; i < count; i++)
            Assert.Equal(expected[i], p[i], 1e-4);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40_001)]
    public void NesterovMomentum_AsItsFormula(int count)
    {
        double[] p = Doubles(count, 1), g = Doubles(count, 2), b = Doubles(count, 3);
        double[] buffer = [.. b.Select((value, i) => (0.9 * value) + g[i] + (0.1 * p[i]))];
        double[] expected = [.. p.Select((value, i) => value - (0.05 * (g[i] + (0.1 * value) + (0.9 * buffer[i]))))];
        fixed (double* parameter = p, gradient = g, momentum = b)
        {
            UpdatePass.Run(
                new Elements<double>(parameter, gradient, momentum, null, null), count, new SgdUpdate(0.05, 0.9, 0, 0.1, true, false));
        }
        for (int i = 0; i < count; i++)
        {
            Assert.Equal(expected[i], p[i], 1e-12);
            Assert.Equal(buffer[i], b[i], 1e-12);
        }
    }

    private static float[] Values(int count, int seed) => [.. Doubles(count, seed).Select(value => (float)value)];

    private static double[] Doubles(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() - 0.5)];
    }
}
