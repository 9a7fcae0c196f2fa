using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Reads fields in TorchSharp's format; tensors must have the parameter's type and shape.</summary>
internal sealed class FieldReader(BinaryReader reader, Parameter? parameter) : IFields
{
    public void Number(ref long value) => value = reader.ReadInt64();

    public void Number(ref double value) => value = reader.ReadDouble();

    public void Option(ref double? value) => value = reader.ReadDouble();

    public void Option(ref bool? value) => value = reader.ReadBoolean();

    public void Remembered(ref Tensor? value, string name, bool optional)
    {
        Tensor? read = optional && !reader.ReadBoolean()
            ? null
            : TensorFormat.Read(reader, name, parameter!.Impl.DType, parameter.Impl.Sizes).DetachFromDisposeScope();
        value?.Dispose();
        value = read;
    }
}
