namespace TensorKernels;

/// <summary>Converts images between [N, C, H·W] and [N, H·W, C].</summary>
internal static unsafe class Layout
{
    private const int ImagesAtOnce = 8;

    internal static void ToChannelsFirst(float* source, float* target, long images, long channels, long pixels) =>
        Transpose(source, target, images, pixels, channels);

    internal static void ToChannelsLast(float* source, float* target, long images, long channels, long pixels) =>
        Transpose(source, target, images, channels, pixels);

    /// <summary>Transposes each [rows, columns] matrix to [columns, rows].</summary>
    internal static void Transpose(float* source, float* target, long count, long rows, long columns)
    {
        if (rows == 1 || columns == 1)
        {
            long bytes = count * rows * columns * sizeof(float);
            Buffer.MemoryCopy(source, target, bytes, bytes);
            return;
        }

        WorkerPool.Ranges(count, ImagesAtOnce, (first, length) =>
        {
            for (long i = first; i < first + length; i++)
            {
                Transposition.Run(
                    source + i * rows * columns, (nint)columns, target + i * rows * columns, (nint)rows, (int)rows, (int)columns);
            }
        });
    }
}
