namespace TorchSharp;

public static partial class torch
{
    /// <summary>Starts the random numbers anew from a seed: the same seed gives the same numbers as libtorch's CPU generator.</summary>
    public static Generator manual_seed(long seed) => random.manual_seed(seed);

    /// <summary>Starts the random numbers anew from a seed of the machine's; returns it.</summary>
    public static long seed() => Generator.Default.seed();

    /// <summary>The seed that the random numbers began with.</summary>
    public static long initial_seed() => Generator.Default.initial_seed();

    /// <summary>Functions of the random numbers.</summary>
    public static class random
    {
        /// <summary>Seeds the default generator.</summary>
        public static Generator manual_seed(long seed) => Generator.Default.manual_seed(seed);
    }

    /// <summary>
    /// A source of random numbers: libtorch's MT19937. Several threads may draw from it, as the workers of a data loader do.
    /// </summary>
    public class Generator : IDisposable
    {
        private long _initial;

        /// <summary>A generator that starts from a seed.</summary>
        public Generator(ulong seed = 0, Device? device = null)
        {
            Device.RequireCpu(device);
            _initial = (long)seed;
            Engine = new MersenneTwister(seed);
        }

        /// <summary>The generator of every call that names none. It starts from an unpredictable seed.</summary>
        public static Generator Default { get; } = new((ulong)Random.Shared.NextInt64());

        internal MersenneTwister Engine { get; }

        /// <summary>Where the numbers are drawn: the CPU.</summary>
        public Device device => CPU;

        /// <summary>Starts the random numbers anew from a seed: the same seed gives the same numbers as libtorch's CPU generator.</summary>
        public Generator manual_seed(long seed)
        {
            _initial = seed;
            lock (Engine)
                Engine.Seed((ulong)seed);
            return this;
        }

        /// <summary>The seed that the random numbers began with.</summary>
        public long initial_seed() => _initial;

        /// <summary>Takes an unpredictable seed, and returns it.</summary>
        public long seed()
        {
            manual_seed(Random.Shared.NextInt64());
            return _initial;
        }

        /// <summary>All that the generator holds, to go on from it later.</summary>
        public Tensor get_state()
        {
            lock (Engine)
                return tensor(Engine.Save());
        }

        /// <summary>Goes on from what <see cref="get_state"/> gave.</summary>
        public void set_state(Tensor value)
        {
            byte[] state = value.data<byte>().ToArray();
            lock (Engine)
                Engine.Restore(state);
        }

        /// <summary>Does nothing: a generator holds no memory of its own.</summary>
        public void Dispose() => GC.SuppressFinalize(this);
    }
}
