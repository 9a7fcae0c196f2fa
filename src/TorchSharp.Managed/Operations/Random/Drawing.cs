using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        private Tensor FillRandom(MersenneTwister engine, Func<float> single, Func<double> @double) =>
            Impl.DType == ScalarType.Float32 ? FillFrom(Draws(engine, Impl.Count, single)) : FillFrom(Draws(engine, Impl.Count, @double));

        /// <summary>What is drawn for a tensor that cannot be written to would be missing from the generator's sequence.</summary>
        private void CheckWritable()
        {
            Recording.CheckInPlace(this);
            Overlap.CheckInternal(this);
        }

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

        /// <summary>
        /// Fills the tensor with numbers in memory order, as libtorch draws them: the dimension with the smallest stride is the innermost.
        /// </summary>
        internal Tensor FillFrom(Tensor values)
        {
            using var mode = new GradMode(false);
            if (Impl.IsContiguous)
                return copy_(values.view(Impl.Sizes));
            Tensor ordered = permute(MemoryOrder(Impl));
            ordered.copy_(values.view(ordered.Impl.Sizes));
            return this;
        }

        /// <summary>Returns the dimensions from the outermost in memory to the innermost.</summary>
        internal static long[] MemoryOrder(TensorImpl impl) =>
            [.. Enumerable.Range(0, impl.Sizes.Length)
                .OrderByDescending(d => impl.Sizes[d] == 1 ? long.MaxValue : impl.Strides[d])
                .Select(d => (long)d)];
    }
}
