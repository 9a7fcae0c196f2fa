using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Lists the values of fields, so that another object of the same class can copy them or be compared with them.</summary>
internal sealed class FieldList : IFields
{
    private readonly Queue<object?> _values = [];

    public void Number(ref long value) => _values.Enqueue(value);

    public void Number(ref double value) => _values.Enqueue(value);

    public void Option(ref double? value) => _values.Enqueue(value);

    public void Option(ref bool? value) => _values.Enqueue(value);

    public void Remembered(ref Tensor? value, string name, bool optional) => _values.Enqueue(value);

    /// <summary>Returns the value of the next field.</summary>
    internal T? Next<T>()
    {
        if (!_values.TryDequeue(out object? value) || value is not (null or T))
            throw new ArgumentException("Options or a state of another optimizer: their fields differ.");
        return (T?)value;
    }
}
