using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Writes fields in TorchSharp's format.</summary>
internal sealed class FieldWriter(BinaryWriter writer) : IFields
{
    public void Number(ref long value) => writer.Write(value);

    public void Number(ref double value) => writer.Write(value);

    public void Option(ref double? value) => writer.Write(value ?? throw Unset());

    public void Option(ref bool? value) => writer.Write(value ?? throw Unset());

    public void Remembered(ref Tensor value, string name, bool optional)
    {
        if (optional)
            writer.Write(value is not null);
        if (value is not null)
            TensorFormat.Write(writer, value);
    }

    internal static InvalidOperationException Unset() =>
        new("An option has no value yet: it gets one from the optimizer to which its parameter group is added. Add the group first.");
}
