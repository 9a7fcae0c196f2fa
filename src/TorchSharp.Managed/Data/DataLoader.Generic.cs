using System.Collections;
using TorchSharp.Engine;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.utils.data;

namespace TorchSharp.Modules;

/// <summary>Goes through a data set in batches, as often as it is enumerated.</summary>
/// <typeparam name="T">What an item is.</typeparam>
/// <typeparam name="S">What a batch is.</typeparam>
/// <remarks>
/// A batch belongs to no dispose scope. The loader disposes its tensors when the next one is asked for, or the enumeration ends, unless
/// <see cref="DisposeBatch"/> is false. The tensors that <see cref="Dataset{T}.GetTensor"/> makes for an item are disposed as soon as
/// the batch is made.
/// </remarks>
public class DataLoader<T, S> : IEnumerable<S>, IDisposable
{
    /// <summary>Batches of items in an order that is given.</summary>
    /// <param name="dataset">The items.</param>
    /// <param name="batchSize">How many items a batch has, at least 1; the last one may have fewer.</param>
    /// <param name="collate_fn">Makes a batch of its items, on a device.</param>
    /// <param name="shuffler">The positions of the items in their order; enumerated anew for each pass.</param>
    /// <param name="device">Where batches are made; by default the CPU.</param>
    /// <param name="num_worker">How many threads call <see cref="Dataset{T}.GetTensor"/>; values below 1 mean 1.</param>
    /// <param name="drop_last">Leaves out a last batch that has fewer items.</param>
    /// <param name="disposeBatch">Disposes a batch's tensors when the next one is asked for.</param>
    /// <param name="disposeDataset">Disposes the data set with the loader.</param>
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

    /// <summary>Batches of items in the data set's order, or in a random one.</summary>
    /// <param name="dataset">The items.</param>
    /// <param name="batchSize">How many items a batch has, at least 1; the last one may have fewer.</param>
    /// <param name="collate_fn">Makes a batch of its items, on a device.</param>
    /// <param name="shuffle">In random order, by a <see cref="FisherYatesShuffler"/>: <see cref="manual_seed"/> has no effect on
    /// it.</param>
    /// <param name="device">Where batches are made; by default the CPU.</param>
    /// <param name="seed">Fixes the random order, which is then the same in every pass.</param>
    /// <param name="num_worker">How many threads call <see cref="Dataset{T}.GetTensor"/>; values below 1 mean 1.</param>
    /// <param name="drop_last">Leaves out a last batch that has fewer items.</param>
    /// <param name="disposeBatch">Disposes a batch's tensors when the next one is asked for.</param>
    /// <param name="disposeDataset">Disposes the data set with the loader.</param>
    public DataLoader(
        Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, S> collate_fn, bool shuffle = false, Device? device = null,
        int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        : this(dataset, batchSize, collate_fn, Order(dataset, shuffle, seed), device, num_worker, drop_last, disposeBatch, disposeDataset)
    {
    }

    /// <summary>Where the items come from.</summary>
    public Dataset<T> dataset { get; }

    /// <summary>How many items a batch has; the last may have fewer.</summary>
    public int batch_size { get; }

    /// <summary>Whether a last batch with fewer items is left out.</summary>
    public bool drop_last { get; }

    /// <summary>The positions of the items in their order.</summary>
    public IEnumerable<long> sampler { get; }

    /// <summary>How many threads call <see cref="Dataset{T}.GetTensor"/>.</summary>
    public int num_workers { get; }

    /// <summary>Makes a batch of items.</summary>
    public Func<IEnumerable<T>, Device, S> collate_fn { get; }

    /// <summary>Where batches are put: the CPU.</summary>
    public Device Device { get; }

    /// <summary>Whether a batch is disposed when the next one is asked for.</summary>
    public bool DisposeBatch { get; }

    /// <summary>Whether the dataset is disposed with the loader.</summary>
    public bool DisposeDataset { get; }

    /// <summary>How many batches a pass through the data set has.</summary>
    public long Count => (dataset.Count / batch_size) + (!drop_last && dataset.Count % batch_size != 0 ? 1 : 0);

    /// <summary>Starts a pass through the data set.</summary>
    public IEnumerator<S> GetEnumerator() => new BatchEnumerator<T, S>(this);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Gives back what it holds.</summary>
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
