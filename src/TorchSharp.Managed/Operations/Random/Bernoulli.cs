using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.bernoulli(Generator)"/>
    public static Tensor bernoulli(Tensor input, Generator? generator = null) => input.bernoulli(generator);

    public partial class Tensor
    {
        /// <summary>Fills the tensor with 1 where a uniform draw is below <paramref name="p"/>, and 0 elsewhere.</summary>
        public unsafe Tensor bernoulli_(double p = 0.5, Generator? generator = null)
        {
            if (p is not (>= 0 and <= 1))
                throw Shapes.Error($"bernoulli_ expects p to be in [0, 1], but got p={p}");
            MersenneTwister engine = (generator ?? Generator.Default).Engine;
            CheckWritable();
            if (Impl.DType != ScalarType.Float32)
                return FillRandom(engine, () => engine.NextDouble() < p ? 1f : 0f, () => engine.NextDouble() < p ? 1 : 0);
            using InternalScope scope = InternalScope.Enter();
            Tensor drawn = Empty([Impl.Count], ScalarType.Float32);
            lock (engine)
                engine.FillBernoulli(new Span<float>(drawn.Impl.Pointer, checked((int)Impl.Count)), p);
            return FillFrom(drawn);
        }

        /// <summary>Draws 1 with the probability given by each element, and 0 otherwise.</summary>
        public Tensor bernoulli(Generator? generator = null) =>
            InternalScope.Compose(() => torch.empty_like(this).bernoulli_(this, generator));

        /// <summary>Fills the tensor with 1, with the probability given by each element of <paramref name="p"/>, and 0 otherwise.</summary>
        public Tensor bernoulli_(Tensor p, Generator? generator = null)
        {
            MersenneTwister engine = (generator ?? Generator.Default).Engine;
            using InternalScope scope = InternalScope.Enter();
            using var mode = new GradMode(false);
            double[] chances = p.detach().expand(Impl.Sizes, false).to_type(ScalarType.Float64).data<double>().ToArray();
            if (chances.Any(chance => chance is not (>= 0 and <= 1)))
                throw Shapes.Error("bernoulli_ expects all elements of p to be in [0, 1]");
            bool single = p.dtype == ScalarType.Float32;
            float[] drawn;
            lock (engine)
                drawn = Array.ConvertAll(chances, chance => (single ? engine.NextSingle() : engine.NextDouble()) < chance ? 1f : 0f);
            return copy_(torch.tensor(drawn).view(Impl.Sizes));
        }
    }
}
