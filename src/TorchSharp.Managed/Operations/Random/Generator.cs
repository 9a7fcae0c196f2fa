namespace TorchSharp;

public static partial class torch
{
    /// <summary>Seeds the default generator: the same seed gives the same numbers as libtorch's CPU generator.</summary>
    public static Generator manual_seed(long seed) => random.manual_seed(seed);

    /// <summary>Seeds the default generator with an unpredictable seed and returns the seed.</summary>
    public static long seed() => Generator.Default.seed();

    /// <summary>Returns the initial seed of the default generator.</summary>
    public static long initial_seed() => Generator.Default.initial_seed();

    /// <summary>Functions of the default random number generator.</summary>
    public static class random
    {
        /// <summary>Seeds the default generator.</summary>
        public static Generator manual_seed(long seed) => Generator.Default.manual_seed(seed);
    }

    /// <summary>
    /// A random number generator: libtorch's MT19937. Several threads may draw from it, such as the workers of a data loader.
    /// </summary>
    public class Generator : IDisposable
    {
        private long _initial;

        /// <summary>Creates a generator with a seed.</summary>
        public Generator(ulong seed = 0, Device? device = null)
        {
            Device.RequireCpu(device);
            _initial = (long)seed;
            Engine = new MersenneTwister(seed);
        }

        /// <summary>The generator used by every call that does not specify one. It starts with an unpredictable seed.</summary>
        public static Generator Default { get; } = new((ulong)Random.Shared.NextInt64());

        internal MersenneTwister Engine { get; }

        /// <summary>The device on which numbers are drawn: the CPU.</summary>
        public Device device => CPU;

        /// <summary>Reseeds the generator: the same seed gives the same numbers as libtorch's CPU generator.</summary>
        public Generator manual_seed(long seed)
        {
            _initial = seed;
            lock (Engine)
                Engine.Seed((ulong)seed);
            return this;
        }

        /// <summary>Returns the initial seed.</summary>
        public long initial_seed() => _initial;

        /// <summary>Reseeds the generator with an unpredictable seed and returns the seed.</summary>
        public long seed()
        {
            manual_seed(Random.Shared.NextInt64());
            return _initial;
        }

        /// <summary>Returns the state of the generator, from which it can be restored later.</summary>
        public Tensor get_state()
        {
            lock (Engine)
                return tensor(Engine.Save());
        }

        /// <summary>Restores a state returned by <see cref="get_state"/>.</summary>
        public void set_state(Tensor value)
        {
            byte[] state = value.data<byte>().ToArray();
            lock (Engine)
                Engine.Restore(state);
        }

        /// <summary>Does nothing: a generator holds no resources.</summary>
        public void Dispose() => GC.SuppressFinalize(this);
    }
}
