using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.zeros_like(ScalarType?, Device, bool)"/>
    public static Tensor zeros_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Like(input, zeros(input.Impl.Sizes, dtype ?? input.dtype, device), requires_grad);

    /// <inheritdoc cref="Tensor.ones_like(ScalarType?, Device, bool)"/>
    public static Tensor ones_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Like(input, ones(input.Impl.Sizes, dtype ?? input.dtype, device), requires_grad);

    /// <inheritdoc cref="Tensor.empty_like(ScalarType?, Device, bool)"/>
    public static Tensor empty_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Like(input, empty(input.Impl.Sizes, dtype ?? input.dtype, device), requires_grad);

    /// <inheritdoc cref="Tensor.full_like(Scalar, ScalarType?, Device, bool)"/>
    public static Tensor full_like(
        Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Like(input, full(input.Impl.Sizes, value, dtype ?? input.dtype, device), requires_grad);

    /// <summary>Gives a tensor whose elements are all the same the order of another's dimensions in memory.</summary>
    private static Tensor Like(Tensor input, Tensor filled, bool requiresGrad)
    {
        Tensor result = filled;
        if (DimensionOrder.Of(input.Impl) is { } order)
        {
            long[] sizes = filled.Impl.Sizes;
            result = new Tensor(filled.Impl.View(sizes, order.Strides(sizes), 0));
            filled.Dispose();
        }

        return requiresGrad ? result.requires_grad_() : result;
    }

    private static ScalarType DefaultType(Scalar value) => value.Type.IsFloat() ? s_defaultType : value.Type;

    private static Tensor Create(ReadOnlySpan<long> size, ScalarType? dtype, Device? device, bool requiresGrad, Action<Tensor>? fill)
    {
        Device.RequireCpu(device);
        foreach (long extent in size)
        {
            if (extent < 0)
                throw Shapes.Error($"Trying to create tensor with negative dimension {extent}: {Shapes.Text(size)}");
        }

        Tensor result = Tensor.Empty(size.ToArray(), dtype ?? s_defaultType);
        fill?.Invoke(result);
        result.Impl.Version.Value = 0;
        return requiresGrad ? result.requires_grad_() : result;
    }

    /// <inheritdoc cref="zeros(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor zeros(
        long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create(size, dtype, device, requires_grad, static t => t.zero_());

    /// <inheritdoc cref="zeros(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor zeros(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create(size, dtype, device, requires_grad, static t => t.zero_());

    /// <inheritdoc cref="zeros(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor zeros(
        long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create([size], dtype, device, requires_grad, static t => t.zero_());

    /// <inheritdoc cref="zeros(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor zeros(
        long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create([rows, columns], dtype, device, requires_grad, static t => t.zero_());

    /// <inheritdoc cref="zeros(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor zeros(
        long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create([dim0, dim1, dim2], dtype, device, requires_grad, static t => t.zero_());

    /// <inheritdoc cref="zeros(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor zeros(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create([dim0, dim1, dim2, dim3], dtype, device, requires_grad, static t => t.zero_());

    /// <summary>Creates a tensor of zeros with a given shape; Float32 unless a type is given.</summary>
    public static Tensor zeros(
        int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create([size], dtype, device, requires_grad, static t => t.zero_());

    /// <inheritdoc cref="zeros(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor zeros(
        int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create([rows, columns], dtype, device, requires_grad, static t => t.zero_());

    /// <inheritdoc cref="zeros(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor zeros(
        int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create([dim0, dim1, dim2], dtype, device, requires_grad, static t => t.zero_());

    /// <inheritdoc cref="zeros(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor zeros(
        int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create([dim0, dim1, dim2, dim3], dtype, device, requires_grad, static t => t.zero_());

    /// <inheritdoc cref="ones(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor ones(
        long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create(size, dtype, device, requires_grad, static t => t.fill_(1));

    /// <inheritdoc cref="ones(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor ones(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create(size, dtype, device, requires_grad, static t => t.fill_(1));

    /// <inheritdoc cref="ones(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor ones(
        long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create([size], dtype, device, requires_grad, static t => t.fill_(1));

    /// <inheritdoc cref="ones(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor ones(
        long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create([rows, columns], dtype, device, requires_grad, static t => t.fill_(1));

    /// <inheritdoc cref="ones(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor ones(
        long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create([dim0, dim1, dim2], dtype, device, requires_grad, static t => t.fill_(1));

    /// <inheritdoc cref="ones(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor ones(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create([dim0, dim1, dim2, dim3], dtype, device, requires_grad, static t => t.fill_(1));

    /// <summary>Creates a tensor of ones with a given shape; Float32 unless a type is given.</summary>
    public static Tensor ones(
        int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create([size], dtype, device, requires_grad, static t => t.fill_(1));

    /// <inheritdoc cref="ones(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor ones(
        int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create([rows, columns], dtype, device, requires_grad, static t => t.fill_(1));

    /// <inheritdoc cref="ones(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor ones(
        int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create([dim0, dim1, dim2], dtype, device, requires_grad, static t => t.fill_(1));

    /// <inheritdoc cref="ones(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor ones(
        int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create([dim0, dim1, dim2, dim3], dtype, device, requires_grad, static t => t.fill_(1));

    /// <inheritdoc cref="empty(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor empty(
        long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create(size, dtype, device, requires_grad, null);

    /// <inheritdoc cref="empty(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor empty(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create(size, dtype, device, requires_grad, null);

    /// <inheritdoc cref="empty(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor empty(
        long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create([size], dtype, device, requires_grad, null);

    /// <inheritdoc cref="empty(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor empty(
        long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create([rows, columns], dtype, device, requires_grad, null);

    /// <inheritdoc cref="empty(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor empty(
        long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create([dim0, dim1, dim2], dtype, device, requires_grad, null);

    /// <inheritdoc cref="empty(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor empty(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create([dim0, dim1, dim2, dim3], dtype, device, requires_grad, null);

    /// <summary>Creates a tensor with a given shape and uninitialized values; Float32 unless a type is given.</summary>
    public static Tensor empty(
        int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create([size], dtype, device, requires_grad, null);

    /// <inheritdoc cref="empty(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor empty(
        int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create([rows, columns], dtype, device, requires_grad, null);

    /// <inheritdoc cref="empty(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor empty(
        int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create([dim0, dim1, dim2], dtype, device, requires_grad, null);

    /// <inheritdoc cref="empty(int, ScalarType?, Device, bool, string[])"/>
    public static Tensor empty(
        int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create([dim0, dim1, dim2, dim3], dtype, device, requires_grad, null);

    /// <inheritdoc cref="full(int, Scalar, ScalarType?, Device, bool, string[])"/>
    public static Tensor full(
        long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create(size, dtype ?? DefaultType(value), device, requires_grad, t => t.fill_(value));

    /// <inheritdoc cref="full(int, Scalar, ScalarType?, Device, bool, string[])"/>
    public static Tensor full(
        ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create(size, dtype ?? DefaultType(value), device, requires_grad, t => t.fill_(value));

    /// <inheritdoc cref="full(int, Scalar, ScalarType?, Device, bool, string[])"/>
    public static Tensor full(
        long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create([size], dtype ?? DefaultType(value), device, requires_grad, t => t.fill_(value));

    /// <inheritdoc cref="full(int, Scalar, ScalarType?, Device, bool, string[])"/>
    public static Tensor full(
        long rows, long columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create([rows, columns], dtype ?? DefaultType(value), device, requires_grad, t => t.fill_(value));

    /// <inheritdoc cref="full(int, Scalar, ScalarType?, Device, bool, string[])"/>
    public static Tensor full(
        long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create([dim0, dim1, dim2], dtype ?? DefaultType(value), device, requires_grad, t => t.fill_(value));

    /// <inheritdoc cref="full(int, Scalar, ScalarType?, Device, bool, string[])"/>
    public static Tensor full(
        long dim0, long dim1, long dim2, long dim3, Scalar value, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Create([dim0, dim1, dim2, dim3], dtype ?? DefaultType(value), device, requires_grad, t => t.fill_(value));

    /// <summary>Creates a tensor with a given shape filled with a number, in the number's type unless one is given.</summary>
    public static Tensor full(
        int size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create([size], dtype ?? DefaultType(value), device, requires_grad, t => t.fill_(value));

    /// <inheritdoc cref="full(int, Scalar, ScalarType?, Device, bool, string[])"/>
    public static Tensor full(
        int rows, int columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create([rows, columns], dtype ?? DefaultType(value), device, requires_grad, t => t.fill_(value));

    /// <inheritdoc cref="full(int, Scalar, ScalarType?, Device, bool, string[])"/>
    public static Tensor full(
        int dim0, int dim1, int dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create([dim0, dim1, dim2], dtype ?? DefaultType(value), device, requires_grad, t => t.fill_(value));

    /// <inheritdoc cref="full(int, Scalar, ScalarType?, Device, bool, string[])"/>
    public static Tensor full(
        int dim0, int dim1, int dim2, int dim3, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create([dim0, dim1, dim2, dim3], dtype ?? DefaultType(value), device, requires_grad, t => t.fill_(value));

    public partial class Tensor
    {
        /// <summary>Creates a tensor of zeros with this tensor's shape, and with its type unless another is given.</summary>
        public Tensor zeros_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.zeros_like(this, dtype, device, requires_grad);

        /// <summary>Creates a tensor of ones with this tensor's shape, and with its type unless another is given.</summary>
        public Tensor ones_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.ones_like(this, dtype, device, requires_grad);

        /// <summary>Creates a tensor of uninitialized values with this tensor's shape, and with its type unless another is given.</summary>
        public Tensor empty_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.empty_like(this, dtype, device, requires_grad);

        /// <summary>Creates a tensor filled with a number with this tensor's shape, and with its type unless another is given.</summary>
        public Tensor full_like(Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.full_like(this, value, dtype, device, requires_grad);
    }
}
