namespace TensorKernels;

/// <summary>Rows at a distance that is not their length.</summary>
internal static unsafe class StridedRows
{
    /// <summary>
    /// Copies the first <paramref name="count"/> values of each row to rows at another distance; what is between them is left alone.
    /// </summary>
    internal static void Copy<T>(T* source, nint sourceStride, T* target, nint targetStride, int rows, int count)
        where T : unmanaged
    {
        if (sourceStride == count && targetStride == count)
            (rows, count) = (1, checked(rows * count));
        for (int row = 0; row < rows; row++, source += sourceStride, target += targetStride)
            new ReadOnlySpan<T>(source, count).CopyTo(new Span<T>(target, count));
    }
}
