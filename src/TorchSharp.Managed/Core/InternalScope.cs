using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// Holds the intermediate results of an operation that is composed of others. TorchSharp's users see one tensor per call in their dispose
/// scopes and statistics, so the intermediates belong to none of them and are released when the scope ends.
/// </summary>
internal sealed class InternalScope : IDisposable
{
    [ThreadStatic]
    private static List<InternalScope>? s_levels;

    [ThreadStatic]
    private static InternalScope? s_current;

    /// <summary>The number of open scopes, including suspended ones.</summary>
    [ThreadStatic]
    private static int s_depth;

    private readonly List<Tensor> _intermediates = [];
    private InternalScope? _outer;

    /// <summary>Opens a scope; the objects are reused, one per nesting level.</summary>
    internal static InternalScope Enter()
    {
        s_levels ??= [];
        if (s_depth == s_levels.Count)
            s_levels.Add(new InternalScope());
        InternalScope scope = s_levels[s_depth++];
        scope._outer = s_current;
        return s_current = scope;
    }

    /// <summary>Suspends the scope to run a program's own code inside an operation: its tensors are the program's.</summary>
    internal static Suspension Suspend()
    {
        var suspension = new Suspension(s_current);
        s_current = null;
        return suspension;
    }

    /// <summary>Returns the value of an operation that is composed of others.</summary>
    internal static Tensor Compose(Func<Tensor> operation)
    {
        using InternalScope scope = Enter();
        return scope.Publish(operation());
    }

    internal static bool TryRegister(Tensor tensor)
    {
        if (s_current is null)
            return false;
        tensor.IsInternal = true;
        s_current._intermediates.Add(tensor);
        return true;
    }

    /// <summary>Keeps a tensor beyond the end of this scope.</summary>
    [return: NotNullIfNotNull(nameof(tensor))]
    internal Tensor? Publish(Tensor? tensor)
    {
        if (tensor is null || !tensor.IsInternal || !Remove(tensor))
            return tensor;
        if (_outer is not null)
        {
            _outer._intermediates.Add(tensor);
            return tensor;
        }

        tensor.IsInternal = false;
        using (Suspend())
            DisposeScopeManager.Register(tensor);
        return tensor;
    }

    /// <summary>Disposes the unpublished tensors created since the scope was opened or last cleared.</summary>
    internal void Clear()
    {
        for (int i = _intermediates.Count - 1; i >= 0; i--)
            _intermediates[i].Dispose();
        _intermediates.Clear();
    }

    public void Dispose()
    {
        Clear();
        s_current = _outer;
        _outer = null;
        s_depth--;
    }

    private bool Remove(Tensor tensor)
    {
        for (int i = _intermediates.Count - 1; i >= 0; i--)
        {
            if (!ReferenceEquals(_intermediates[i], tensor))
                continue;
            _intermediates.RemoveAt(i);
            return true;
        }

        return false;
    }

    internal readonly ref struct Suspension(InternalScope? suspended) : IDisposable
    {
        private readonly InternalScope? _suspended = suspended;

        public void Dispose() => s_current = _suspended;
    }
}
