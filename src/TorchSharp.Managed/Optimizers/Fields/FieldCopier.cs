using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Copies listed values into fields; tensors are copied in the parameter's type.</summary>
internal sealed class FieldCopier(FieldList source, Parameter? parameter) : IFields
{
    public void Number(ref long value) => value = source.Next<long>();

    public void Number(ref double value) => value = source.Next<double>();

    public void Option(ref double? value) => value = source.Next<double?>();

    public void Option(ref bool? value) => value = source.Next<bool?>();

    public void Remembered(ref Tensor? value, string name, bool optional)
    {
        Tensor? copied = source.Next<Tensor>();
        if (copied is not null && !copied.Impl.Sizes.AsSpan().SequenceEqual(parameter!.Impl.Sizes))
        {
            throw new ArgumentException(
                $"Mismatched tensor shape while loading '{name}': the parameter has {Shapes.Text(parameter.Impl.Sizes)}, the state "
                    + $"{Shapes.Text(copied.Impl.Sizes)}.");
        }
        using var mode = new GradMode(false);
        Tensor? copy = copied?.to(parameter!.dtype, copy: true).DetachFromDisposeScope();
        value?.Dispose();
        value = copy;
    }
}
