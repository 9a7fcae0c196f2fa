namespace TorchSharp;

public static partial class torch
{
    /// <summary>Utilities: data loading and TensorBoard.</summary>
    public static partial class utils
    {
        /// <summary>Data sets, and loaders that make batches of them.</summary>
        public static partial class data
        {
            /// <inheritdoc cref="Modules.DataLoader(Dataset, int, bool, Device, int?, int, bool, bool, bool)"/>
            public static Modules.DataLoader DataLoader(
                Dataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null,
                int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) =>
                new(dataset, batchSize, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset);

            /// <inheritdoc cref="Modules.DataLoader(Dataset, int, IEnumerable{long}, Device, int, bool, bool, bool)"/>
            public static Modules.DataLoader DataLoader(
                Dataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null,
                int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) =>
                new(dataset, batchSize, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset);

            /// <inheritdoc cref="Modules.IterableDataLoader(IterableDataset, int, bool, Device, int?, int, bool, bool, bool)"/>
            public static Modules.IterableDataLoader DataLoader(
                IterableDataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null,
                int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) =>
                new(dataset, batchSize, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset);

            /// <inheritdoc cref="Modules.IterableDataLoader(IterableDataset, int, IEnumerable{long}, Device, int, bool, bool, bool)"/>
            public static Modules.IterableDataLoader DataLoader(
                IterableDataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null,
                int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) =>
                new(dataset, batchSize, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset);
        }
    }
}
