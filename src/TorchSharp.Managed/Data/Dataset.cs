namespace TorchSharp;

public static partial class torch
{
    public static partial class utils
    {
        public static partial class data
        {
            /// <summary>Items by their position, one at a time; a loader makes batches of them.</summary>
            /// <typeparam name="T">What an item is.</typeparam>
            public abstract class Dataset<T> : IDisposable
            {
                /// <summary>How many items there are.</summary>
                public abstract long Count { get; }

                /// <summary>
                /// The item at a position from 0. A loader with several workers calls this from several threads at a time.
                /// </summary>
                /// <remarks>A loader disposes the tensors that are made during its call, once they are in a batch.</remarks>
                public abstract T GetTensor(long index);

                /// <summary>Gives back what it holds.</summary>
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

            /// <summary>A data set whose items are tensors by names, such as "data" and "label".</summary>
            public abstract class Dataset : Dataset<Dictionary<string, Tensor>>
            {
            }
        }
    }
}
