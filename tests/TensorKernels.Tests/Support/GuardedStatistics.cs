using static TensorKernels.Tests.Operands;

namespace TensorKernels.Tests;

/// <summary>Statistics of channels, sums of columns and copies between layouts, compared with straight loops.</summary>
internal static unsafe class GuardedStatistics
{
    /// <summary>Mean, variance, scaling, and the sums and the combination of batch norm's gradients.</summary>
    internal static void Channels(int pixels, int channels, bool atEnd)
    {
        int count = pixels * channels;
        float* x = Random(count, atEnd, 1), g = Random(count, atEnd, 2), y = Memory(count, atEnd);
        double* mean = Doubles(channels, atEnd), variance = Doubles(channels, atEnd);
        ChannelStatistics.MeanAndVariance(x, pixels, channels, mean, variance);
        for (int c = 0; c < channels; c++)
        {
            double middle = Column(x, pixels, channels, c).Average();
            Assert.Equal(middle, mean[c], 1e-6);
            Assert.Equal(Column(x, pixels, channels, c).Average(value => (value - middle) * (value - middle)), variance[c], 1e-6);
        }

        float* a = Random(channels, atEnd, 3), b = Random(channels, atEnd, 4), shift = Random(channels, atEnd, 5);
        ChannelMaps.Scale(x, y, a, shift, true, pixels, channels);
        Expect(y, count, i => Math.Max(0, (x[i] * a[i % channels]) + shift[i % channels]));
        ChannelMaps.Combine(null, x, y, a, b, shift, default, pixels, channels);
        Expect(y, count, i => (b[i % channels] * x[i]) + shift[i % channels]);
        foreach (bool isRectified in new[] { false, true })
        {
            var normalization = new ChannelScale(shift, isRectified ? a : null, isRectified ? b : null);
            ChannelMaps.Combine(g, x, y, a, b, shift, normalization, pixels, channels);
            Expect(y, count, i => (a[i % channels] * Counted(i)) + (b[i % channels] * x[i]) + shift[i % channels]);
            ChannelStatistics.GradientSums(g, x, normalization, pixels, channels, mean, variance);
            for (int c = 0; c < channels; c++)
            {
                Assert.Equal(Enumerable.Range(0, pixels).Sum(p => (double)Counted((p * channels) + c)), mean[c], 1e-3);
                Assert.Equal(
                    Enumerable.Range(0, pixels).Sum(p => (double)Counted((p * channels) + c) * (x[(p * channels) + c] - shift[c])),
                    variance[c], 1e-3);
            }

            float Counted(int i) => !isRectified || Math.FusedMultiplyAdd(x[i], a[i % channels], b[i % channels]) > 0 ? g[i] : 0;
        }
    }

    /// <summary>Sums of columns, all values or those where a mask is positive.</summary>
    internal static void Columns(int rows, int columns, bool atEnd)
    {
        float* values = Random(rows * columns, atEnd, 1), mask = Random(rows * columns, atEnd, 2), sums = Memory(columns, atEnd);
        ColumnSums.Compute(values, null, rows, columns, sums);
        Expect(sums, columns, c => Column(values, rows, columns, c).Sum());
        ColumnSums.Compute(values, mask, rows, columns, sums);
        Expect(sums, columns, c => Enumerable.Range(0, rows).Sum(r => mask[(r * columns) + c] > 0 ? (double)values[(r * columns) + c] : 0));
    }

    /// <summary>[N, C, pixels] to [N, pixels, C] and back.</summary>
    internal static void Layouts(int images, int channels, int pixels, bool atEnd)
    {
        int count = images * channels * pixels;
        float* first = Random(count, atEnd, 1), last = Memory(count, atEnd), again = Memory(count, atEnd);
        Layout.ToChannelsLast(first, last, images, channels, pixels);
        for (int i = 0; i < count; i++)
            Assert.Equal(first[(((i / channels / pixels * channels) + (i % channels)) * pixels) + (i / channels % pixels)], last[i]);
        Layout.ToChannelsFirst(last, again, images, channels, pixels);
        Assert.True(new Span<float>(first, count).SequenceEqual(new Span<float>(again, count)));
    }

    private static double[] Column(float* values, int rows, int columns, int column)
    {
        var result = new double[rows];
        for (int r = 0; r < rows; r++)
            result[r] = values[(r * columns) + column];
        return result;
    }

    private static double* Doubles(int count, bool atEnd) => (double*)GuardedMemory.Allocate(count * sizeof(double), atEnd);
}
