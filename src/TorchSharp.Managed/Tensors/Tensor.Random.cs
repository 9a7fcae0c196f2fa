using System.Numerics;
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
            if (Impl.Count >= NormalBlock && Impl.IsContiguous && Impl.DType == ScalarType.Float32)
                return FillFrom(Normals(engine, (int)Impl.Count, (float)mean, (float)std, static engine => engine.NextSingle()));
            if (Impl.Count >= NormalBlock && Impl.IsContiguous && Impl.DType == ScalarType.Float64)
                return FillFrom(Normals(engine, (int)Impl.Count, mean, std, static engine => engine.NextDouble()));
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
            return FillFrom(torch.randint((long)from, (long)to, [Impl.Count], generator: generator));
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
            return FillFrom(torch.from_array(values));
        }

        /// <summary>Fills with numbers in the order in which the elements lie in memory, as libtorch draws them: the dimension of the least stride is the innermost.</summary>
        internal Tensor FillFrom(Tensor values)
        {
            using var mode = new GradMode(false);
            if (Impl.IsContiguous)
                return copy_(values.view(Impl.Sizes));
            Tensor ordered = permute(MemoryOrder(Impl));
            ordered.copy_(values.view(ordered.Impl.Sizes));
            return this;
        }

        /// <summary>The dimensions from the outermost in memory to the innermost.</summary>
        internal static long[] MemoryOrder(TensorImpl impl) =>
            [.. Enumerable.Range(0, impl.Sizes.Length).OrderByDescending(d => impl.Sizes[d] == 1 ? long.MaxValue : impl.Strides[d]).Select(d => (long)d)];

        /// <summary>As libtorch: uniform draws in blocks of 16, the first eight with the last eight by Box and Muller; the rest redone as a block that ends with the array.</summary>
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
