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
    private readonly TensorImpl?[] inputs;

    /// <summary>Held while the inputs are read or let go: another thread may be about to change one of them.</summary>
    private readonly Lock gate = new();
    private bool isDone;

    /// <param name="inputs">The tensors that will be read; null entries are allowed.</param>
    protected Deferred(params ReadOnlySpan<TensorImpl?> inputs)
    {
        this.inputs = inputs.ToArray();
        foreach (TensorImpl? input in this.inputs)
        {
            input?.AddReference();
            input?.Version.AddReader(this);
        }
    }

    /// <summary>The value, in channels-last order. To be called once; the caller gets the reference.</summary>
    internal Storage Resolve()
    {
        lock (gate)
        {
            Storage result = Compute();
            Discard();
            return result;
        }
    }

    /// <summary>Takes copies of the inputs that are about to be changed.</summary>
    internal void Preserve(VersionCounter version)
    {
        lock (gate)
        {
            for (int i = 0; i < inputs.Length; i++)
            {
                if (inputs[i] is not { } input || input.Version != version)
                    continue;
                Forget();
                inputs[i] = input.Copy();
                input.Release();
            }
        }
    }

    /// <summary>Keeps the record as it is until <see cref="LetGo"/>; false if it has let its inputs go.</summary>
    internal bool TryHold()
    {
        gate.Enter();
        if (!isDone)
            return true;
        gate.Exit();
        return false;
    }

    internal void LetGo() => gate.Exit();

    /// <summary>Lets the inputs go, and what was prepared from them.</summary>
    internal void Discard()
    {
        lock (gate)
        {
            isDone = true;
            Forget();
            for (int i = 0; i < inputs.Length; i++)
            {
                inputs[i]?.Version.RemoveReader(this);
                inputs[i]?.Release();
                inputs[i] = null;
            }
        }
    }

    /// <summary>To be read while the record is computed or held (<see cref="HeldRecord{TRecord}"/>).</summary>
    protected TensorImpl Input(int index) => inputs[index] ?? throw new InvalidOperationException($"{GetType().Name} has no input {index}");

    /// <summary>As <see cref="Input"/>; null where there is none.</summary>
    protected TensorImpl? OptionalInput(int index) => inputs[index];

    /// <summary>Lets go what was prepared from the inputs.</summary>
    protected virtual void Forget()
    {
    }

    /// <summary>Computes the value from the inputs.</summary>
    protected abstract Storage Compute();
}
