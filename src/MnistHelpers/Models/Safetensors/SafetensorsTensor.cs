namespace MnistHelpers.Models;

/// <summary>A tensor of a safetensors file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DType">Its element type, as the format names it: <c>F32</c>, <c>I64</c>, …</param>
/// <param name="Shape">Its shape; empty for a scalar.</param>
/// <param name="Start">Where its bytes begin in the file's buffer, which follows the header.</param>
/// <param name="End">Where its bytes end, exclusive.</param>
internal sealed record SafetensorsTensor(string Name, string DType, IReadOnlyList<long> Shape, long Start, long End)
{
    internal long ByteCount => End - Start;
}
