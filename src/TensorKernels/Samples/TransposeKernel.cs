namespace TensorKernels;

/// <summary>Transposes each sample from [rows, columns] to [columns, rows].</summary>
internal sealed unsafe class TransposeKernel(long rows, long columns) : ISampleKernel
{
    public long InputLength => rows * columns;

    public long OutputLength => rows * columns;

    public void Run(float* input, float* output, int first, int count) => Layout.Transpose(input, output, count, rows, columns);
}
