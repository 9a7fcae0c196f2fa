
namespace TorchSharp;

public static partial class torch
{
    public static Generator manual_seed(long seed) => random.manual_seed(seed);

    public static long seed() => Generator.Default.seed();

    public static long initial_seed() => Generator.Default.initial_seed();

    /// <summary>Integers from 0 up to, not including, <paramref name="high"/>.</summary>
    public static Tensor randint(long high, Size size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        randint(0, high, size.Shape, dtype, device, requires_grad, generator);

    public static Tensor randint(long low, long high, Size size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        randint(low, high, size.Shape, dtype, device, requires_grad, generator);

    public static Tensor randint(long high, long[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        randint(0, high, size, dtype, device, requires_grad, generator);

    public static Tensor randint(int high, int[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        randint(0, high, Array.ConvertAll(size, s => (long)s), dtype, device, requires_grad, generator);

    public static Tensor randint(int low, int high, int[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        randint(low, high, Array.ConvertAll(size, s => (long)s), dtype, device, requires_grad, generator);

    public static Tensor randint(long low, long high, long[] size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null)
    {
        if (high <= low)
            throw Shapes.Error($"random_ expects 'from' to be less than 'to', but got from={low} >= to={high}");
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

    /// <summary>The numbers from 0 to n - 1 in random order.</summary>
    public static Tensor randperm(long n, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null)
    {
        MersenneTwister engine = (generator ?? Generator.Default).Engine;
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

    public static Tensor normal(double mean, double std, ReadOnlySpan<long> size, ScalarType? dtype = null, Device device = null, bool requires_grad = false, Generator generator = null, string[] names = null) =>
        Create(size, dtype, device, requires_grad, t => t.normal_(mean, std, generator));

    public static class random
    {
        /// <summary>Seeds the default generator.</summary>
        public static Generator manual_seed(long seed) => Generator.Default.manual_seed(seed);
    }

    /// <summary>A source of random numbers: libtorch's MT19937. Several threads may draw from it, as the workers of a data loader do.</summary>
    public class Generator : IDisposable
    {
        private long initial;

        public Generator(ulong seed = 0, Device device = null)
        {
            Device.RequireCpu(device);
            initial = (long)seed;
            Engine = new MersenneTwister(seed);
        }

        /// <summary>The generator of every call that names none. It starts from an unpredictable seed.</summary>
        public static Generator Default { get; } = new((ulong)Random.Shared.NextInt64());

        internal MersenneTwister Engine { get; }

        public Device device => CPU;

        public Generator manual_seed(long seed)
        {
            initial = seed;
            lock (Engine)
                Engine.Seed((ulong)seed);
            return this;
        }

        public long initial_seed() => initial;

        /// <summary>Takes an unpredictable seed, and returns it.</summary>
        public long seed()
        {
            manual_seed(Random.Shared.NextInt64());
            return initial;
        }

        public Tensor get_state()
        {
            lock (Engine)
                return tensor(Engine.Save());
        }

        public void set_state(Tensor value)
        {
            byte[] state = value.data<byte>().ToArray();
            lock (Engine)
                Engine.Restore(state);
        }

        public void Dispose() => GC.SuppressFinalize(this);
    }
}
