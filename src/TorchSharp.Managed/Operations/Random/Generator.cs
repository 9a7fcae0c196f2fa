namespace TorchSharp;

public static partial class torch
{
    public static Generator manual_seed(long seed) => random.manual_seed(seed);

    public static long seed() => Generator.Default.seed();

    public static long initial_seed() => Generator.Default.initial_seed();

    public static class random
    {
        /// <summary>Seeds the default generator.</summary>
        public static Generator manual_seed(long seed) => Generator.Default.manual_seed(seed);
    }

    /// <summary>A source of random numbers: libtorch's MT19937. Several threads may draw from it, as the workers of a data loader do.</summary>
    public class Generator : IDisposable
    {
        private long initial;

        public Generator(ulong seed = 0, Device? device = null)
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
