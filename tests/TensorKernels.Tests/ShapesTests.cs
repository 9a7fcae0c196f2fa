using System.Runtime.InteropServices;

namespace TensorKernels.Tests;

public sealed unsafe class ShapesTests
{
    [Fact]
    public void Broadcast_StretchesOnes()
    {
        Assert.Equal([4L, 3, 5], Shapes.Broadcast([4, 1, 5], [3, 1]));
        Assert.Equal([0L, 0, 1], Shapes.BroadcastStrides([1, 5], [5, 1], [4, 3, 5]));
        Assert.Contains("must match", Assert.Throws<ExternalException>(() => Shapes.Broadcast([2], [3])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Infer_WorksOutTheUnknownSize()
    {
        Assert.Equal([2L, 3, 4], Shapes.Infer([2, -1, 4], 24));
        Assert.Throws<ExternalException>(() => Shapes.Infer([-1, -1], 24));
        Assert.Throws<ExternalException>(() => Shapes.Infer([5, -1], 24));
    }

    [Fact]
    public void ViewStrides_OfATransposedMatrix_AreThereOnlyWhereNoCopyIsNeeded()
    {
        Assert.Null(Shapes.ViewStrides([3, 2], [1, 3], [6]));
        Assert.Equal([1L, 6, 3], Shapes.ViewStrides([3, 2], [1, 3], [3, 1, 2])!);
    }

    [Fact]
    public void Count_ThatOverflows_IsRefused() => Assert.Throws<ExternalException>(() => Shapes.Count([1L << 40, 1L << 40]));

    [Fact]
    public void StridedCopies_GoThereAndBack()
    {
        int[] source = [.. Enumerable.Range(0, 24)], dense = new int[24], back = new int[24];
        long[] sizes = [4, 2, 3], strides = [1, 12, 4];
        fixed (int* from = source, to = dense, again = back)
        {
            StridedCopy.Gather(from, sizes, strides, to);
            StridedCopy.Scatter(to, again, sizes, strides);
        }

        Assert.Equal([0, 4, 8, 12, 16, 20, 1], dense[..7]);
        Assert.Equal(source, back);
    }
}
