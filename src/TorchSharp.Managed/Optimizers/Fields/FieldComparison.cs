using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Compares fields with listed values: numbers exactly, tensors up to rounding.</summary>
internal sealed class FieldComparison(FieldList other) : IFields
{
    internal bool AreEqual { get; private set; } = true;

    public void Number(ref long value) => AreEqual &= value == other.Next<long>();

    public void Number(ref double value) => AreEqual &= value == other.Next<double>();

    public void Option(ref double? value) => AreEqual &= value == other.Next<double?>();

    public void Option(ref bool? value) => AreEqual &= value == other.Next<bool?>();

    public void Remembered(ref Tensor? value, string name, bool optional)
    {
        Tensor? compared = other.Next<Tensor>();
        AreEqual &= value is null || compared is null
            ? ReferenceEquals(value, compared)
            : value.dtype == compared.dtype && value.Impl.Sizes.AsSpan().SequenceEqual(compared.Impl.Sizes) && value.allclose(compared);
    }
}
