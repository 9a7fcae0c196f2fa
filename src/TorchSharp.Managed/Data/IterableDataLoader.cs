using TorchSharp.Engine;
using static TorchSharp.torch;
using static TorchSharp.torch.utils.data;

namespace TorchSharp.Modules;

/// <summary>Loads batches of a data set of tensor lists: each position of the list is stacked along a new dimension 0.</summary>
public class IterableDataLoader : DataLoader<IList<Tensor>, IList<Tensor>>
{
    /// <inheritdoc/>
    public IterableDataLoader(
        IterableDataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null,
        int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        : base(dataset, batchSize, Collation.ByPlace, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset)
    {
    }

    /// <inheritdoc/>
    public IterableDataLoader(
        IterableDataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null,
        int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        : base(dataset, batchSize, Collation.ByPlace, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset)
    {
    }
}
