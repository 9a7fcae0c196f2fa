using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Sets options that are null to the listed ones.</summary>
internal sealed class FieldDefaults(FieldList source) : IFields
{
    public void Number(ref long value) => source.Next<long>();

    public void Number(ref double value) => source.Next<double>();

    public void Option(ref double? value)
    {
        double? own = source.Next<double?>();
        value ??= own;
    }

    public void Option(ref bool? value)
    {
        bool? own = source.Next<bool?>();
        value ??= own;
    }

    public void Remembered(ref Tensor? value, string name, bool optional) => source.Next<Tensor>();
}
