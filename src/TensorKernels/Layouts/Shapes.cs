using System.Runtime.InteropServices;

namespace TensorKernels;

/// <summary>Arithmetic on sizes and strides, with libtorch's error messages for mismatches.</summary>
internal static class Shapes
{
    /// <summary>The maximum number of elements: with eight bytes each, their number of bytes does not overflow.</summary>
    private const long MaxCount = long.MaxValue / 16;

    internal static long Count(ReadOnlySpan<long> sizes)
    {
        long count = 1;
        foreach (long size in sizes)
        {
            if (Math.BigMul(count, size, out count) != 0 || count is < 0 or > MaxCount)
                throw Error($"Storage size calculation overflowed with sizes={Text(sizes)}");
        }

        return count;
    }

    internal static long[] ContiguousStrides(ReadOnlySpan<long> sizes)
    {
        var strides = new long[sizes.Length];
        long stride = 1;
        for (int d = sizes.Length - 1; d >= 0; d--)
        {
            strides[d] = stride;
            stride *= Math.Max(sizes[d], 1);
        }

        return strides;
    }

    internal static bool IsContiguous(ReadOnlySpan<long> sizes, ReadOnlySpan<long> strides)
    {
        if (sizes.Contains(0))
            return true;
        long expected = 1;
        for (int d = sizes.Length - 1; d >= 0; d--)
        {
            if (sizes[d] != 1 && strides[d] != expected)
                return false;
            expected *= sizes[d];
        }

        return true;
    }

    /// <summary>Returns whether one shape can be broadcast to the other.</summary>
    internal static bool IsExpandable(ReadOnlySpan<long> from, ReadOnlySpan<long> to)
    {
        if (from.Length > to.Length)
            return false;
        for (int d = 1; d <= from.Length; d++)
        {
            if (from[^d] != to[^d] && from[^d] != 1)
                return false;
        }

        return true;
    }

    /// <summary>Returns the shape to which both broadcast.</summary>
    internal static long[] Broadcast(long[] a, long[] b)
    {
        if (a.AsSpan().SequenceEqual(b))
            return a;
        var result = new long[Math.Max(a.Length, b.Length)];
        for (int d = 1; d <= result.Length; d++)
        {
            long x = d <= a.Length ? a[^d] : 1, y = d <= b.Length ? b[^d] : 1;
            if (x != y && x != 1 && y != 1)
            {
                throw Error(
                    $"The size of tensor a ({x}) must match the size of tensor b ({y}) at non-singleton dimension {result.Length - d}");
            }
            result[^d] = x == 1 ? y : x;
        }

        return result;
    }

    /// <summary>
    /// Returns the strides with which a tensor of <paramref name="sizes"/> is read as one of <paramref name="target"/>: 0 where it repeats.
    /// </summary>
    internal static long[] BroadcastStrides(ReadOnlySpan<long> sizes, ReadOnlySpan<long> strides, ReadOnlySpan<long> target)
    {
        var result = new long[target.Length];
        for (int d = 1; d <= sizes.Length; d++)
            result[^d] = sizes[^d] == 1 && target[^d] != 1 ? 0 : strides[^d];
        return result;
    }

    /// <summary>Returns a dimension counted from the start, after checking it; it may be given counted from the end.</summary>
    internal static int Dimension(long dim, int dimensions)
    {
        int count = Math.Max(dimensions, 1);
        if (dim < -count || dim >= count)
            throw Error($"Dimension out of range (expected to be in range of [{-count}, {count - 1}], but got {dim})");
        return (int)(dim < 0 ? dim + count : dim);
    }

    internal static string Text(ReadOnlySpan<long> sizes) => $"[{string.Join(", ", sizes.ToArray())}]";

    /// <summary>Returns the requested shape, with its single -1 inferred.</summary>
    internal static long[] Infer(ReadOnlySpan<long> shape, long count)
    {
        long[] result = shape.ToArray();
        int unknown = -1;
        long known = 1;
        for (int d = 0; d < result.Length; d++)
        {
            if (result[d] == -1)
            {
                if (unknown >= 0)
                    throw Error("only one dimension can be inferred");
                unknown = d;
            }
            else if (result[d] < 0)
            {
                throw Error($"invalid shape dimension {result[d]}");
            }
            else
            {
                known *= result[d];
            }
        }

        if (unknown >= 0 && known > 0 && count % known == 0)
            result[unknown] = count / known;
        else if (unknown >= 0 || known != count)
            throw Error($"shape '{Text(shape)}' is invalid for input of size {count}");
        return result;
    }

    /// <summary>Returns the strides that view the same memory in another shape; null if this requires a copy.</summary>
    internal static long[]? ViewStrides(ReadOnlySpan<long> sizes, ReadOnlySpan<long> strides, ReadOnlySpan<long> shape)
    {
        if (Count(sizes) == 0 || IsContiguous(sizes, strides))
            return ContiguousStrides(shape);
        var result = new long[shape.Length];
        int target = shape.Length - 1;
        long baseStride = sizes.Length > 0 ? strides[^1] : 1, group = 1, viewed = 1;
        for (int d = sizes.Length - 1; d >= 0; d--)
        {
            group *= sizes[d];
            bool ends = d == 0 || (sizes[d - 1] != 1 && strides[d - 1] != group * baseStride);
            if (!ends)
                continue;
            while (target >= 0 && (viewed < group || shape[target] == 1))
            {
                result[target] = viewed * baseStride;
                viewed *= shape[target];
                target--;
            }

            if (viewed != group)
                return null;
            if (d > 0)
            {
                baseStride = strides[d - 1];
                group = 1;
                viewed = 1;
            }
        }

        return target < 0 ? result : null;
    }

    /// <summary>Creates a shape error, of the type that libtorch's errors have in .NET.</summary>
#pragma warning disable CA2201
    internal static ExternalException Error(string message) => new(message);
#pragma warning restore CA2201
}
