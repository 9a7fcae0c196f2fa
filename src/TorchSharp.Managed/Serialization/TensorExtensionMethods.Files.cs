using System.Text;
using TorchSharp.Engine;
using static TorchSharp.torch;

namespace TorchSharp;

public static partial class TensorExtensionMethods
{
    /// <summary>Writes the type, shape and values in TorchSharp's format.</summary>
    public static void Save(this Tensor tensor, BinaryWriter writer) => TensorFormat.Write(writer, tensor);

    /// <inheritdoc cref="Save(Tensor, BinaryWriter)"/>
    public static void Save(this Tensor tensor, Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        tensor.Save(writer);
    }

    /// <inheritdoc cref="Save(Tensor, BinaryWriter)"/>
    public static void Save(this Tensor tensor, string location) => AtomicFile.Write(location, tensor.Save);
}
