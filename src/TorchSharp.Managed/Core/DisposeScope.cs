using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Disposes, when it is disposed itself, every tensor that was created on its thread while it was the current scope.</summary>
/// <remarks>
/// The scopes of a thread form a stack; a scope may be disposed out of order. Other members of a disposed scope throw
/// <see cref="ObjectDisposedException"/>.
/// </remarks>
public sealed class DisposeScope : IDisposable
{
    private readonly DisposeScopeManager _manager;
    private List<Tensor>? _tensors = [];

    internal DisposeScope(DisposeScopeManager manager, DisposeScope? outer)
    {
        _manager = manager;
        OuterScope = outer;
    }

    internal DisposeScope? OuterScope { get; set; }

    /// <summary>The number of tensors in the scope.</summary>
    public int DisposablesCount => Tensors.Count;

    /// <summary>A copy of the list of tensors in the scope.</summary>
    public IReadOnlyList<IDisposable> DisposablesView => Tensors.ToArray();

    private List<Tensor> Tensors => _tensors ?? throw new ObjectDisposedException(GetType().FullName);

    /// <summary>Returns whether the scope contains a tensor.</summary>
    public bool Contains(IDisposable disposable)
    {
        _ = Tensors;
        return disposable is Tensor tensor && tensor.OwningScope == this;
    }

    /// <summary>Attaches a tensor to this scope, removing it from its current scope if there is one.</summary>
    public void Attach(IDisposable disposable)
    {
        _ = Tensors;
        Tensor? tensor = RequireTensor(disposable);
        if (tensor is null || tensor.OwningScope == this)
            return;
        if (tensor.OwningScope is { } owner)
        {
            owner.Remove(tensor);
            owner._manager.StatisticsInstance.CountDetached();
        }

        Add(tensor);
        _manager.StatisticsInstance.CountAttached();
    }

    /// <inheritdoc cref="Attach(IDisposable)"/>
    public void Attach(params IDisposable[] disposables) => Attach((IEnumerable<IDisposable>)disposables);

    /// <inheritdoc cref="Attach(IDisposable)"/>
    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        IDisposable[] all = disposables.ToArray();
        foreach (IDisposable disposable in all)
            Attach(disposable);
        return all;
    }

    /// <summary>Detaches a tensor, so that no scope disposes it.</summary>
    public T Detach<T>(T disposable) where T : IDisposable
    {
        MoveToOther(null, disposable);
        return disposable;
    }

    /// <inheritdoc cref="Detach{T}(T)"/>
    public (T1 first, T2 second) Detach<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable =>
        (Detach(first), Detach(second));

    /// <inheritdoc cref="Detach{T}(T)"/>
    public (T1 first, T2 second, T3 third) Detach<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable =>
        (Detach(first), Detach(second), Detach(third));

    /// <inheritdoc cref="Detach{T}(T)"/>
    public void Detach(params IDisposable[] disposables) => MoveToOther(null, (IEnumerable<IDisposable>)disposables);

    /// <inheritdoc cref="Detach{T}(T)"/>
    public void Detach(IEnumerable<IDisposable> disposables) => MoveToOther(null, disposables);

    /// <summary>Moves a tensor to the enclosing scope; without one, detaches it.</summary>
    public T MoveToOuter<T>(T disposable) where T : IDisposable => MoveToOther(OuterScope, disposable);

    /// <inheritdoc cref="MoveToOuter{T}(T)"/>
    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable =>
        (MoveToOuter(first), MoveToOuter(second));

    /// <inheritdoc cref="MoveToOuter{T}(T)"/>
    public (T1 first, T2 second, T3 third) MoveToOuter<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable =>
        (MoveToOuter(first), MoveToOuter(second), MoveToOuter(third));

    /// <inheritdoc cref="MoveToOuter{T}(T)"/>
    public void MoveToOuter(params IDisposable[] disposables) => MoveToOther(OuterScope, (IEnumerable<IDisposable>)disposables);

    /// <inheritdoc cref="MoveToOuter{T}(T)"/>
    public void MoveToOuter(IEnumerable<IDisposable> disposables) => MoveToOther(OuterScope, disposables);

    /// <summary>Moves tensors to another scope; null detaches them.</summary>
    public T MoveToOther<T>(DisposeScope? scope, T disposable) where T : IDisposable
    {
        _ = Tensors;
        Tensor? tensor = RequireTensor(disposable);
        if (tensor is null || tensor.OwningScope != this)
            return disposable;
        Remove(tensor);
        if (scope is null)
            _manager.StatisticsInstance.CountDetached();
        else
            scope.Add(tensor);
        return disposable;
    }

    /// <inheritdoc cref="MoveToOther{T}(DisposeScope?, T)"/>
    public (T1 first, T2 second) MoveToOther<T1, T2>(DisposeScope? scope, T1 first, T2 second) where T1 : IDisposable
        where T2 : IDisposable =>
        (MoveToOther(scope, first), MoveToOther(scope, second));

    /// <inheritdoc cref="MoveToOther{T}(DisposeScope?, T)"/>
    public (T1 first, T2 second, T3 third) MoveToOther<T1, T2, T3>(DisposeScope? scope, T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable =>
        (MoveToOther(scope, first), MoveToOther(scope, second), MoveToOther(scope, third));

    /// <inheritdoc cref="MoveToOther{T}(DisposeScope?, T)"/>
    public void MoveToOther(DisposeScope? scope, params IDisposable[] disposables) =>
        MoveToOther(scope, (IEnumerable<IDisposable>)disposables);

    /// <inheritdoc cref="MoveToOther{T}(DisposeScope?, T)"/>
    public void MoveToOther(DisposeScope? scope, IEnumerable<IDisposable> disposables)
    {
        foreach (IDisposable disposable in disposables.ToArray())
            MoveToOther<IDisposable>(scope, disposable);
    }

    /// <summary>Disposes everything in the scope; the scope stays open.</summary>
    public void DisposeEverything() => DisposeEverythingBut([]);

    /// <summary>Disposes everything in the scope except the given tensors; the scope stays open.</summary>
    public T DisposeEverythingBut<T>(T keep) where T : IDisposable
    {
        DisposeEverythingBut([keep]);
        return keep;
    }

    /// <inheritdoc cref="DisposeEverythingBut{T}(T)"/>
    public (T1 first, T2 second) DisposeEverythingBut<T1, T2>(T1 first, T2 second) where T1 : IDisposable where T2 : IDisposable
    {
        DisposeEverythingBut([first, second]);
        return (first, second);
    }

    /// <inheritdoc cref="DisposeEverythingBut{T}(T)"/>
    public (T1 first, T2 second, T3 third) DisposeEverythingBut<T1, T2, T3>(T1 first, T2 second, T3 third)
        where T1 : IDisposable where T2 : IDisposable where T3 : IDisposable
    {
        DisposeEverythingBut([first, second, third]);
        return (first, second, third);
    }

    /// <inheritdoc cref="DisposeEverythingBut{T}(T)"/>
    public void DisposeEverythingBut(params IDisposable[] keep) => DisposeEverythingBut((IEnumerable<IDisposable>)keep);

    /// <inheritdoc cref="DisposeEverythingBut{T}(T)"/>
    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        var kept = new HashSet<IDisposable>(inKeep, ReferenceEqualityComparer.Instance);
        foreach (Tensor tensor in Tensors.ToArray())
        {
            if (!kept.Contains(tensor))
                tensor.Dispose();
        }
    }

    /// <summary>Removes a tensor that was disposed elsewhere.</summary>
    public void MarkAsDisposed(IDisposable disposable)
    {
        _ = Tensors;
        if (disposable is Tensor tensor && tensor.OwningScope == this)
        {
            Remove(tensor);
            _manager.StatisticsInstance.CountDisposed(inScope: true);
        }
    }

    /// <summary>Disposes all tensors in the scope.</summary>
    public void Dispose()
    {
        if (_tensors is null)
            return;
        while (_tensors.Count > 0)
            _tensors[^1].Dispose();
        _tensors = null;
        _manager.RemoveScope(this);
    }

    internal void Add(Tensor tensor)
    {
        tensor.OwningScope = this;
        tensor.ScopeIndex = Tensors.Count;
        Tensors.Add(tensor);
    }

    internal void Remove(Tensor tensor)
    {
        List<Tensor> held = Tensors;
        Tensor last = held[^1];
        held[tensor.ScopeIndex] = last;
        last.ScopeIndex = tensor.ScopeIndex;
        held.RemoveAt(held.Count - 1);
        tensor.OwningScope = null;
    }

    /// <summary>Replaces <paramref name="tensor"/> by <paramref name="replacement"/> at the same position.</summary>
    internal void Replace(Tensor tensor, Tensor replacement)
    {
        Tensors[tensor.ScopeIndex] = replacement;
        replacement.OwningScope = this;
        replacement.ScopeIndex = tensor.ScopeIndex;
        tensor.OwningScope = null;
    }

    private static Tensor? RequireTensor(IDisposable disposable) => disposable switch
    {
        null => null,
        Tensor tensor => tensor,
        _ => throw new InvalidOperationException($"DisposeScope can only manage Tensors, not {disposable.GetType().Name}."),
    };
}
