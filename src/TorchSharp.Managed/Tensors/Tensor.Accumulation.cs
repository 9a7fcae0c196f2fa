using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The largest value over some dimensions, all if none is given; equal ones share the gradient.</summary>
        public Tensor amax(params long[] dims) => ExtremeOver(dims, false, largest: true);

        public Tensor amax(long[] dims, bool keepdim = false, Tensor @out = null) => Into(@out, ExtremeOver(dims, keepdim, largest: true));

        public Tensor amax(ReadOnlySpan<long> dims, bool keepdim = false, Tensor @out = null) => amax(dims.ToArray(), keepdim, @out);

        /// <summary>The least value over some dimensions, all if none is given; equal ones share the gradient.</summary>
        public Tensor amin(params long[] dims) => ExtremeOver(dims, false, largest: false);

        public Tensor amin(long[] dims, bool keepdim = false, Tensor @out = null) => Into(@out, ExtremeOver(dims, keepdim, largest: false));

        public Tensor amin(ReadOnlySpan<long> dims, bool keepdim = false, Tensor @out = null) => amin(dims.ToArray(), keepdim, @out);

        public Tensor max() => ExtremeOver([], false, largest: true);

        public Tensor min() => ExtremeOver([], false, largest: false);

        /// <summary>The product of all elements; of integers, an Int64.</summary>
        public Tensor prod(ScalarType? type = null) => InternalScope.Compose(() => flatten().prod(0, false, type));

        /// <summary>Products along a dimension.</summary>
        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null) => InternalScope.Compose(() =>
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            Tensor product = to_type(type ?? (Impl.DType.IsFloat() ? Impl.DType : ScalarType.Int64));
            if (Impl.Sizes.Length == 0)
                return product.clone();
            if (Impl.Sizes[d] == 0)
                return torch.ones(KeptSizes([d]), product.dtype).reshape(keepdim ? KeptSizes([d]) : Without(d));

            // Halves by halves: no quotient, so that zeros have gradients too.
            while (product.Impl.Sizes[d] > 1)
            {
                long size = product.Impl.Sizes[d], half = size / 2;
                Tensor pairs = product.narrow(d, 0, half).mul(product.narrow(d, half, half));
                product = size % 2 == 0 ? pairs : torch.cat([pairs, product.narrow(d, size - 1, 1)], d);
            }

            return keepdim ? product : product.squeeze(d);
        });

        /// <summary>Sums along a dimension, up to and including each place.</summary>
        public Tensor cumsum(long dim, ScalarType? type = null) => InternalScope.Compose(() =>
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            Tensor values = to_type(type ?? (Impl.DType.IsFloat() ? Impl.DType : ScalarType.Int64));
            if (Impl.Sizes.Length == 0)
                return values.clone();
            Tensor sums = Sorting.Cumulate(values.detach().transpose(d, -1)).transpose(d, -1).contiguous();
            return sums.detach().Record("CumsumBackward", [values], [], (g, _) => g.flip(d).cumsum(d).flip(d));
        });

        /// <summary>log Σ eˣ along a dimension, without overflow.</summary>
        public Tensor logsumexp(long dim, bool keepdim = false) => InternalScope.Compose(() =>
        {
            Tensor values = is_floating_point() ? this : to_type(get_default_dtype()), largest;
            using (new GradMode(false))
            {
                largest = values.amax([dim], keepdim: true);
                largest = largest.masked_fill(largest.isinf(), 0);
            }

            Tensor result = values.sub(largest).exp().sum(dim, keepdim: true).log().add(largest);
            return keepdim || Impl.Sizes.Length == 0 ? result : result.squeeze(dim);
        });

        /// <summary>The p-norm of all elements.</summary>
        public Tensor norm(float p = 2) => InternalScope.Compose(() => flatten().norm(0, false, p));

        /// <summary>The p-norms along a dimension.</summary>
        public Tensor norm(int dim, bool keepdim = false, float p = 2)
        {
            if (!is_floating_point())
                throw Shapes.Error($"linalg.vector_norm: Expected a floating point or complex tensor as input. Got {Impl.DType.NativeName()}");
            return InternalScope.Compose(() => p switch
            {
                0 => ne(0).sum(dim, keepdim).to_type(Impl.DType),
                1 => abs().sum(dim, keepdim),
                2 => EuclideanNorm(dim, keepdim),
                float.PositiveInfinity => abs().amax([dim], keepdim),
                float.NegativeInfinity => abs().amin([dim], keepdim),
                _ => abs().pow(p).sum(dim, keepdim).pow(1 / p),
            });
        }

        /// <summary>How many elements are not zero, over some dimensions or all.</summary>
        public Tensor count_nonzero(long[] dims = null) => InternalScope.Compose(() => ne(0).sum(dims ?? []));

        /// <summary>The gradient of √Σx² at 0 is taken to be 0.</summary>
        private Tensor EuclideanNorm(int dim, bool keepdim)
        {
            Tensor kept = detach().square().sum(dim, keepdim: true).sqrt();
            Tensor result = keepdim || Impl.Sizes.Length == 0 ? kept.alias() : kept.squeeze(dim);
            return result.detach().Record("NormBackward", [this], [this], (g, s) =>
            {
                Tensor norm = GradMode.Enabled ? s[0].square().sum(dim, keepdim: true).sqrt() : s[0].detach().square().sum(dim, keepdim: true).sqrt();
                Tensor unit = s[0].div(norm).masked_fill(norm.eq(0), 0);
                return unit.mul(g.reshape(norm.Impl.Sizes));
            });
        }

        private Tensor ExtremeOver(long[] dims, bool keepdim, bool largest) => InternalScope.Compose(() =>
        {
            long[] kept = KeptSizes(dims);
            int[] all = [.. Enumerable.Range(0, kept.Length)];
            bool[] reduced = new bool[kept.Length];
            foreach (long dim in dims)
            {
                if (kept.Length > 0)
                    reduced[Shapes.Dimension(dim, kept.Length)] = true;
            }

            if (dims.Length == 0)
                Array.Fill(reduced, true);
            if (all.Any(d => reduced[d] && Impl.Sizes[d] == 0))
                throw Shapes.Error($"{(largest ? "amax" : "amin")}(): Expected reduction dim to have non-zero size, but the shape is {Shapes.Text(Impl.Sizes)}.");
            long[] order = [.. all.OrderBy(d => reduced[d]).Select(d => (long)d)], rest = [.. all.Where(d => !reduced[d]).Select(d => Impl.Sizes[d])];
            Tensor lines = detach().permute(order).reshape([.. rest, Impl.Count / Math.Max(1, Shapes.Count(rest))]);
            Tensor extreme = (largest ? lines.max(-1) : lines.min(-1)).values;
            return extreme.view(keepdim ? kept : rest).detach().Record("AmaxBackward", [this], [this, extreme], (g, s) =>
            {
                Tensor value = s[1].reshape(kept);
                Tensor mask = s[0].eq(value).logical_or(s[0].isnan().logical_and(value.isnan())).to_type(g.dtype);
                return mask.mul(g.reshape(kept)).div(mask.sum(dims, keepdim: true));
            });
        });

        private long[] Without(int d) => [.. Impl.Sizes[..d], .. Impl.Sizes[(d + 1)..]];

        private static Tensor Into(Tensor target, Tensor value)
        {
            if (target is null)
                return value;
            target.copy_(value);
            value.Dispose();
            return target;
        }
    }
}
