using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <inheritdoc cref="Tensor.median()"/>
    public static Tensor median(Tensor input) => input.median();

    /// <inheritdoc cref="Tensor.topk(int, int, bool, bool)"/>
    public static (Tensor values, Tensor indices) topk(Tensor tensor, int k, int dim = -1, bool largest = true, bool sorted = true) =>
        tensor.topk(k, dim, largest, sorted);

    /// <inheritdoc cref="Tensor.sort(long, bool, bool)"/>
    public static (Tensor values, Tensor indices) sort(Tensor input, long dim = -1, bool descending = false, bool stable = false) =>
        input.sort(dim, descending, stable);

    /// <inheritdoc cref="Tensor.argsort(long, bool)"/>
    public static Tensor argsort(Tensor input, long dim = -1, bool descending = false) => input.argsort(dim, descending);

    /// <inheritdoc cref="Tensor.unique(bool, bool, bool, int?)"/>
    public static (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(
        Tensor input, bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null) =>
            input.unique(sorted, return_inverse, return_counts, dim);

    public partial class Tensor
    {
        /// <summary>
        /// Sorts the values of each line and also returns their indices. The sort is stable, and NaN is the largest value.
        /// </summary>
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false)
        {
            using InternalScope scope = InternalScope.Enter();
            Tensor order = Ordering(dim, descending), values = Impl.Sizes.Length == 0 ? clone() : gather(dim, order).InOrderOf(this);
            return (scope.Publish(values), scope.Publish(order));
        }

        /// <summary>Returns the indices that sort the elements along a dimension.</summary>
        public Tensor argsort(long dim = -1, bool descending = false) => InternalScope.Compose(() => Ordering(dim, descending));

        /// <summary>Returns the k largest (or smallest) values of each line in sorted order, and their indices.</summary>
        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true)
        {
            RefuseBoolean("topk_impl_loop");
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            long size = Impl.Sizes.Length == 0 ? 1 : Impl.Sizes[d];
            if (k < 0 || k > size)
                throw Shapes.Error($"selected index k out of range: {k} of {size}");
            using InternalScope scope = InternalScope.Enter();
            Tensor order = Ordering(d, largest);
            if (Impl.Sizes.Length == 0)
                return (scope.Publish(clone()), scope.Publish(order));
            Tensor first = order.narrow(d, 0, k).clone();
            return (scope.Publish(gather(d, first)), scope.Publish(first));
        }

        /// <summary>
        /// Returns the median; for an even number of elements the lower of the two middle values, and NaN if there is any, or no element at
        /// all. Elements that are equal to it share the gradient.
        /// </summary>
        public Tensor median()
        {
            RefuseBoolean("median_out");
            if (Impl.Count == 0)
            {
                if (!is_floating_point())
                    throw Shapes.Error("median() of an empty tensor of whole numbers has no value");
                return torch.full([], double.NaN, Impl.DType).Record(
                    "MedianBackward", [this], [this], static (_, s) => torch.zeros_like(s[0]));
            }
            return InternalScope.Compose(() =>
            {
                Tensor values = detach().flatten().sort(0).Values;
                bool nan = values[^1].isnan().ToBoolean();
                Tensor median = values[nan ? Impl.Count - 1 : (Impl.Count - 1) / 2].clone();
                return median.Record("MedianBackward", [this], [this, median], static (g, s) => EvenGradient(s[0], s[1], g));
            });
        }

        /// <summary>Returns the distinct values in ascending order.</summary>
        /// <param name="sorted">Ignored: the values are always sorted.</param>
        /// <param name="return_inverse">Whether to also return, for each element, the index of its value.</param>
        /// <param name="return_counts">Whether to also return the number of occurrences of each value.</param>
        /// <param name="dim">Null to compare elements; otherwise the dimension whose slices are compared.</param>
        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(
            bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null)
        {
            using InternalScope scope = InternalScope.Enter();
            using var mode = new GradMode(false);
            int d = dim is null ? 0 : Shapes.Dimension(dim.Value, Impl.Sizes.Length);
            if (dim is not null && Impl.Sizes.Length == 0)
                throw Shapes.Error("unique along a dimension needs a tensor that has one");
            if (dim is not null && Impl.Count == 0 && Enumerable.Range(0, Impl.Sizes.Length).Any(i => i != d && Impl.Sizes[i] == 0))
                throw Shapes.Error("There are 0 sized dimensions, and they aren't selected, so unique cannot be applied");
            Tensor rows = dim is null ? reshape(-1, 1) : transpose(0, d).reshape(Impl.Sizes[d], Impl.Count / Math.Max(1, Impl.Sizes[d]));
            double[][] keys = [.. rows.unbind(0).Select(row => row.to_type(ScalarType.Float64).data<double>().ToArray())];
            int[] order = [.. Enumerable.Range(0, keys.Length).Order(Comparer<int>.Create((a, b) => Compare(keys[a], keys[b])))];
            var firsts = new List<long>();
            var counts = new List<long>();
            var inverse = new long[keys.Length];
            for (int i = 0; i < order.Length; i++)
            {
                if (i == 0 || Compare(keys[order[i - 1]], keys[order[i]]) != 0)
                {
                    firsts.Add(order[i]);
                    counts.Add(0);
                }

                counts[^1]++;
                inverse[order[i]] = firsts.Count - 1;
            }

            Tensor positions = torch.tensor(firsts.ToArray());
            // What the slices are taken of lies in memory as its first dimension does.
            Tensor output = dim is null
                ? reshape(-1).index_select(0, positions)
                : moveaxis([d], [0]).contiguous().index_select(0, positions).moveaxis([0], [d]);
            return (
                scope.Publish(output),
                return_inverse ? scope.Publish(torch.tensor(inverse).reshape(dim is null ? Impl.Sizes : [inverse.Length])) : null,
                return_counts ? scope.Publish(torch.tensor(counts.ToArray())) : null);
        }

        private static int Compare(double[] a, double[] b)
        {
            for (int i = 0; i < a.Length; i++)
            {
                // Every NaN is a distinct value, after all others.
                int order = double.IsNaN(a[i]) && double.IsNaN(b[i]) ? 1
                    : double.IsNaN(a[i]) ? 1
                    : double.IsNaN(b[i]) ? -1
                    : a[i].CompareTo(b[i]);
                if (order != 0)
                    return order;
            }

            return 0;
        }

        private Tensor Ordering(long dim, bool descending)
        {
            int d = Shapes.Dimension(dim, Impl.Sizes.Length);
            if (Impl.Sizes.Length < 2)
                return Sorting.Order(this, descending);
            Tensor order = Sorting.Order(detach().transpose(d, -1), descending).transpose(d, -1);
            return Impl.IsContiguous ? order.contiguous() : order.CopyInOrderOf(Impl);
        }
    }
}
