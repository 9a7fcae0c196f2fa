using TorchSharp.Engine;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class TensorExtensionMethods
{
    /// <summary>Converts an array to a tensor over the array's own memory, or over a copy on request.</summary>
    public static Tensor ToTensor<T>(this T[] rawArray, long[] dimensions, bool doCopy = false, bool requires_grad = false)
    {
        if (Shapes.Count(dimensions) > rawArray.LongLength)
        {
            throw new ArgumentException(
                $"{Shapes.Text(dimensions)} asks for more than the {rawArray.LongLength} elements of the array.", nameof(dimensions));
        }
        T[] values = doCopy ? (T[])rawArray.Clone() : rawArray;
        ScalarType dtype = TypeOf(typeof(T));
        return OverMemory(Storage.Share(values, values.LongLength * dtype.Size(), 0), dimensions, dtype).requires_grad_(requires_grad);
    }

    /// <summary>Converts a number to a tensor without dimensions.</summary>
    public static Tensor ToTensor<T>(this T scalar, Device? device = null, bool requires_grad = false)
        where T : struct
    {
        Device.RequireCpu(device);
        if (requires_grad && typeof(T) != typeof(float) && typeof(T) != typeof(double))
            throw new ArgumentException($"Only floating point types support gradients, not {typeof(T).Name}.", nameof(requires_grad));
        return new[] { scalar }.ToTensor([], doCopy: false, requires_grad);
    }
}
