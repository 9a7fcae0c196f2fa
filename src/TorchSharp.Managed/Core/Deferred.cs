namespace TorchSharp.Engine;

/// <summary>
/// A value that is computed when it is first needed, or never: a recorded operation together with its inputs. Operations that follow
/// inspect the record before they request the value, and may continue from the record instead (see <c>Operations/Deferral/README.md</c>).
/// </summary>
/// <remarks>
/// Shapes and types are checked when the operation is called, so the computation cannot fail. Its inputs may change before it runs: any
/// code that writes to a tensor announces this (<see cref="VersionCounter.BeforeWrite"/>), and the record then takes a copy.
/// </remarks>
internal abstract class Deferred
{
    /// <summary>
    /// The inputs, never none. The array itself is the lock that is held while they are read or released, since another thread may be about
    /// to change one of them.
    /// </summary>
    private readonly TensorImpl?[] _inputs;
    private bool _isDone;

    /// <param name="sizes">The sizes of the result.</param>
    /// <param name="isChannelsLast">Whether the result, [N, C, H, W], is computed in channels-last order; otherwise row-major.</param>
    /// <param name="inputs">The tensors that the operation reads; null entries are allowed.</param>
    protected Deferred(long[] sizes, bool isChannelsLast, params ReadOnlySpan<TensorImpl?> inputs)
    {
        Sizes = sizes;
        IsChannelsLast = isChannelsLast;
        _inputs = inputs.ToArray();
        foreach (TensorImpl? input in _inputs)
        {
            input?.AddReference();
            input?.Version.AddReader(this);
        }
    }

    /// <summary>The sizes of the result.</summary>
    internal long[] Sizes { get; }

    /// <summary>Whether the result is computed in channels-last order.</summary>
    internal bool IsChannelsLast { get; }

    /// <summary>Whether the backward pass will need the values.</summary>
    internal bool IsSaved { get; set; }

    /// <summary>Computes the value. Must be called only once; the caller receives the reference.</summary>
    internal Storage Resolve()
    {
        lock (_inputs)
        {
            Storage result = Compute();
            Discard();
            return result;
        }
    }

    /// <summary>Copies the inputs that are about to be changed.</summary>
    internal void Preserve(VersionCounter version)
    {
        lock (_inputs)
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

    /// <summary>
    /// Holds the record in its current state until <see cref="LetGo"/>; returns false if it has already released its inputs.
    /// </summary>
    internal bool TryHold()
    {
        Monitor.Enter(_inputs);
        if (!_isDone)
            return true;
        Monitor.Exit(_inputs);
        return false;
    }

    internal void LetGo() => Monitor.Exit(_inputs);

    /// <summary>Releases the inputs and everything prepared from them.</summary>
    internal void Discard()
    {
        lock (_inputs)
        {
            _isDone = true;
            Forget();
            OnDiscarded();
            for (int i = 0; i < _inputs.Length; i++)
            {
                _inputs[i]?.Version.RemoveReader(this);
                _inputs[i]?.Release();
                _inputs[i] = null;
            }
        }
    }

    /// <summary>Returns an input. Must be called only while the record is computed or held (<see cref="HeldRecord{TRecord}"/>).</summary>
    protected TensorImpl Input(int index) =>
        _inputs[index] ?? throw new InvalidOperationException($"{GetType().Name} has no input {index}");

    /// <summary>Like <see cref="Input"/>, but returns null if there is no such input.</summary>
    protected TensorImpl? OptionalInput(int index) => _inputs[index];

    /// <summary>Releases everything prepared from the inputs.</summary>
    protected virtual void Forget()
    {
    }

    /// <summary>Called when the inputs are released for good.</summary>
    protected virtual void OnDiscarded()
    {
    }

    /// <summary>Computes the value from the inputs.</summary>
    protected abstract Storage Compute();
}
