namespace TorchSharp.Engine;

/// <summary>
/// The values of an optimizer's tensor as one dense row-major block of the parameter's type while a kernel changes them. If the tensor is
/// not stored in this form, the block is a copy that is written back.
/// </summary>
internal readonly unsafe ref struct StepOperand<T> : IDisposable
    where T : unmanaged
{
    private readonly TensorImpl? _tensor;
    private readonly TensorImpl? _copy;
    private readonly Operand<T> _operand;
    private readonly bool _changes;

    /// <summary>Creates an operand; it has no values if there is no tensor.</summary>
    internal StepOperand(TensorImpl? tensor, TensorImpl parameter, bool changes)
    {
        if (tensor is null)
            return;
        if (!tensor.Sizes.AsSpan().SequenceEqual(parameter.Sizes))
        {
            throw Shapes.Error(
                $"An optimizer remembers {Shapes.Text(tensor.Sizes)} of a parameter of the shape {Shapes.Text(parameter.Sizes)}: its "
                    + "state is another parameter's.");
        }
        _changes = changes;
        _tensor = tensor;
        if (changes)
        {
            Overlap.CheckInternal(tensor);
            tensor.Version.BeforeWrite();
        }

        if (tensor.DType != parameter.DType || (changes && !tensor.IsContiguous))
        {
            _copy = TensorImpl.Empty(tensor.Sizes, parameter.DType);
            Casting.CopyInto(tensor, _copy);
        }

        _operand = new Operand<T>(_copy ?? tensor);
        Pointer = _operand.Pointer;
    }

    internal T* Pointer { get; }

    public void Dispose()
    {
        if (_tensor is null)
            return;
        _operand.Dispose();
        if (_changes)
        {
            if (_copy is not null)
                Casting.CopyInto(_copy, _tensor);
            _tensor.Version.Value++;
        }

        _copy?.Release();
    }
}
