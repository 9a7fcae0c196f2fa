using TorchSharp.Engine;
using static TorchSharp.torch;
using static TorchSharp.torch.utils.data;

namespace TorchSharp.Modules;

/// <summary>
/// Loads batches of a data set whose items are tensors by name: each value is stacked along a new dimension 0, for the names in a batch's
/// first item.
/// </summary>
public class DataLoader : DataLoader<Dictionary<string, Tensor>, Dictionary<string, Tensor>>
{
    /// <inheritdoc/>
    public DataLoader(
        Dataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null,
        int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        : base(dataset, batchSize, Collation.ByName, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset)
    {
    }

    /// <inheritdoc/>
    public DataLoader(
        Dataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null,
        int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        : base(dataset, batchSize, Collation.ByName, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset)
    {
    }
}
