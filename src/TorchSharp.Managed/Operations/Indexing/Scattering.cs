using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor gather(Tensor input, long dim, Tensor index) => input.gather(dim, index);

    public static Tensor scatter(Tensor input, long dim, Tensor index, Tensor src) => input.scatter(dim, index, src);

    public partial class Tensor
    {
        public Tensor gather(long dim, Tensor index)
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            Gathering.Check(this, d, index, "gather");
            Tensor result = Empty(index.Impl.Sizes, Impl.DType);
            Gathering.Gather(this, d, index, result);
            long[] own = Impl.Sizes;
            return result.Record("GatherBackward", [this], [index], (g, s) => torch.zeros(own, dtype: g.dtype).scatter_add(d, s[0], g));
        }

        public Tensor scatter(long dim, Tensor index, Tensor src)
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            Tensor result = clone();
            using (new GradMode(false))
                Gathering.Scatter(result, d, index, src, add: false);
            return result.Record("ScatterBackward", [this, src], [index],
                (g, s) => g.scatter(d, s[0], torch.zeros(s[0].Impl.Sizes, dtype: g.dtype)), (g, s) => g.gather(d, s[0]));
        }

        public Tensor scatter_(long dim, Tensor index, Tensor src) => InPlaceResult(() => scatter(dim, index, src));

        public Tensor scatter_add(long dim, Tensor index, Tensor src)
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            Tensor result = clone();
            using (new GradMode(false))
                Gathering.Scatter(result, d, index, src, add: true);
            return result.Record("ScatterAddBackward", [this, src], [index], static (g, _) => g, (g, s) => g.gather(d, s[0]));
        }

        public Tensor scatter_add_(long dim, Tensor index, Tensor src) => InPlaceResult(() => scatter_add(dim, index, src));
    }
}
