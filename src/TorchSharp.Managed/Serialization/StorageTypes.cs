using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>PyTorch's names for the storages of each element type.</summary>
internal static class StorageTypes
{
    private static readonly Dictionary<ScalarType, string> s_names = new()
    {
        [ScalarType.Byte] = "ByteStorage",
        [ScalarType.Int8] = "CharStorage",
        [ScalarType.Int16] = "ShortStorage",
        [ScalarType.Int32] = "IntStorage",
        [ScalarType.Int64] = "LongStorage",
        [ScalarType.Float32] = "FloatStorage",
        [ScalarType.Float64] = "DoubleStorage",
        [ScalarType.Bool] = "BoolStorage",
    };

    internal static string Name(ScalarType dtype) => s_names[dtype];

    internal static ScalarType Parse(PickledName type)
    {
        foreach ((ScalarType dtype, string name) in s_names)
        {
            if (type == new PickledName("torch", name))
                return dtype;
        }

        throw new InvalidDataException($"the tensor's values are in a {type}, an element type that the managed engine does not know.");
    }
}
