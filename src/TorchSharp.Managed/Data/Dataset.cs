namespace TorchSharp;

public static partial class torch
{
    public static partial class utils
    {
        public static partial class data
        {
            /// <summary>A data set, which returns its items one at a time by position; a loader makes batches of them.</summary>
            /// <typeparam name="T">The type of an item.</typeparam>
            public abstract class Dataset<T> : IDisposable
            {
                /// <summary>The number of items.</summary>
                public abstract long Count { get; }

                /// <summary>
                /// Returns the item at a position, counted from 0. A loader with several workers calls this from several threads at the
                /// same time.
                /// </summary>
                /// <remarks>A loader disposes the tensors that are created during its call once they are in a batch.</remarks>
                public abstract T GetTensor(long index);

                /// <summary>Releases the resources.</summary>
                public void Dispose()
                {
                    Dispose(true);
                    GC.SuppressFinalize(this);
                }

                /// <inheritdoc cref="Dispose()"/>
                protected virtual void Dispose(bool disposing)
                {
                }
            }

            /// <summary>A data set whose items are tensors by name, such as "data" and "label".</summary>
            public abstract class Dataset : Dataset<Dictionary<string, Tensor>>
            {
            }
        }
    }
}
