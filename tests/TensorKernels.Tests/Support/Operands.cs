namespace TensorKernels.Tests;

/// <summary>What kernels are given in tests: memory that ends at, or begins behind, a page that nobody may touch.</summary>
internal static unsafe class Operands
{
    private const double Tolerance = 1e-4;

    internal static float* Memory(int count, bool atEnd) => (float*)GuardedMemory.Allocate(count * sizeof(float), atEnd);

    internal static float* Random(int count, bool atEnd, int seed)
    {
        float* values = Memory(count, atEnd);
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
            values[i] = random.NextSingle() - 0.5f;
        return values;
    }

    internal static double Sum(int count, Func<int, float> term) => Enumerable.Range(0, count).Sum(t => (double)term(t));

    internal static void Expect(float* actual, int count, Func<int, double> expected)
    {
        for (int i = 0; i < count; i++)
            Assert.Equal(expected(i), actual[i], Tolerance);
    }
}
