using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.rand_like(ScalarType?, Device, bool)"/>
    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Like(input, dtype, device, requires_grad, static t => t.uniform_(0, 1));

    /// <summary>
    /// Creates random numbers in another tensor's shape, drawn in the memory order of that tensor's elements, as in libtorch.
    /// </summary>
    private static Tensor Like(Tensor input, ScalarType? dtype, Device? device, bool requiresGrad, Action<Tensor> fill)
    {
        Device.RequireCpu(device);
        if (DimensionOrder.Of(input.Impl) is not { } order)
            return Create(input.Impl.Sizes, dtype ?? input.dtype, device, requiresGrad, fill);
        var result = new Tensor(order.Empty(input.Impl.Sizes, dtype ?? input.dtype));
        fill(result);
        return result.requires_grad_(requiresGrad);
    }

    private static Tensor Draw(
        ReadOnlySpan<long> size, ScalarType? dtype, Device? device, bool requiresGrad, string name, Action<Tensor> fill)
    {
        if (dtype is { } type && !type.IsFloat())
            throw new ArgumentException($"torch.{name}() was given the type {type}; it has to be a floating point type.", nameof(dtype));
        return Create(size, dtype, device, requiresGrad, fill);
    }

    /// <inheritdoc cref="rand(int, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor rand(
        long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        Draw(size, dtype, device, requires_grad, nameof(rand), t => t.uniform_(0, 1, generator));

    /// <inheritdoc cref="rand(int, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor rand(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        Draw(size, dtype, device, requires_grad, nameof(rand), t => t.uniform_(0, 1, generator));

    /// <inheritdoc cref="rand(int, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor rand(
        long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        Draw([size], dtype, device, requires_grad, nameof(rand), t => t.uniform_(0, 1, generator));

    /// <inheritdoc cref="rand(int, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor rand(
        long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        Draw([rows, columns], dtype, device, requires_grad, nameof(rand), t => t.uniform_(0, 1, generator));

    /// <inheritdoc cref="rand(int, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor rand(
        long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Draw([dim0, dim1, dim2], dtype, device, requires_grad, nameof(rand), t => t.uniform_(0, 1, generator));

    /// <inheritdoc cref="rand(int, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor rand(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Draw([dim0, dim1, dim2, dim3], dtype, device, requires_grad, nameof(rand), t => t.uniform_(0, 1, generator));

    /// <summary>Draws numbers from a uniform distribution on [0, 1), with a given shape.</summary>
    public static Tensor rand(
        int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        Draw([size], dtype, device, requires_grad, nameof(rand), t => t.uniform_(0, 1, generator));

    /// <inheritdoc cref="rand(int, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor rand(
        int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        Draw([rows, columns], dtype, device, requires_grad, nameof(rand), t => t.uniform_(0, 1, generator));

    /// <inheritdoc cref="rand(int, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor rand(
        int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Draw([dim0, dim1, dim2], dtype, device, requires_grad, nameof(rand), t => t.uniform_(0, 1, generator));

    /// <inheritdoc cref="rand(int, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor rand(
        int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Draw([dim0, dim1, dim2, dim3], dtype, device, requires_grad, nameof(rand), t => t.uniform_(0, 1, generator));

    public partial class Tensor
    {
        /// <summary>
        /// Draws numbers from a uniform distribution on [0, 1) with this tensor's shape, and with its type unless another is given.
        /// </summary>
        public Tensor rand_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.rand_like(this, dtype, device, requires_grad);

        /// <summary>Fills the tensor with numbers drawn from a uniform distribution on [from, to).</summary>
        public Tensor uniform_(double from, double to, Generator? generator = null)
        {
            RequireFloat("check_uniform_bounds");
            double largest = Impl.DType == ScalarType.Float32 ? float.MaxValue : double.MaxValue;
            if (!(Math.Abs(from) <= largest && Math.Abs(to) <= largest))
                throw Shapes.Error($"{(Math.Abs(from) <= largest ? "to" : "from")} is out of bounds for {Impl.DType.ElementName()}");
            if (!(from <= to))
            {
                throw Shapes.Error(
                    FormattableString.Invariant($"uniform_ expects to return a [from, to) range, but found from={from} > to={to}"));
            }
            MersenneTwister engine = (generator ?? Generator.Default).Engine;
            float low = (float)from, width = (float)to - (float)from;

            // libtorch scales in double precision, from bounds rounded to float.
            CheckWritable();
            return FillRandom(
                engine, () => (float)((double)engine.NextSingle() * width + low), () => engine.NextDouble() * (to - from) + from);
        }
    }
}
