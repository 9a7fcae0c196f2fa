using System.Numerics;
using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.randn_like(ScalarType?, Device, bool)"/>
    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Like(input, dtype, device, requires_grad, static t => t.normal_());

    /// <inheritdoc cref="randn(int, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor randn(
        long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        Draw(size, dtype, device, requires_grad, nameof(randn), t => t.normal_(0, 1, generator));

    /// <inheritdoc cref="randn(int, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor randn(
        ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        Draw(size, dtype, device, requires_grad, nameof(randn), t => t.normal_(0, 1, generator));

    /// <inheritdoc cref="randn(int, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor randn(
        long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        Draw([size], dtype, device, requires_grad, nameof(randn), t => t.normal_(0, 1, generator));

    /// <inheritdoc cref="randn(int, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor randn(
        long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        Draw([rows, columns], dtype, device, requires_grad, nameof(randn), t => t.normal_(0, 1, generator));

    /// <inheritdoc cref="randn(int, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor randn(
        long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Draw([dim0, dim1, dim2], dtype, device, requires_grad, nameof(randn), t => t.normal_(0, 1, generator));

    /// <inheritdoc cref="randn(int, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor randn(
        long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Draw([dim0, dim1, dim2, dim3], dtype, device, requires_grad, nameof(randn), t => t.normal_(0, 1, generator));

    /// <summary>Draws numbers from the standard normal distribution, with a given shape.</summary>
    public static Tensor randn(
        int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        Draw([size], dtype, device, requires_grad, nameof(randn), t => t.normal_(0, 1, generator));

    /// <inheritdoc cref="randn(int, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor randn(
        int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        Draw([rows, columns], dtype, device, requires_grad, nameof(randn), t => t.normal_(0, 1, generator));

    /// <inheritdoc cref="randn(int, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor randn(
        int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Draw([dim0, dim1, dim2], dtype, device, requires_grad, nameof(randn), t => t.normal_(0, 1, generator));

    /// <inheritdoc cref="randn(int, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor randn(
        int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Draw([dim0, dim1, dim2, dim3], dtype, device, requires_grad, nameof(randn), t => t.normal_(0, 1, generator));

    /// <inheritdoc cref="normal(Tensor, Tensor, Generator)"/>
    public static Tensor normal(
        double mean, double std, ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Draw(size, dtype, device, requires_grad, nameof(randn), t => t.normal_(mean, std, generator));

    /// <summary>
    /// Draws numbers from normal distributions, each with its own mean and standard deviation, to which their gradients flow.
    /// </summary>
    public static Tensor normal(Tensor mean, Tensor std, Generator? generator = null) => InternalScope.Compose(() =>
    {
        ScalarType type = mean.is_floating_point() ? mean.dtype : get_default_dtype();
        return randn(Shapes.Broadcast(mean.Impl.Sizes, std.Impl.Sizes), type, generator: generator).mul(std).add(mean);
    });

    public partial class Tensor
    {
        /// <summary>
        /// Draws numbers from the standard normal distribution with this tensor's shape, and with its type unless another is given.
        /// </summary>
        public Tensor randn_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.randn_like(this, dtype, device, requires_grad);

        private const int NormalBlock = 16;

        /// <summary>Fills the tensor with numbers from a normal distribution.</summary>
        public Tensor normal_(double mean = 0, double std = 1, Generator? generator = null)
        {
            if (Impl.Count > 0)
                RequireFloat("normal_kernel_cpu");
            if (!(std >= 0))
                throw Shapes.Error(FormattableString.Invariant($"normal expects std >= 0.0, but found std {std}"));
            CheckWritable();
            MersenneTwister engine = (generator ?? Generator.Default).Engine;
            if (Impl.Count >= NormalBlock && Impl.IsContiguous && Impl.DType == ScalarType.Float32)
                return FillFrom(Normals(engine, (int)Impl.Count, (float)mean, (float)std, static engine => engine.NextSingle()));
            if (Impl.Count >= NormalBlock && Impl.IsContiguous && Impl.DType == ScalarType.Float64)
                return FillFrom(Normals(engine, (int)Impl.Count, mean, std, static engine => engine.NextDouble()));
            return FillRandom(engine, () => (float)(engine.NextNormal() * std + mean), () => engine.NextNormal() * std + mean);
        }

        /// <summary>
        /// Draws normal numbers as libtorch does: uniform draws in blocks of 16, with the first eight paired with the last eight by the
        /// Box–Muller transform; the remainder is redrawn as a block that ends with the array.
        /// </summary>
        private static T[] Normals<T>(MersenneTwister engine, int count, T mean, T std, Func<MersenneTwister, T> draw)
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            var values = new T[count];
            lock (engine)
            {
                for (int i = 0; i < count; i++)
                    values[i] = draw(engine);
                for (int i = 0; i + NormalBlock <= count; i += NormalBlock)
                    Transform(values.AsSpan(i, NormalBlock), mean, std);
                if (count % NormalBlock != 0)
                {
                    Span<T> last = values.AsSpan(count - NormalBlock);
                    for (int i = 0; i < NormalBlock; i++)
                        last[i] = draw(engine);
                    Transform(last, mean, std);
                }
            }

            return values;
        }

        private static void Transform<T>(Span<T> block, T mean, T std)
            where T : unmanaged, IFloatingPointIeee754<T>
        {
            T two = T.One + T.One;
            for (int j = 0; j < NormalBlock / 2; j++)
            {
                T u1 = T.One - block[j], u2 = block[j + 8];
                T radius = T.Sqrt(-two * T.Log(u1)), angle = two * T.Pi * u2;
                block[j] = radius * T.Cos(angle) * std + mean;
                block[j + 8] = radius * T.Sin(angle) * std + mean;
            }
        }
    }
}
