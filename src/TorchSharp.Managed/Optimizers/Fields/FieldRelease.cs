using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Disposes the tensors among fields.</summary>
internal sealed class FieldRelease : IFields
{
    public void Number(ref long value)
    {
    }

    public void Number(ref double value)
    {
    }

    public void Option(ref double? value)
    {
    }

    public void Option(ref bool? value)
    {
    }

    public void Remembered(ref Tensor? value, string name, bool optional)
    {
        value?.Dispose();
        value = null;
    }
}
