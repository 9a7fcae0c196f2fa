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

        /// <summary>Takes over the caller's reference to <paramref name="impl"/>.</summary>
        internal Tensor(TensorImpl impl)
        {
            _impl = impl;
            DisposeScopeManager.Register(this);
        }

        /// <summary>A tensor that stands for nothing.</summary>
        private Tensor() => GC.SuppressFinalize(this);

        /// <summary>
        /// Takes the place of another tensor: what it stands for, its dispose scope, its part in the counts. The other becomes invalid.
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

        /// <summary>Gives back the memory of a tensor that was forgotten.</summary>
        ~Tensor() => Dispose(false);

        /// <summary>The number of tensor objects that have not been disposed.</summary>
        public static long TotalCount => Interlocked.Read(ref s_totalCount);

        /// <summary>The most tensors that were there at one time.</summary>
        public static long PeakCount => Interlocked.Read(ref s_peakCount);

        /// <summary>The scope that will dispose this tensor, and its place there.</summary>
        internal DisposeScope? OwningScope { get; set; }

        internal int ScopeIndex { get; set; }

        /// <summary>Made on the way to another tensor: no scope of the program's holds it, no count includes it.</summary>
        internal bool IsInternal { get; set; }

        internal TensorImpl Impl => _impl ?? throw new InvalidOperationException("Tensor invalid -- empty handle: it has been disposed.");

        /// <summary>Whether the tensor has been disposed.</summary>
        public bool IsInvalid => _impl is null;

        /// <summary>A number that is this tensor's alone, as long as the process lives; not an address.</summary>
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

        /// <summary>Where the tensor is: on the CPU.</summary>
        public Device device => CPU;

        /// <summary>The kind of device that it is on: the CPU.</summary>
        public DeviceType device_type => DeviceType.CPU;

        /// <summary>The number of the device that it is on: -1.</summary>
        public int device_index => -1;

        /// <summary>How many dimensions it has.</summary>
        public long ndim => Impl.Sizes.Length;

        /// <summary>How many dimensions it has.</summary>
        public long Dimensions => Impl.Sizes.Length;

        /// <summary>How many elements it has.</summary>
        public long NumberOfElements => Impl.Count;

        /// <summary>How many bytes an element has.</summary>
        public long ElementSize => Impl.DType.Size();

        /// <summary>Whether no recorded operation made it.</summary>
        public bool is_leaf => Impl.GradFn is null;

        /// <summary>Whether it is on an NVIDIA GPU: false.</summary>
        public bool is_cuda => false;

        /// <summary>A name that a program may give it.</summary>
        public string? name { get; set; }

        /// <summary>How many dimensions it has.</summary>
        public long dim() => Impl.Sizes.Length;

        /// <summary>How many elements it has.</summary>
        public long numel() => Impl.Count;

        /// <summary>How many bytes an element has.</summary>
        public long element_size() => Impl.DType.Size();

        /// <summary>The size of each dimension, or of one; a negative one counts from the end.</summary>
        public long[] size() => shape;

        /// <inheritdoc cref="size()"/>
        public long size(int dim) => Impl.Sizes[Shapes.Dimension(dim, Impl.Sizes.Length)];

        /// <summary>How many elements lie between neighbors along each dimension, or along one.</summary>
        public long[] stride() => (long[])Impl.Strides.Clone();

        /// <inheritdoc cref="stride()"/>
        public long stride(int dim) => Impl.Strides[Shapes.Dimension(dim, Impl.Sizes.Length)];

        /// <summary>Whether the elements lie one after the other in row-major order.</summary>
        public bool is_contiguous() => Impl.IsContiguous;

        /// <summary>Whether the elements are floating-point numbers.</summary>
        public bool is_floating_point() => Impl.DType.IsFloat();

        /// <summary>Whether the elements are integers.</summary>
        public bool is_integral() => !Impl.DType.IsFloat() && Impl.DType != ScalarType.Bool;

        /// <summary>Gives back the memory as soon as no other tensor, and nothing in the graph, needs it.</summary>
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

        /// <summary>Puts another implementation in place of this wrapper's own; takes over the caller's reference.</summary>
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

        /// <summary>A tensor that <see cref="IsInvalid"/> from the beginning, as libtorch's undefined one.</summary>
        internal static Tensor Undefined() => new();

        internal static Tensor Empty(long[] sizes, ScalarType dtype, MemoryFormat format = MemoryFormat.Strided) =>
            new(TensorImpl.Empty(sizes, dtype, format));
    }
}
