using TorchSharp.Engine;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class TensorExtensionMethods
{
    /// <summary>Reads a tensor in the format of <see cref="Tensor.Load(BinaryReader)"/> into a tensor of the same type and shape.</summary>
    /// <param name="tensor">Receives the values; unchanged if the file does not match.</param>
    /// <param name="reader">The source to read from.</param>
    /// <param name="skip">Whether to skip the values, whatever their shape.</param>
    public static void Load(this Tensor tensor, BinaryReader reader, bool skip = false)
    {
        if (skip)
        {
            TensorFormat.Skip(reader, tensor.dtype);
            return;
        }

        using InternalScope scope = InternalScope.Enter();
        using var mode = new GradMode(false);
        tensor.copy_(TensorFormat.Read(reader, nameof(tensor), tensor.dtype, tensor.Impl.Sizes));
    }

    /// <summary>Reads a tensor, or skips its values and returns zeros in their place.</summary>
    public static Tensor Load(BinaryReader reader, bool skip = false) =>
        skip ? TensorFormat.SkipToZeros(reader) : TensorFormat.Read(reader);

    /// <summary>Reads into a tensor, or creates one if it is null.</summary>
    public static void Load(ref Tensor? tensor, BinaryReader reader, bool skip = false)
    {
        if (tensor is not null)
            tensor.Load(reader, skip);
        else
            tensor = Load(reader, skip);
    }
}
