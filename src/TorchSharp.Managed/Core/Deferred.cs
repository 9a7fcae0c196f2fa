namespace TorchSharp.Engine;

/// <summary>
/// A value that is computed when somebody first needs it, or never: an operation that was recorded, with what it will read. Operations
/// that follow look at it before they ask for the value, and may go on from the record instead (see <c>Operations/Deferral/README.md</c>).
/// </summary>
/// <remarks>
/// Shapes and types were checked when the operation was called, so that computing it cannot fail. What it reads may change before
/// that: whoever writes to a tensor announces it (<see cref="VersionCounter.BeforeWrite"/>), and the record takes a copy.
/// </remarks>
internal abstract class Deferred
{
    private readonly TensorImpl?[] _inputs;

    /// <summary>Held while the inputs are read or let go: another thread may be about to change one of them.</summary>
    private readonly Lock _gate = new();
    private bool _isDone;

    /// <param name="inputs">The tensors that will be read; null entries are allowed.</param>
    protected Deferred(params ReadOnlySpan<TensorImpl?> inputs)
    {
        _inputs = inputs.ToArray();
        foreach (TensorImpl? input in _inputs)
        {
            input?.AddReference();
            input?.Version.AddReader(this);
        }
    }

    /// <summary>The value, in channels-last order. To be called once; the caller gets the reference.</summary>
    internal Storage Resolve()
    {
        lock (_gate)
        {
            Storage result = Compute();
            Discard();
            return result;
        }
    }

    /// <summary>Takes copies of the inputs that are about to be changed.</summary>
    internal void Preserve(VersionCounter version)
    {
        lock (_gate)
        {
            for (int i = 0; i < _inputs.Length; i++)
            {
                if (_inputs[i] is not { } input || input.Version != version)
                    continue;
                Forget();
                _inputs[i] = input.Copy();
                input.Release();
            }
        }
    }

    /// <summary>Keeps the record as it is until <see cref="LetGo"/>; false if it has let its inputs go.</summary>
    internal bool TryHold()
    {
        _gate.Enter();
        if (!_isDone)
            return true;
        _gate.Exit();
        return false;
    }

    internal void LetGo() => _gate.Exit();

    /// <summary>Lets the inputs go, and what was prepared from them.</summary>
    internal void Discard()
    {
        lock (_gate)
        {
            _isDone = true;
            Forget();
            for (int i = 0; i < _inputs.Length; i++)
            {
                _inputs[i]?.Version.RemoveReader(this);
                _inputs[i]?.Release();
                _inputs[i] = null;
            }
        }
    }

    /// <summary>To be read while the record is computed or held (<see cref="HeldRecord{TRecord}"/>).</summary>
    protected TensorImpl Input(int index) =>
        _inputs[index] ?? throw new InvalidOperationException($"{GetType().Name} has no input {index}");

    /// <summary>As <see cref="Input"/>; null where there is none.</summary>
    protected TensorImpl? OptionalInput(int index) => _inputs[index];

    /// <summary>Lets go what was prepared from the inputs.</summary>
    protected virtual void Forget()
    {
    }

    /// <summary>Computes the value from the inputs.</summary>
    protected abstract Storage Compute();
}
