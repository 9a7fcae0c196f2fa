using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Refuses to write to memory whose other readers or writers would see values of which the order of the writes decides.</summary>
internal static class Overlap
{
    /// <summary>Throws an exception for an expanded tensor, in which several elements share one memory location.</summary>
    internal static void CheckInternal(Tensor target) => CheckInternal(target.Impl);

    /// <inheritdoc cref="CheckInternal(Tensor)"/>
    internal static void CheckInternal(TensorImpl target)
    {
        for (int d = 0; d < target.Sizes.Length; d++)
        {
            if (target.Strides[d] == 0 && target.Sizes[d] > 1 && target.Count > 0)
            {
                throw Shapes.Error(
                    "unsupported operation: more than one element of the written-to tensor refers to a single memory location. Please "
                        + "clone() the tensor before performing the operation.");
            }
        }
    }

    /// <summary>
    /// Throws an exception where an element is read from memory that another element is written to. Elements that are read from where they
    /// are written to are fine.
    /// </summary>
    internal static void CheckPartial(Tensor target, params ReadOnlySpan<Tensor?> sources)
    {
        foreach (Tensor? source in sources)
        {
            if (source is not null && IsPartial(target.Impl, source.Impl))
                throw Fault();
        }
    }

    /// <summary>Throws an exception where anything is read from memory that is written to.</summary>
    internal static void CheckAny(Tensor target, params ReadOnlySpan<Tensor> sources)
    {
        foreach (Tensor source in sources)
        {
            if (ReferenceEquals(target.Impl, source.Impl) || Meet(target.Impl, source.Impl))
                throw Fault();
        }
    }

    private static bool IsPartial(TensorImpl target, TensorImpl source) =>
        !ReferenceEquals(target, source) && Meet(target, source)
        && !(target.Offset == source.Offset && target.Count == source.Count && target.Strides.AsSpan().SequenceEqual(source.Strides));

    /// <summary>Whether two tensors have elements in common, as far as that can be told without looking at each: of dense ones.</summary>
    private static bool Meet(TensorImpl a, TensorImpl b) =>
        ReferenceEquals(a.Version, b.Version) && a.Count > 0 && b.Count > 0
        && a.Offset < b.Offset + b.Count && b.Offset < a.Offset + a.Count && IsDense(a) && IsDense(b);

    /// <summary>Whether the elements fill their part of memory, in whatever order.</summary>
    private static bool IsDense(TensorImpl impl)
    {
        if (impl.IsContiguous)
            return true;
        int[] dims = [.. Enumerable.Range(0, impl.Sizes.Length).Where(d => impl.Sizes[d] > 1).OrderBy(d => impl.Strides[d])];
        long next = 1;
        foreach (int d in dims)
        {
            if (impl.Strides[d] != next)
                return false;
            next *= impl.Sizes[d];
        }

        return true;
    }

    private static ExternalException Fault() => Shapes.Error(
        "unsupported operation: some elements of the input tensor and the written-to tensor refer to a single memory location. Please "
            + "clone() the tensor before performing the operation.");
}
