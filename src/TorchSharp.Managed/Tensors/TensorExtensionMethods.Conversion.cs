using static TorchSharp.torch;

namespace TorchSharp;

public static partial class TensorExtensionMethods
{
    /// <summary>An array as a tensor; over the array's own memory unless a copy is asked for.</summary>
    public static Tensor ToTensor<T>(this T[] rawArray, long[] dimensions, bool doCopy = false, bool requires_grad = false)
    {
        if (Shapes.Count(dimensions) > rawArray.LongLength)
            throw new ArgumentException($"{Shapes.Text(dimensions)} asks for more than the {rawArray.LongLength} elements of the array.", nameof(dimensions));
        using Engine.InternalScope scope = Engine.InternalScope.Enter();
        Tensor values = from_array(doCopy ? (T[])rawArray.Clone() : rawArray);
        return scope.Publish(values.narrow(0, 0, Shapes.Count(dimensions)).view(dimensions).detach().requires_grad_(requires_grad));
    }

    public static Tensor ToTensor<T>(this T scalar, Device device = null, bool requires_grad = false)
        where T : struct
    {
        Device.RequireCpu(device);
        if (requires_grad && typeof(T) != typeof(float) && typeof(T) != typeof(double))
            throw new ArgumentException($"Only floating point types support gradients, not {typeof(T).Name}.", nameof(requires_grad));
        return new[] { scalar }.ToTensor([], doCopy: false, requires_grad);
    }
}
