namespace TorchSharp.Engine;

/// <summary>
/// The values of a tensor of an optimizer as one dense row-major block of the parameter's type, for as long as a kernel changes them. Where
/// they do not lie so, it is a copy, which is written back.
/// </summary>
internal readonly unsafe ref struct StepOperand<T> : IDisposable
    where T : unmanaged
{
    private readonly TensorImpl? tensor;
    private readonly TensorImpl? copy;
    private readonly Operand<T> operand;
    private readonly bool changes;

    /// <summary>No values, if there is no tensor.</summary>
    internal StepOperand(TensorImpl? tensor, TensorImpl parameter, bool changes)
    {
        if (tensor is null)
            return;
        if (!tensor.Sizes.AsSpan().SequenceEqual(parameter.Sizes))
            throw Shapes.Error($"An optimizer remembers {Shapes.Text(tensor.Sizes)} of a parameter of the shape {Shapes.Text(parameter.Sizes)}: its state is another parameter's.");
        this.changes = changes;
        this.tensor = tensor;
        if (changes)
        {
            Recording.CheckOverlap(tensor);
            tensor.Version.BeforeWrite();
        }

        if (tensor.DType != parameter.DType || (changes && !tensor.IsContiguous))
        {
            copy = TensorImpl.Empty(tensor.Sizes, parameter.DType);
            Casting.CopyInto(tensor, copy);
        }

        operand = new Operand<T>(copy ?? tensor);
        Pointer = operand.Pointer;
    }

    internal T* Pointer { get; }

    public void Dispose()
    {
        if (tensor is null)
            return;
        operand.Dispose();
        if (changes)
        {
            if (copy is not null)
                Casting.CopyInto(copy, tensor);
            tensor.Version.Value++;
        }

        copy?.Release();
    }
}
