using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Writes fields in TorchSharp's format.</summary>
internal sealed class FieldWriter(BinaryWriter writer) : IFields
{
    public void Number(ref long value) => writer.Write(value);

    public void Number(ref double value) => writer.Write(value);

    public void Option(ref double? value) => writer.Write(value.Required());

    public void Option(ref bool? value) => writer.Write(value.Required());

    public void Remembered(ref Tensor? value, string name, bool optional)
    {
        if (optional)
            writer.Write(value is not null);
        if (value is not null)
            TensorFormat.Write(writer, value);
    }
}
