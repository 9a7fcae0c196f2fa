namespace TensorKernels.Tests;

public sealed class ExponentialTests
{
    // From 0 beyond infinity, through the numbers whose results are denormal; an odd number, so that some are left over.
    private static readonly float[] s_values = [.. Enumerable.Range(0, 40_001).Select(i => (i - 22_000) / 200f)];

    [Fact]
    public void Exp_IsWithinOneUnitInTheLastPlace()
    {
        var result = new float[s_values.Length];
        Exponential.Exp(s_values, result);
        Assert.All(s_values.Zip(result), pair =>
        {
            float exact = (float)Math.Exp(pair.First);
            Assert.InRange(pair.Second, MathF.BitDecrement(exact), MathF.BitIncrement(exact));
        });
    }

    [Fact]
    public void Exp_OfSpecialNumbers()
    {
        float[] values = [0, -0f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, 88.8f, -103.98f];
        Exponential.Exp(values, values);
        Assert.Equal([1, 1, float.NaN, float.PositiveInfinity, 0, float.PositiveInfinity, 0], values);
    }

    [Fact]
    public void Sigmoid_IsWithinTwoUnitsInTheLastPlace_WhereItIsNoDenormal()
    {
        var result = new float[s_values.Length];
        Exponential.Sigmoid(s_values, result);
        Assert.All(s_values.Zip(result), pair =>
        {
            double exact = 1 / (1 + Math.Exp(-pair.First));
            Assert.Equal(exact, pair.Second, Math.Max(2.4e-7 * exact, 1e-38));
        });
    }

    [Fact]
    public void SigmoidAndTanh_OfSpecialNumbers()
    {
        float[] values = [0, -0f, float.NaN, float.PositiveInfinity, float.NegativeInfinity], logistic = [.. values];
        Exponential.Sigmoid(logistic, logistic);
        Assert.Equal([0.5f, 0.5f, float.NaN, 1, 0], logistic);
        Exponential.Tanh(values, values);
        Assert.Equal([0, -0f, float.NaN, 1, -1], values);
        Assert.True(float.IsNegative(values[1]));
    }

    public static TheoryData<string> Functions => [nameof(Exponential.Exp), nameof(Exponential.Sigmoid), nameof(Exponential.Tanh)];

    [Theory]
    [MemberData(nameof(Functions))]
    public void Function_IsTheSame_WhereverAnElementLies(string name)
    {
        Map<float, float> function = name switch
        {
            nameof(Exponential.Exp) => Exponential.Exp,
            nameof(Exponential.Sigmoid) => Exponential.Sigmoid,
            _ => Exponential.Tanh,
        };
        var result = new float[s_values.Length];
        function(s_values, result);
        for (int first = 1; first <= 17; first++)
        {
            float[] part = s_values[first..(first + 37)];
            function(part, part);
            Assert.Equal(result[first..(first + 37)], part);
        }
    }
}
