using TorchSharp.Engine;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class TensorExtensionMethods
{
    /// <summary>Reads what <see cref="Tensor.Load(BinaryReader)"/> reads, into a tensor of the same type and shape.</summary>
    /// <param name="tensor">Takes the values; unchanged where the file does not fit.</param>
    /// <param name="reader">The file.</param>
    /// <param name="skip">Passes over the values, of any shape.</param>
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

    /// <summary>Reads a tensor, or passes over its values, with zeros in their place.</summary>
    public static Tensor Load(BinaryReader reader, bool skip = false) =>
        skip ? TensorFormat.SkipToZeros(reader) : TensorFormat.Read(reader);

    /// <summary>Reads into a tensor, or makes one where there is none.</summary>
    public static void Load(ref Tensor? tensor, BinaryReader reader, bool skip = false)
    {
        if (tensor is not null)
            tensor.Load(reader, skip);
        else
            tensor = Load(reader, skip);
    }
}
