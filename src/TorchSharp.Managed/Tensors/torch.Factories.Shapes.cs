namespace TorchSharp;

public static partial class torch
{
    public static Tensor zeros(long[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create(size, dtype, device, requires_grad, static t => t.zero_());

    public static Tensor zeros(ReadOnlySpan<long> size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create(size, dtype, device, requires_grad, static t => t.zero_());

    public static Tensor zeros(long size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([size], dtype, device, requires_grad, static t => t.zero_());

    public static Tensor zeros(long rows, long columns, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([rows, columns], dtype, device, requires_grad, static t => t.zero_());

    public static Tensor zeros(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([dim0, dim1, dim2], dtype, device, requires_grad, static t => t.zero_());

    public static Tensor zeros(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([dim0, dim1, dim2, dim3], dtype, device, requires_grad, static t => t.zero_());

    public static Tensor zeros(int size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([size], dtype, device, requires_grad, static t => t.zero_());

    public static Tensor zeros(int rows, int columns, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([rows, columns], dtype, device, requires_grad, static t => t.zero_());

    public static Tensor zeros(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([dim0, dim1, dim2], dtype, device, requires_grad, static t => t.zero_());

    public static Tensor zeros(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([dim0, dim1, dim2, dim3], dtype, device, requires_grad, static t => t.zero_());

    public static Tensor ones(long[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create(size, dtype, device, requires_grad, static t => t.fill_(1));

    public static Tensor ones(ReadOnlySpan<long> size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create(size, dtype, device, requires_grad, static t => t.fill_(1));

    public static Tensor ones(long size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([size], dtype, device, requires_grad, static t => t.fill_(1));

    public static Tensor ones(long rows, long columns, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([rows, columns], dtype, device, requires_grad, static t => t.fill_(1));

    public static Tensor ones(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([dim0, dim1, dim2], dtype, device, requires_grad, static t => t.fill_(1));

    public static Tensor ones(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([dim0, dim1, dim2, dim3], dtype, device, requires_grad, static t => t.fill_(1));

    public static Tensor ones(int size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([size], dtype, device, requires_grad, static t => t.fill_(1));

    public static Tensor ones(int rows, int columns, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([rows, columns], dtype, device, requires_grad, static t => t.fill_(1));

    public static Tensor ones(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([dim0, dim1, dim2], dtype, device, requires_grad, static t => t.fill_(1));

    public static Tensor ones(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([dim0, dim1, dim2, dim3], dtype, device, requires_grad, static t => t.fill_(1));

    public static Tensor empty(long[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create(size, dtype, device, requires_grad, null);

    public static Tensor empty(ReadOnlySpan<long> size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create(size, dtype, device, requires_grad, null);

    public static Tensor empty(long size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([size], dtype, device, requires_grad, null);

    public static Tensor empty(long rows, long columns, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([rows, columns], dtype, device, requires_grad, null);

    public static Tensor empty(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([dim0, dim1, dim2], dtype, device, requires_grad, null);

    public static Tensor empty(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([dim0, dim1, dim2, dim3], dtype, device, requires_grad, null);

    public static Tensor empty(int size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([size], dtype, device, requires_grad, null);

    public static Tensor empty(int rows, int columns, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([rows, columns], dtype, device, requires_grad, null);

    public static Tensor empty(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([dim0, dim1, dim2], dtype, device, requires_grad, null);

    public static Tensor empty(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([dim0, dim1, dim2, dim3], dtype, device, requires_grad, null);

    public static Tensor full(long[] size, Scalar value, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create(size, dtype ?? DefaultType(value), device, requires_grad, t => t.fill_(value));

    public static Tensor full(ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create(size, dtype ?? DefaultType(value), device, requires_grad, t => t.fill_(value));

    public static Tensor full(long size, Scalar value, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([size], dtype ?? DefaultType(value), device, requires_grad, t => t.fill_(value));

    public static Tensor full(long rows, long columns, Scalar value, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([rows, columns], dtype ?? DefaultType(value), device, requires_grad, t => t.fill_(value));

    public static Tensor full(long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([dim0, dim1, dim2], dtype ?? DefaultType(value), device, requires_grad, t => t.fill_(value));

    public static Tensor full(long dim0, long dim1, long dim2, long dim3, Scalar value, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([dim0, dim1, dim2, dim3], dtype ?? DefaultType(value), device, requires_grad, t => t.fill_(value));

    public static Tensor full(int size, Scalar value, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([size], dtype ?? DefaultType(value), device, requires_grad, t => t.fill_(value));

    public static Tensor full(int rows, int columns, Scalar value, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([rows, columns], dtype ?? DefaultType(value), device, requires_grad, t => t.fill_(value));

    public static Tensor full(int dim0, int dim1, int dim2, Scalar value, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([dim0, dim1, dim2], dtype ?? DefaultType(value), device, requires_grad, t => t.fill_(value));

    public static Tensor full(int dim0, int dim1, int dim2, int dim3, Scalar value, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        Create([dim0, dim1, dim2, dim3], dtype ?? DefaultType(value), device, requires_grad, t => t.fill_(value));

    public static Tensor rand(long[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        Draw(size, dtype, device, requires_grad, nameof(rand), t => t.uniform_(0, 1, generator));

    public static Tensor rand(ReadOnlySpan<long> size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        Draw(size, dtype, device, requires_grad, nameof(rand), t => t.uniform_(0, 1, generator));

    public static Tensor rand(long size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        Draw([size], dtype, device, requires_grad, nameof(rand), t => t.uniform_(0, 1, generator));

    public static Tensor rand(long rows, long columns, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        Draw([rows, columns], dtype, device, requires_grad, nameof(rand), t => t.uniform_(0, 1, generator));

    public static Tensor rand(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        Draw([dim0, dim1, dim2], dtype, device, requires_grad, nameof(rand), t => t.uniform_(0, 1, generator));

    public static Tensor rand(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        Draw([dim0, dim1, dim2, dim3], dtype, device, requires_grad, nameof(rand), t => t.uniform_(0, 1, generator));

    public static Tensor rand(int size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        Draw([size], dtype, device, requires_grad, nameof(rand), t => t.uniform_(0, 1, generator));

    public static Tensor rand(int rows, int columns, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        Draw([rows, columns], dtype, device, requires_grad, nameof(rand), t => t.uniform_(0, 1, generator));

    public static Tensor rand(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        Draw([dim0, dim1, dim2], dtype, device, requires_grad, nameof(rand), t => t.uniform_(0, 1, generator));

    public static Tensor rand(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        Draw([dim0, dim1, dim2, dim3], dtype, device, requires_grad, nameof(rand), t => t.uniform_(0, 1, generator));

    public static Tensor randn(long[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        Draw(size, dtype, device, requires_grad, nameof(randn), t => t.normal_(0, 1, generator));

    public static Tensor randn(ReadOnlySpan<long> size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        Draw(size, dtype, device, requires_grad, nameof(randn), t => t.normal_(0, 1, generator));

    public static Tensor randn(long size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        Draw([size], dtype, device, requires_grad, nameof(randn), t => t.normal_(0, 1, generator));

    public static Tensor randn(long rows, long columns, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        Draw([rows, columns], dtype, device, requires_grad, nameof(randn), t => t.normal_(0, 1, generator));

    public static Tensor randn(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        Draw([dim0, dim1, dim2], dtype, device, requires_grad, nameof(randn), t => t.normal_(0, 1, generator));

    public static Tensor randn(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        Draw([dim0, dim1, dim2, dim3], dtype, device, requires_grad, nameof(randn), t => t.normal_(0, 1, generator));

    public static Tensor randn(int size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        Draw([size], dtype, device, requires_grad, nameof(randn), t => t.normal_(0, 1, generator));

    public static Tensor randn(int rows, int columns, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        Draw([rows, columns], dtype, device, requires_grad, nameof(randn), t => t.normal_(0, 1, generator));

    public static Tensor randn(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        Draw([dim0, dim1, dim2], dtype, device, requires_grad, nameof(randn), t => t.normal_(0, 1, generator));

    public static Tensor randn(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        Draw([dim0, dim1, dim2, dim3], dtype, device, requires_grad, nameof(randn), t => t.normal_(0, 1, generator));
}
