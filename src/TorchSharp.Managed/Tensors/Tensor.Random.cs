using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        private const int NormalBlock = 16;

        /// <summary>Fills with numbers that are uniform in [from, to).</summary>
        public Tensor uniform_(double from, double to, Generator generator = null)
        {
            RequireFloat("check_uniform_bounds");
            MersenneTwister engine = (generator ?? Generator.Default).Engine;
            float low = (float)from, width = (float)to - (float)from;

            // libtorch scales in double, from bounds rounded to float.
            return FillRandom(engine, () => (float)((double)engine.NextSingle() * width + low), () => engine.NextDouble() * (to - from) + from);
        }

        public Tensor normal_(double mean = 0, double std = 1, Generator generator = null)
        {
            RequireFloat("normal_kernel_cpu");
            MersenneTwister engine = (generator ?? Generator.Default).Engine;
            if (Impl.DType == ScalarType.Float32 && Impl.Count >= NormalBlock)
                return FillFrom(Normals(engine, (int)Impl.Count, (float)mean, (float)std));
            return FillRandom(engine, () => (float)(engine.NextNormal() * std + mean), () => engine.NextNormal() * std + mean);
        }

        /// <summary>Fills with 1 where a uniform draw is below <paramref name="p"/>, else 0.</summary>
        public Tensor bernoulli_(double p = 0.5, Generator generator = null)
        {
            if (p is not (>= 0 and <= 1))
                throw Shapes.Error($"bernoulli_ expects p to be in [0, 1], but got p={p}");
            MersenneTwister engine = (generator ?? Generator.Default).Engine;
            return FillRandom(engine, () => engine.NextDouble() < p ? 1f : 0f, () => engine.NextDouble() < p ? 1 : 0);
        }

        /// <summary>Fills with integers from <paramref name="from"/> up to, not including, <paramref name="to"/>.</summary>
        public Tensor random_(double from, double to, Generator generator = null)
        {
            using InternalScope scope = InternalScope.Enter();
            return copy_(torch.randint((long)from, (long)to, Impl.Sizes, generator: generator));
        }

        private void RequireFloat(string kernel)
        {
            if (!Impl.DType.IsFloat())
                throw Shapes.Error($"\"{kernel}\" not implemented for '{Impl.DType.NativeName()}'");
        }

        private Tensor FillRandom(MersenneTwister engine, Func<float> single, Func<double> @double) =>
            Impl.DType == ScalarType.Float32 ? FillFrom(Draws(engine, Impl.Count, single)) : FillFrom(Draws(engine, Impl.Count, @double));

        private static T[] Draws<T>(MersenneTwister engine, long count, Func<T> draw)
        {
            var values = new T[count];
            lock (engine)
            {
                for (int i = 0; i < values.Length; i++)
                    values[i] = draw();
            }

            return values;
        }

        private Tensor FillFrom<T>(T[] values)
            where T : unmanaged
        {
            using InternalScope scope = InternalScope.Enter();
            using var mode = new GradMode(false);
            return copy_(torch.from_array(values).view(Impl.Sizes));
        }

        /// <summary>As libtorch: uniform draws in blocks of 16, the first eight with the last eight by Box and Muller; the rest redone as a block that ends with the array.</summary>
        private static float[] Normals(MersenneTwister engine, int count, float mean, float std)
        {
            var values = new float[count];
            lock (engine)
            {
                for (int i = 0; i < count; i++)
                    values[i] = engine.NextSingle();
                for (int i = 0; i + NormalBlock <= count; i += NormalBlock)
                    Transform(values.AsSpan(i, NormalBlock), mean, std);
                if (count % NormalBlock != 0)
                {
                    Span<float> last = values.AsSpan(count - NormalBlock);
                    for (int i = 0; i < NormalBlock; i++)
                        last[i] = engine.NextSingle();
                    Transform(last, mean, std);
                }
            }

            return values;
        }

        private static void Transform(Span<float> block, float mean, float std)
        {
            for (int j = 0; j < NormalBlock / 2; j++)
            {
                float u1 = 1 - block[j], u2 = block[j + 8];
                float radius = MathF.Sqrt(-2 * MathF.Log(u1)), angle = 2 * MathF.PI * u2;
                block[j] = radius * MathF.Cos(angle) * std + mean;
                block[j + 8] = radius * MathF.Sin(angle) * std + mean;
            }
        }
    }
}
