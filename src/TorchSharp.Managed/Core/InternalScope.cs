using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>
/// Holds what an operation that is made of others computes on its way. TorchSharp's users see one tensor a call, in their dispose
/// scopes and statistics; so these intermediates belong to none, and go when the scope ends.
/// </summary>
internal sealed class InternalScope : IDisposable
{
    [ThreadStatic]
    private static List<InternalScope>? levels;

    [ThreadStatic]
    private static InternalScope? current;

    /// <summary>How many scopes are open, suspended ones included.</summary>
    [ThreadStatic]
    private static int depth;

    private readonly List<Tensor> intermediates = [];
    private InternalScope? outer;

    /// <summary>Opens a scope; the objects are kept for reuse, one a nesting level.</summary>
    internal static InternalScope Enter()
    {
        levels ??= [];
        if (depth == levels.Count)
            levels.Add(new InternalScope());
        InternalScope scope = levels[depth++];
        scope.outer = current;
        return current = scope;
    }

    /// <summary>Runs a program's own code inside an operation: its tensors are its own.</summary>
    internal static Suspension Suspend()
    {
        var suspension = new Suspension(current);
        current = null;
        return suspension;
    }

    /// <summary>The value of an operation made of others.</summary>
    internal static Tensor Compose(Func<Tensor> operation)
    {
        using InternalScope scope = Enter();
        return scope.Publish(operation());
    }

    internal static bool TryRegister(Tensor tensor)
    {
        if (current is null)
            return false;
        tensor.IsInternal = true;
        current.intermediates.Add(tensor);
        return true;
    }

    /// <summary>Keeps a tensor beyond the end of this scope.</summary>
    [return: NotNullIfNotNull(nameof(tensor))]
    internal Tensor? Publish(Tensor? tensor)
    {
        if (tensor is null || !tensor.IsInternal || !Remove(tensor))
            return tensor;
        if (outer is not null)
        {
            outer.intermediates.Add(tensor);
            return tensor;
        }

        tensor.IsInternal = false;
        using (Suspend())
            DisposeScopeManager.Register(tensor);
        return tensor;
    }

    /// <summary>Disposes what was made since the scope was opened or last cleared, and not published.</summary>
    internal void Clear()
    {
        for (int i = intermediates.Count - 1; i >= 0; i--)
            intermediates[i].Dispose();
        intermediates.Clear();
    }

    public void Dispose()
    {
        Clear();
        current = outer;
        outer = null;
        depth--;
    }

    private bool Remove(Tensor tensor)
    {
        for (int i = intermediates.Count - 1; i >= 0; i--)
        {
            if (!ReferenceEquals(intermediates[i], tensor))
                continue;
            intermediates.RemoveAt(i);
            return true;
        }

        return false;
    }

    internal readonly ref struct Suspension(InternalScope? suspended) : IDisposable
    {
        private readonly InternalScope? suspended = suspended;

        public void Dispose() => current = suspended;
    }
}
