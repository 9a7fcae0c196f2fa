using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Draws integers from 0 (inclusive) to <paramref name="high"/> (exclusive).</summary>
    public static Tensor randint(
        long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        randint(0, high, size.Shape, dtype, device, requires_grad, generator);

    /// <summary>Draws integers from <paramref name="low"/> (inclusive) to <paramref name="high"/> (exclusive).</summary>
    public static Tensor randint(
        long low, long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        randint(low, high, size.Shape, dtype, device, requires_grad, generator);

    /// <inheritdoc cref="randint(long, Size, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor randint(
        long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        randint(0, high, size, dtype, device, requires_grad, generator);

    /// <inheritdoc cref="randint(long, Size, ScalarType?, Device, bool, Generator, string[])"/>
    public static Tensor randint(
        int high, int[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        randint(0, high, Array.ConvertAll(size, s => (long)s), dtype, device, requires_grad, generator);

    /// <summary>Draws integers from <paramref name="low"/> (inclusive) to <paramref name="high"/> (exclusive).</summary>
    public static Tensor randint(
        int low, int high, int[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        randint(low, high, Array.ConvertAll(size, s => (long)s), dtype, device, requires_grad, generator);

    /// <summary>Draws integers from <paramref name="low"/> (inclusive) to <paramref name="high"/> (exclusive).</summary>
    public static Tensor randint(
        long low, long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null)
    {
        if (high <= low)
            throw Shapes.Error($"random_ expects 'from' to be less than 'to', but got from={low} >= to={high}");
        CheckDrawn(low, high - 1, dtype);
        MersenneTwister engine = (generator ?? Generator.Default).Engine;
        ulong range = (ulong)(high - low);
        var values = new long[Shapes.Count(size)];
        lock (engine)
        {
            for (int i = 0; i < values.Length; i++)
                values[i] = low + (long)((range > uint.MaxValue ? engine.Next64() : engine.Next32()) % range);
        }

        return FromValues<long>(values, size, ScalarType.Int64, dtype ?? ScalarType.Int64, device, requires_grad, names);
    }

    /// <summary>Throws an exception where the numbers that are to be drawn exceed a type.</summary>
    private static void CheckDrawn(long least, long largest, ScalarType? dtype)
    {
        if (dtype is not { } type || type.IsFloat())
            return;
        (double low, double high) = type == ScalarType.Bool ? (0, 1) : type.Range();
        if (least < low || largest > high)
            throw Shapes.Error($"the numbers from {least} to {largest} exceed the range of {type.NativeName()}");
    }

    /// <summary>Returns a random permutation of the numbers from 0 to n - 1.</summary>
    public static Tensor randperm(
        long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null)
    {
        MersenneTwister engine = (generator ?? Generator.Default).Engine;
        if (n < 0)
            throw Shapes.Error($"n must be non-negative, got {n}");
        if (dtype == ScalarType.Bool)
            throw Shapes.Error("\"randperm\" not implemented for 'Bool'");
        CheckDrawn(0, n - 1, dtype);
        var values = new long[n];
        for (long i = 0; i < n; i++)
            values[i] = i;
        lock (engine)
        {
            for (long i = 0; i < n - 1; i++)
            {
                long other = i + engine.Next32() % (n - i);
                (values[i], values[other]) = (values[other], values[i]);
            }
        }

        return FromValues<long>(values, [n], ScalarType.Int64, dtype ?? ScalarType.Int64, device, requires_grad, null);
    }

    /// <summary>
    /// Draws integers from <paramref name="low"/> (inclusive) to <paramref name="high"/> (exclusive), with
    /// the shape and type of another tensor.
    /// </summary>
    public static Tensor randint_like(
        Tensor input, long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Like(input, dtype, device, requires_grad, t => t.random_(low, high));

    /// <summary>Writes a random permutation of the numbers from 0 to n - 1 into a tensor.</summary>
    public static Tensor randperm(long n, Tensor @out, Generator? generator = null)
    {
        ArgumentNullException.ThrowIfNull(@out);
        using InternalScope scope = InternalScope.Enter();
        return @out.copy_(randperm(n, generator: generator));
    }

    public partial class Tensor
    {
        /// <summary>
        /// Draws integers from <paramref name="low"/> (inclusive) to <paramref name="high"/> (exclusive), with this tensor's shape, and
        /// with its type unless another is given.
        /// </summary>
        public Tensor randint_like(long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.randint_like(this, low, high, dtype, device, requires_grad);

        /// <summary>
        /// Fills the tensor with random integers from <paramref name="from"/> (inclusive) to <paramref name="to"/> (exclusive).
        /// </summary>
        public Tensor random_(double from, double to, Generator? generator = null)
        {
            CheckWritable();
            (double least, double largest) = Impl.DType.Range();
            foreach (var (name, value) in new[] { (nameof(from), Math.Truncate(from)), (nameof(to) + " - 1", Math.Truncate(to) - 1) })
            {
                if (value < least || value > largest)
                    throw Shapes.Error(FormattableString.Invariant($"{name} is out of bounds for {Impl.DType.NativeName()}: {value}"));
            }
            using InternalScope scope = InternalScope.Enter();
            return FillFrom(torch.randint((long)from, (long)to, [Impl.Count], generator: generator));
        }
    }
}
