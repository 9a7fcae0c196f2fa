using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static Device get_default_device() => CPU;

    public static void set_default_device(Device device) => Device.RequireCpu(device);

    public static void set_default_device(string device) => set_default_device(new Device(device));

    public static void InitializeDeviceType(DeviceType deviceType) => Device.RequireCpu(new Device(deviceType));

    /// <summary>The identity matrix; -1 columns means as many as rows.</summary>
    public static Tensor eye(long rows, long columns = -1, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null)
    {
        long width = columns < 0 ? rows : columns;
        return Create([rows, width], dtype, device, requires_grad, t =>
        {
            using InternalScope scope = InternalScope.Enter();
            t.zero_();
            t.diagonal().fill_(1);
        });
    }

    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
        arange(0, stop, 1, dtype, device, requires_grad);

    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
        arange(start, stop, 1, dtype, device, requires_grad);

    public static Tensor arange(Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device device = null, bool requires_grad = false)
    {
        bool integral = !start.Type.IsFloat() && !stop.Type.IsFloat() && !step.Type.IsFloat();
        double from = start.AsDouble, to = stop.AsDouble, by = step.AsDouble;
        if (by == 0)
            throw Shapes.Error("step must be nonzero");
        if ((to - from) / by < 0)
            throw Shapes.Error("upper bound and larger bound inconsistent with step sign");
        if (integral)
        {
            long first = start.AsInt64, increment = step.AsInt64;
            var integers = new long[(long)Math.Ceiling((double)((Int128)stop.AsInt64 - first) / increment)];
            for (int i = 0; i < integers.Length; i++)
                integers[i] = first + (i * increment);
            return FromValues<long>(integers, [integers.Length], ScalarType.Int64, dtype, device, requires_grad, null);
        }

        var values = new double[(long)Math.Ceiling((to - from) / by)];
        for (int i = 0; i < values.Length; i++)
            values[i] = from + i * by;
        return FromValues<double>(values, [values.Length], ScalarType.Float64, dtype ?? defaultType, device, requires_grad, null);
    }

    public static Tensor linspace(double start, double end, long steps, ScalarType? dtype = null, Device device = null, bool requires_grad = false)
    {
        var values = new double[steps];
        double step = steps > 1 ? (end - start) / (steps - 1) : 0;
        for (int i = 0; i < steps; i++)
            values[i] = i < steps / 2 ? start + i * step : end - (steps - 1 - i) * step;
        if (steps == 1)
            values[0] = start;
        return FromValues<double>(values, [steps], ScalarType.Float64, dtype ?? defaultType, device, requires_grad, null);
    }

    public static Tensor logspace(double start, double end, long steps, double @base = 10, ScalarType? dtype = null, Device device = null, bool requires_grad = false)
    {
        var values = new double[steps];
        for (int i = 0; i < steps; i++)
            values[i] = Math.Pow(@base, steps > 1 ? start + i * (end - start) / (steps - 1) : start);
        return FromValues<double>(values, [steps], ScalarType.Float64, dtype ?? defaultType, device, requires_grad, null);
    }

    public static Tensor zeros_like(Tensor input, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        zeros(input.Impl.Sizes, dtype ?? input.dtype, device, requires_grad);

    public static Tensor ones_like(Tensor input, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        ones(input.Impl.Sizes, dtype ?? input.dtype, device, requires_grad);

    public static Tensor empty_like(Tensor input, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        empty(input.Impl.Sizes, dtype ?? input.dtype, device, requires_grad);

    public static Tensor full_like(Tensor input, Scalar value, ScalarType? dtype = null, Device device = null, bool requires_grad = false, string[] names = null) =>
        full(input.Impl.Sizes, value, dtype ?? input.dtype, device, requires_grad);

    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
        Like(input, dtype, device, requires_grad, static t => t.uniform_(0, 1));

    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device device = null, bool requires_grad = false) =>
        Like(input, dtype, device, requires_grad, static t => t.normal_());

    /// <summary>Random numbers in another tensor's shape, drawn in the order in which that one's elements lie in memory, as in libtorch.</summary>
    private static Tensor Like(Tensor input, ScalarType? dtype, Device device, bool requiresGrad, Action<Tensor> fill)
    {
        long[] sizes = input.Impl.Sizes, order = Tensor.MemoryOrder(input.Impl);
        if (input.Impl.IsContiguous)
            return Create(sizes, dtype ?? input.dtype, device, requiresGrad, fill);
        using InternalScope scope = InternalScope.Enter();
        Tensor memory = empty([.. order.Select(d => sizes[d])], dtype ?? input.dtype, device);
        Tensor result = memory.permute([.. order.Select((_, d) => (long)Array.IndexOf(order, d))]);
        fill(result);
        return scope.Publish(result.clone().requires_grad_(requiresGrad));
    }

    /// <summary>A tensor over the memory of an array, which stays pinned as long as the tensor lives.</summary>
    public static Tensor from_array(Array rawArray, Device device = null) => from_array(rawArray, null, device);

    public static Tensor from_array(Array rawArray, ScalarType? dtype, Device device = null, bool requires_grad = false, string[] names = null)
    {
        ScalarType own = TypeOf(rawArray.GetType().GetElementType());
        if (dtype is not null && dtype != own)
        {
            using Tensor shared = from_array(rawArray, own, device);
            return shared.to_type(dtype.Value).requires_grad_(requires_grad);
        }

        Device.RequireCpu(device);
        long[] sizes = Enumerable.Range(0, rawArray.Rank).Select(d => rawArray.GetLongLength(d)).ToArray();
        Storage storage = Storage.Share(rawArray, rawArray.LongLength * own.Size(), 0);
        return Shared(storage, sizes, own).requires_grad_(requires_grad);
    }

    /// <summary>A one-dimensional tensor over the memory of an array from an element on, or a converted copy if its type is not the array's.</summary>
    /// <param name="rawArray">The array; it stays pinned as long as a tensor sees it.</param>
    /// <param name="dtype">The tensor's type.</param>
    /// <param name="count">How many elements; -1 means all from <paramref name="offset"/> on.</param>
    /// <param name="offset">The first element.</param>
    /// <param name="requires_grad">Whether gradients are wanted for it.</param>
    public static Tensor frombuffer(Array rawArray, ScalarType dtype, long count = -1, long offset = 0, bool requires_grad = false)
    {
        long elements = rawArray.LongLength, length = count < 0 ? elements - offset : count;
        if (offset < 0 || offset >= elements)
            throw new ArgumentException($"invalid value for 'offset': {offset}; the array has {elements} elements.", nameof(offset));
        if (length > elements - offset)
            throw new IndexOutOfRangeException($"element count is too large: {length}; the array has {elements - offset} elements from {offset} on.");
        ScalarType own = TypeOf(rawArray.GetType().GetElementType());
        Tensor shared = Shared(Storage.Share(rawArray, length * own.Size(), offset * own.Size()), [length], own);
        return (dtype == own ? shared : shared.to_type(dtype, disposeAfter: true)).requires_grad_(requires_grad);
    }

    /// <summary>A tensor over memory that the program can write to by itself.</summary>
    private static Tensor Shared(Storage storage, long[] sizes, ScalarType dtype)
    {
        var impl = new TensorImpl(new TensorMemory(storage), 0, sizes, Shapes.ContiguousStrides(sizes), dtype);
        impl.Expose();
        return new Tensor(impl);
    }

    internal static ScalarType TypeOf(Type element) => Type.GetTypeCode(element) switch
    {
        TypeCode.Byte => ScalarType.Byte,
        TypeCode.SByte => ScalarType.Int8,
        TypeCode.Int16 => ScalarType.Int16,
        TypeCode.Int32 => ScalarType.Int32,
        TypeCode.Int64 => ScalarType.Int64,
        TypeCode.Single => ScalarType.Float32,
        TypeCode.Double => ScalarType.Float64,
        TypeCode.Boolean => ScalarType.Bool,
        _ => throw new NotSupportedException($"Arrays of {element?.Name} do not convert to a tensor."),
    };

    private static ScalarType DefaultType(Scalar value) => value.Type.IsFloat() ? defaultType : value.Type;

    private static Tensor Create(ReadOnlySpan<long> size, ScalarType? dtype, Device device, bool requiresGrad, Action<Tensor> fill)
    {
        Device.RequireCpu(device);
        foreach (long extent in size)
        {
            if (extent < 0)
                throw Shapes.Error($"Trying to create tensor with negative dimension {extent}: {Shapes.Text(size)}");
        }

        Tensor result = Tensor.Empty(size.ToArray(), dtype ?? defaultType);
        fill?.Invoke(result);
        result.Impl.Version.Value = 0;
        return requiresGrad ? result.requires_grad_() : result;
    }

    private static Tensor Draw(ReadOnlySpan<long> size, ScalarType? dtype, Device device, bool requiresGrad, string name, Action<Tensor> fill)
    {
        if (dtype is { } type && !type.IsFloat())
            throw new ArgumentException($"torch.{name}() was given the type {type}; it has to be a floating point type.", nameof(dtype));
        return Create(size, dtype, device, requiresGrad, fill);
    }

    private static Tensor FromScalar(Scalar value, ScalarType own, ScalarType? dtype, Device device, bool requiresGrad)
    {
        Device.RequireCpu(device);
        Tensor result = value.ToTensor(dtype ?? own);
        return requiresGrad ? result.requires_grad_() : result;
    }

    private static unsafe Tensor FromValues<T>(
        ReadOnlySpan<T> values, ReadOnlySpan<long> dimensions, ScalarType own, ScalarType? dtype, Device device, bool requiresGrad, string[] names)
        where T : unmanaged
    {
        Device.RequireCpu(device);
        long count = Shapes.Count(dimensions);
        if (count > values.Length)
            throw new ArgumentException($"mismatched total size creating a tensor from an array: {Shapes.Text(dimensions)} asks for {count} elements, the array has {values.Length}.");
        _ = names;
        TensorImpl impl = TensorImpl.Empty(dimensions.ToArray(), own);
        values[..(int)count].CopyTo(new Span<T>(impl.Pointer, (int)count));
        if (dtype is not null && dtype != own)
        {
            TensorImpl converted = Casting.Convert(impl, dtype.Value);
            impl.Release();
            impl = converted;
        }

        var result = new Tensor(impl);
        return requiresGrad ? result.requires_grad_() : result;
    }

    private static Tensor FromArray<T>(Array values, ScalarType own, ScalarType? dtype, Device device, bool requiresGrad, string[] names)
        where T : unmanaged
    {
        long[] sizes = Enumerable.Range(0, values.Rank).Select(d => values.GetLongLength(d)).ToArray();
        var flat = new T[values.Length];
        Buffer.BlockCopy(values, 0, flat, 0, Buffer.ByteLength(values));
        return FromValues<T>(flat, sizes, own, dtype, device, requiresGrad, names);
    }
}
