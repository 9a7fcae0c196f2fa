using TorchSharp.Engine;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>The stack of dispose scopes of each thread.</summary>
public class DisposeScopeManager
{
    [ThreadStatic]
    private static DisposeScopeManager? s_threadSingleton;

    private readonly ThreadDisposeScopeStatistics _statistics = new();

    internal static DisposeScopeManager ThreadSingleton => s_threadSingleton ??= new DisposeScopeManager();

    /// <summary>The statistics of this thread's tensors.</summary>
    public static ThreadDisposeScopeStatistics Statistics => ThreadSingleton._statistics;

    internal LifetimeStatistics StatisticsInstance => _statistics.TensorStatistics;

    internal DisposeScope? CurrentScope { get; private set; }

    internal static DisposeScope NewDisposeScope()
    {
        DisposeScopeManager manager = ThreadSingleton;
        return manager.CurrentScope = new DisposeScope(manager, manager.CurrentScope);
    }

    /// <summary>Adds a new tensor to the current scope of its thread.</summary>
    internal static void Register(Tensor tensor)
    {
        if (InternalScope.TryRegister(tensor))
            return;
        Tensor.CountUp();
        DisposeScopeManager manager = ThreadSingleton;
        manager.StatisticsInstance.CountCreated(manager.CurrentScope is not null);
        manager.CurrentScope?.Add(tensor);
    }

    internal static void Unregister(Tensor tensor)
    {
        if (tensor.IsInternal)
            return;
        DisposeScope? scope = tensor.OwningScope;
        ThreadSingleton.StatisticsInstance.CountDisposed(scope is not null);
        scope?.Remove(tensor);
    }

    internal void RemoveScope(DisposeScope scope)
    {
        if (CurrentScope == scope)
        {
            CurrentScope = scope.OuterScope;
            return;
        }

        for (DisposeScope? inner = CurrentScope; inner is not null; inner = inner.OuterScope)
        {
            if (inner.OuterScope == scope)
                inner.OuterScope = scope.OuterScope;
        }
    }
}
