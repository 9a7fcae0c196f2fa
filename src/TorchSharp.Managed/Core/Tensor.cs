using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A multi-dimensional array of one element type that takes part in automatic differentiation.</summary>
    public partial class Tensor : IDisposable
    {
        private static long s_totalCount;
        private static long s_peakCount;
        private static long s_lastHandle;

        private TensorImpl? _impl;
        private long _handle;

        /// <summary>Takes ownership of the caller's reference to <paramref name="impl"/>.</summary>
        internal Tensor(TensorImpl impl)
        {
            _impl = impl;
            DisposeScopeManager.Register(this);
        }

        /// <summary>Creates a tensor without an implementation.</summary>
        private Tensor() => GC.SuppressFinalize(this);

        /// <summary>
        /// Takes over another tensor's implementation, dispose scope and place in the counts. The other tensor becomes invalid.
        /// </summary>
        private protected Tensor(Tensor other)
        {
            _impl = other.Impl;
            other._impl = null;
            GC.SuppressFinalize(other);
            if (other.IsInternal)
                DisposeScopeManager.Register(this);
            else
                other.OwningScope?.Replace(other, this);
        }

        /// <summary>Releases the memory of a tensor that was never disposed.</summary>
        ~Tensor() => Dispose(false);

        /// <summary>The number of tensor objects that have not been disposed.</summary>
        public static long TotalCount => Interlocked.Read(ref s_totalCount);

        /// <summary>The largest number of tensors that existed at the same time.</summary>
        public static long PeakCount => Interlocked.Read(ref s_peakCount);

        /// <summary>The scope that will dispose this tensor, and the tensor's place in it.</summary>
        internal DisposeScope? OwningScope { get; set; }

        internal int ScopeIndex { get; set; }

        /// <summary>Whether this tensor is an intermediate result: it is in none of the program's scopes and is not counted.</summary>
        internal bool IsInternal { get; set; }

        internal TensorImpl Impl => _impl ?? throw new InvalidOperationException("Tensor invalid -- empty handle: it has been disposed.");

        /// <summary>Whether the tensor has been disposed.</summary>
        public bool IsInvalid => _impl is null;

        /// <summary>An identifier that is unique to this tensor for the lifetime of the process; it is not an address.</summary>
        public IntPtr Handle
        {
            get
            {
                _ = Impl;
                if (Volatile.Read(ref _handle) == 0)
                    Interlocked.CompareExchange(ref _handle, Interlocked.Increment(ref s_lastHandle), 0);
                return checked((IntPtr)_handle);
            }
        }

        /// <summary>The size of each dimension.</summary>
        public long[] shape => (long[])Impl.Sizes.Clone();

        /// <summary>The type of the elements.</summary>
        public ScalarType dtype => Impl.DType;

        /// <summary>The device that the tensor is on: always the CPU.</summary>
        public Device device => CPU;

        /// <summary>The type of the device that the tensor is on: always the CPU.</summary>
        public DeviceType device_type => DeviceType.CPU;

        /// <summary>The index of the device that the tensor is on: always -1.</summary>
        public int device_index => -1;

        /// <summary>The number of dimensions.</summary>
        public long ndim => Impl.Sizes.Length;

        /// <summary>The number of dimensions.</summary>
        public long Dimensions => Impl.Sizes.Length;

        /// <summary>The number of elements.</summary>
        public long NumberOfElements => Impl.Count;

        /// <summary>The size of an element in bytes.</summary>
        public long ElementSize => Impl.DType.Size();

        /// <summary>Whether this tensor is a leaf, that is, not the result of a recorded operation.</summary>
        public bool is_leaf => Impl.GradFn is null;

        /// <summary>Whether the tensor is on an NVIDIA GPU: always false.</summary>
        public bool is_cuda => false;

        /// <summary>An optional name, for the program's own use.</summary>
        public string? name { get; set; }

        /// <summary>Returns the number of dimensions.</summary>
        public long dim() => Impl.Sizes.Length;

        /// <summary>Returns the number of elements.</summary>
        public long numel() => Impl.Count;

        /// <summary>Returns the size of an element in bytes.</summary>
        public long element_size() => Impl.DType.Size();

        /// <summary>Returns the size of each dimension, or of one dimension; a negative dimension counts from the end.</summary>
        public long[] size() => shape;

        /// <inheritdoc cref="size()"/>
        public long size(int dim) => Impl.Sizes[DimensionThatIsThere(dim)];

        /// <summary>Returns the stride of each dimension, or of one dimension: the number of elements between neighbors along it.</summary>
        public long[] stride() => (long[])Impl.Strides.Clone();

        /// <inheritdoc cref="stride()"/>
        public long stride(int dim) => Impl.Strides[DimensionThatIsThere(dim)];

        private int DimensionThatIsThere(int dim) => Impl.Sizes.Length > 0
            ? Shapes.Dimension(dim, Impl.Sizes.Length)
            : throw Shapes.Error($"Dimension specified as {dim} but tensor has no dimensions");

        /// <summary>Returns whether the elements are contiguous in row-major order.</summary>
        public bool is_contiguous() => Impl.IsContiguous;

        /// <summary>Returns whether the elements are floating-point numbers.</summary>
        public bool is_floating_point() => Impl.DType.IsFloat();

        /// <summary>Returns whether the elements are integers or Booleans.</summary>
        public bool is_integral() => !Impl.DType.IsFloat();

        /// <summary>Releases the memory as soon as no other tensor and nothing in the graph needs it.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <inheritdoc cref="Dispose()"/>
        protected virtual void Dispose(bool disposing)
        {
            TensorImpl? held = Interlocked.Exchange(ref _impl, null);
            if (held is null)
                return;
            if (disposing)
                DisposeScopeManager.Unregister(this);
            CountDown();
            held.Release();
        }

        /// <summary>Replaces this tensor's implementation; takes ownership of the caller's reference.</summary>
        internal void ReplaceImpl(TensorImpl replacement)
        {
            TensorImpl old = Impl;
            _impl = replacement;
            old.Release();
        }

        internal static void CountUp()
        {
            long count = Interlocked.Increment(ref s_totalCount);
            if (count > Volatile.Read(ref s_peakCount))
                Volatile.Write(ref s_peakCount, count);
        }

        private void CountDown()
        {
            if (!IsInternal)
                Interlocked.Decrement(ref s_totalCount);
        }

        /// <summary>Creates a tensor that <see cref="IsInvalid"/> from the start, like libtorch's undefined tensor.</summary>
        internal static Tensor Undefined() => new();

        internal static Tensor Empty(long[] sizes, ScalarType dtype, MemoryFormat format = MemoryFormat.Strided) =>
            new(TensorImpl.Empty(sizes, dtype, format));
    }
}
