namespace TensorKernels.Tests;

public sealed class NearZeroTests
{
    // Of both signs, from the smallest to beyond every bound between series and difference; an odd number, so that some are left over.
    private static readonly double[] s_values =
        [.. Enumerable.Range(0, 181).Select(i => Math.Pow(10, (i - 150) / 20.0)).SelectMany(x => new[] { x, -x }), 0];

    [Fact]
    public void Tanh_HasTheDigitsOfTheSystemsFunction()
    {
        float[] single = Array.ConvertAll(s_values, x => (float)x), result = new float[single.Length];
        Exponential.Tanh(single, result);
        Assert.All(single.Zip(result), pair => AssertNear(Math.Tanh(pair.First), pair.Second, 6e-7));

        var more = new double[s_values.Length];
        NearZero.Tanh(s_values, more);
        Assert.All(s_values.Zip(more), pair => AssertNear(Math.Tanh(pair.First), pair.Second, 2e-14));
    }

    // e^x - 1 = tanh(x/2) (e^x + 1), in which no digits are lost.
    [Fact]
    public void Expm1_HasTheDigitsOfTanh()
    {
        float[] single = Array.ConvertAll(s_values, x => (float)x), result = new float[single.Length];
        NearZero.Expm1<float>(single, result);
        Assert.All(single.Zip(result), pair => AssertNear(Math.Tanh(pair.First / 2.0) * (Math.Exp(pair.First) + 1), pair.Second, 1e-6));

        var more = new double[s_values.Length];
        NearZero.Expm1<double>(s_values, more);
        Assert.All(s_values.Zip(more), pair => AssertNear(Math.Tanh(pair.First / 2) * (Math.Exp(pair.First) + 1), pair.Second, 2e-14));
    }

    // log(1 + x) = 2 artanh(x / (2 + x)).
    [Fact]
    public void Log1p_HasTheDigitsOfArtanh()
    {
        double[] values = [.. s_values.Where(x => x > -0.9)];
        float[] single = Array.ConvertAll(values, x => (float)x), result = new float[single.Length];
        NearZero.Log1p<float>(single, result);
        Assert.All(single.Zip(result), pair => AssertNear(2 * Math.Atanh(pair.First / (2.0 + pair.First)), pair.Second, 6e-7));

        var more = new double[values.Length];
        NearZero.Log1p<double>(values, more);
        Assert.All(values.Zip(more), pair => AssertNear(2 * Math.Atanh(pair.First / (2 + pair.First)), pair.Second, 2e-14));
        NearZero.Log1p<double>([double.PositiveInfinity, -1, -2], more.AsSpan(0, 3));
        Assert.Equal([double.PositiveInfinity, double.NegativeInfinity, double.NaN], more[..3]);
    }

    [Fact]
    public void Results_AreTheSame_InPlace_AndWhereverAnElementLies()
    {
        float[] single = Array.ConvertAll(s_values, x => (float)x), result = new float[single.Length];
        NearZero.Expm1<float>(single, result);
        for (int first = 1; first <= 9; first++)
        {
            float[] part = single[first..^1];
            NearZero.Expm1<float>(part, part);
            Assert.Equal(result[first..^1], part);
        }
    }

    private static void AssertNear(double expected, double actual, double fraction) =>
        Assert.True(Math.Abs(expected - actual) <= fraction * Math.Abs(expected), $"{actual:R} in place of {expected:R}");
}
