using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A multi-dimensional array of one element type that takes part in automatic differentiation.</summary>
    public partial class Tensor : IDisposable
    {
        private static long totalCount;
        private static long peakCount;
        private static long lastHandle;

        private TensorImpl? impl;
        private long handle;

        /// <summary>Takes over the caller's reference to <paramref name="impl"/>.</summary>
        internal Tensor(TensorImpl impl)
        {
            this.impl = impl;
            DisposeScopeManager.Register(this);
        }

        /// <summary>A tensor that stands for nothing.</summary>
        private Tensor() => GC.SuppressFinalize(this);

        /// <summary>Takes the place of another tensor: what it stands for, its dispose scope, its part in the counts. The other becomes invalid.</summary>
        private protected Tensor(Tensor other)
        {
            impl = other.Impl;
            other.impl = null;
            GC.SuppressFinalize(other);
            if (other.IsInternal)
                DisposeScopeManager.Register(this);
            else
                other.OwningScope?.Replace(other, this);
        }

        ~Tensor() => Dispose(false);

        /// <summary>The number of tensor objects that have not been disposed.</summary>
        public static long TotalCount => Interlocked.Read(ref totalCount);

        public static long PeakCount => Interlocked.Read(ref peakCount);

        /// <summary>The scope that will dispose this tensor, and its place there.</summary>
        internal DisposeScope? OwningScope { get; set; }

        internal int ScopeIndex { get; set; }

        /// <summary>Made on the way to another tensor: no scope of the program's holds it, no count includes it.</summary>
        internal bool IsInternal { get; set; }

        internal TensorImpl Impl => impl ?? throw new InvalidOperationException("Tensor invalid -- empty handle: it has been disposed.");

        public bool IsInvalid => impl is null;

        /// <summary>A number that is this tensor's alone, as long as the process lives; not an address.</summary>
        public IntPtr Handle
        {
            get
            {
                _ = Impl;
                if (Volatile.Read(ref handle) == 0)
                    Interlocked.CompareExchange(ref handle, Interlocked.Increment(ref lastHandle), 0);
                return checked((IntPtr)handle);
            }
        }

        public long[] shape => (long[])Impl.Sizes.Clone();

        public ScalarType dtype => Impl.DType;

        public Device device => CPU;

        public DeviceType device_type => DeviceType.CPU;

        public int device_index => -1;

        public long ndim => Impl.Sizes.Length;

        public long Dimensions => Impl.Sizes.Length;

        public long NumberOfElements => Impl.Count;

        public long ElementSize => Impl.DType.Size();

        public bool is_leaf => Impl.GradFn is null;

        public bool is_cuda => false;

        public string? name { get; set; }

        public long dim() => Impl.Sizes.Length;

        public long numel() => Impl.Count;

        public long element_size() => Impl.DType.Size();

        public long[] size() => shape;

        public long size(int dim) => Impl.Sizes[Shapes.Dimension(dim, Impl.Sizes.Length)];

        public long[] stride() => (long[])Impl.Strides.Clone();

        public long stride(int dim) => Impl.Strides[Shapes.Dimension(dim, Impl.Sizes.Length)];

        public bool is_contiguous() => Impl.IsContiguous;

        public bool is_floating_point() => Impl.DType.IsFloat();

        public bool is_integral() => !Impl.DType.IsFloat() && Impl.DType != ScalarType.Bool;

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected virtual void Dispose(bool disposing)
        {
            TensorImpl? held = Interlocked.Exchange(ref impl, null);
            if (held is null)
                return;
            if (disposing)
                DisposeScopeManager.Unregister(this);
            CountDown();
            held.Release();
        }

        /// <summary>Puts another implementation in place of this wrapper's own; takes over the caller's reference.</summary>
        internal void ReplaceImpl(TensorImpl replacement)
        {
            TensorImpl old = Impl;
            impl = replacement;
            old.Release();
        }

        internal static void CountUp()
        {
            long count = Interlocked.Increment(ref totalCount);
            if (count > Volatile.Read(ref peakCount))
                Volatile.Write(ref peakCount, count);
        }

        private void CountDown()
        {
            if (!IsInternal)
                Interlocked.Decrement(ref totalCount);
        }

        /// <summary>A tensor that <see cref="IsInvalid"/> from the beginning, as libtorch's undefined one.</summary>
        internal static Tensor Undefined() => new();

        internal static Tensor Empty(long[] sizes, ScalarType dtype, MemoryFormat format = MemoryFormat.Strided) =>
            new(TensorImpl.Empty(sizes, dtype, format));
    }
}
