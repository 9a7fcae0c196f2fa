using System.Collections;
using TorchSharp.Modules;

namespace TorchSharp.Engine;

/// <summary>A pass over a loader's data set.</summary>
internal sealed class BatchEnumerator<T, S>(DataLoader<T, S> loader) : IEnumerator<S>
{
    /// <summary>The maximum degree of parallelism of a parallel query.</summary>
    private const int MaxWorkers = 512;

    private IEnumerator<long> _order = loader.sampler.GetEnumerator();
    private IReadOnlyList<IDisposable> _batchTensors = [];

    public S Current { get; private set; } = default!;

    object? IEnumerator.Current => Current;

    public bool MoveNext()
    {
        DisposeBatch();
        long[] positions = NextPositions();
        if (positions.Length == 0 || (loader.drop_last && positions.Length < loader.batch_size))
            return false;

        var items = new T[positions.Length];
        var itemTensors = new IReadOnlyList<IDisposable>[positions.Length];
        try
        {
            Load(positions, items, itemTensors);
            using DisposeScope scope = torch.NewDisposeScope();
            Current = loader.collate_fn(items, loader.Device);
            IReadOnlyList<IDisposable> tensors = DetachAll(scope);
            if (loader.DisposeBatch)
                _batchTensors = tensors;
        }
        finally
        {
            foreach (IReadOnlyList<IDisposable> tensors in itemTensors)
                DisposeAll(tensors ?? []);
        }

        return true;
    }

    public void Reset()
    {
        DisposeBatch();
        _order.Dispose();
        _order = loader.sampler.GetEnumerator();
    }

    public void Dispose()
    {
        DisposeBatch();
        _order.Dispose();
    }

    /// <summary>Detaches and returns everything that the scope holds.</summary>
    private static IDisposable[] DetachAll(DisposeScope scope)
    {
        IDisposable[] tensors = [.. scope.DisposablesView];
        scope.Detach(tensors);
        return tensors;
    }

    private static void DisposeAll(IReadOnlyList<IDisposable> tensors)
    {
        foreach (IDisposable tensor in tensors)
            tensor.Dispose();
    }

    private long[] NextPositions()
    {
        var positions = new List<long>(Math.Min(loader.batch_size, 1024));
        while (positions.Count < loader.batch_size && _order.MoveNext())
            positions.Add(_order.Current);
        return [.. positions];
    }

    /// <summary>Loads the items; the tensors of which they are made belong to no scope of the loading threads.</summary>
    private void Load(long[] positions, T[] items, IReadOnlyList<IDisposable>[] itemTensors) =>
        Enumerable.Range(0, positions.Length)
            .AsParallel()
            .WithDegreeOfParallelism(Math.Min(loader.num_workers, MaxWorkers))
            .ForAll(i =>
            {
                using DisposeScope scope = torch.NewDisposeScope();
                items[i] = loader.dataset.GetTensor(positions[i]);
                itemTensors[i] = DetachAll(scope);
            });

    private void DisposeBatch()
    {
        IReadOnlyList<IDisposable> tensors = _batchTensors;
        _batchTensors = [];
        DisposeAll(tensors);
    }
}
