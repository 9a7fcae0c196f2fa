using System.Collections;
using TorchSharp.Engine;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.utils.data;

namespace TorchSharp.Modules;

/// <summary>Iterates over a data set in batches, each time it is enumerated.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
/// <typeparam name="S">The type of a batch.</typeparam>
/// <remarks>
/// A batch belongs to no dispose scope. The loader disposes its tensors when the next batch is requested or the enumeration ends, unless
/// <see cref="DisposeBatch"/> is false. The tensors that <see cref="Dataset{T}.GetTensor"/> creates for an item are disposed as soon as the
/// batch is complete.
/// </remarks>
public class DataLoader<T, S> : IEnumerable<S>, IDisposable
{
    /// <summary>Creates a loader for batches of items in a given order.</summary>
    /// <param name="dataset">The data set.</param>
    /// <param name="batchSize">The number of items per batch, at least 1; the last batch may have fewer.</param>
    /// <param name="collate_fn">The function that makes a batch of its items, on a device.</param>
    /// <param name="shuffler">The order of the items' positions; enumerated anew for each pass.</param>
    /// <param name="device">The device on which batches are made; by default the CPU.</param>
    /// <param name="num_worker">The number of threads that call <see cref="Dataset{T}.GetTensor"/>; values below 1 mean 1.</param>
    /// <param name="drop_last">Whether to omit the last batch if it has fewer items.</param>
    /// <param name="disposeBatch">Whether to dispose a batch's tensors when the next one is requested.</param>
    /// <param name="disposeDataset">Whether to dispose the data set together with the loader.</param>
    public DataLoader(
        Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, S> collate_fn, IEnumerable<long> shuffler, Device? device = null,
        int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(collate_fn);
        ArgumentNullException.ThrowIfNull(shuffler);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        Device.RequireCpu(device);
        this.dataset = dataset;
        this.collate_fn = collate_fn;
        this.drop_last = drop_last;
        this.Device = device ?? CPU;
        batch_size = batchSize;
        sampler = shuffler;
        num_workers = Math.Max(num_worker, 1);
        DisposeBatch = disposeBatch;
        DisposeDataset = disposeDataset;
    }

    /// <summary>Creates a loader for batches of items in the data set's order or in random order.</summary>
    /// <param name="dataset">The data set.</param>
    /// <param name="batchSize">The number of items per batch, at least 1; the last batch may have fewer.</param>
    /// <param name="collate_fn">The function that makes a batch of its items, on a device.</param>
    /// <param name="shuffle">Whether to shuffle the items, with a <see cref="FisherYatesShuffler"/>; <see cref="manual_seed"/> has no
    /// effect on it.</param>
    /// <param name="device">The device on which batches are made; by default the CPU.</param>
    /// <param name="seed">The seed that fixes the random order, which is then the same in every pass.</param>
    /// <param name="num_worker">The number of threads that call <see cref="Dataset{T}.GetTensor"/>; values below 1 mean 1.</param>
    /// <param name="drop_last">Whether to omit the last batch if it has fewer items.</param>
    /// <param name="disposeBatch">Whether to dispose a batch's tensors when the next one is requested.</param>
    /// <param name="disposeDataset">Whether to dispose the data set together with the loader.</param>
    public DataLoader(
        Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, S> collate_fn, bool shuffle = false, Device? device = null,
        int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        : this(dataset, batchSize, collate_fn, Order(dataset, shuffle, seed), device, num_worker, drop_last, disposeBatch, disposeDataset)
    {
    }

    /// <summary>The data set that supplies the items.</summary>
    public Dataset<T> dataset { get; }

    /// <summary>The number of items per batch; the last batch may have fewer.</summary>
    public int batch_size { get; }

    /// <summary>Whether the last batch is omitted if it has fewer items.</summary>
    public bool drop_last { get; }

    /// <summary>The order of the items' positions.</summary>
    public IEnumerable<long> sampler { get; }

    /// <summary>The number of threads that call <see cref="Dataset{T}.GetTensor"/>.</summary>
    public int num_workers { get; }

    /// <summary>The function that makes a batch of its items.</summary>
    public Func<IEnumerable<T>, Device, S> collate_fn { get; }

    /// <summary>The device on which batches are made: the CPU.</summary>
    public Device Device { get; }

    /// <summary>Whether a batch is disposed when the next one is requested.</summary>
    public bool DisposeBatch { get; }

    /// <summary>Whether the data set is disposed together with the loader.</summary>
    public bool DisposeDataset { get; }

    /// <summary>The number of batches in a pass over the data set.</summary>
    public long Count => (dataset.Count / batch_size) + (!drop_last && dataset.Count % batch_size != 0 ? 1 : 0);

    /// <summary>Starts a pass over the data set.</summary>
    public IEnumerator<S> GetEnumerator() => new BatchEnumerator<T, S>(this);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Releases the resources.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="Dispose()"/>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && DisposeDataset)
            dataset.Dispose();
    }

    private static IEnumerable<long> Order(Dataset<T> dataset, bool shuffle, int? seed)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return shuffle ? new FisherYatesShuffler(dataset.Count, seed) : InOrder(dataset.Count);
    }

    private static IEnumerable<long> InOrder(long count)
    {
        for (long i = 0; i < count; i++)
            yield return i;
    }
}
