namespace TorchSharp.Managed.Tests;

/// <summary>How the values of an operand lie in memory.</summary>
public enum Layout
{
    /// <summary>Row-major.</summary>
    Contiguous,

    /// <summary>The dimensions in reverse order: the first one is the innermost.</summary>
    Transposed,

    /// <summary>Every second element of a larger tensor, NaN (or another wrong value) between and around them.</summary>
    Sliced,

    /// <summary>Row-major, up to the end of the memory that may be touched.</summary>
    Guarded,
}

internal static class Layouts
{
    /// <summary>The same values in another layout: a view of memory of its own.</summary>
    internal static Tensor To(this Tensor tensor, Layout layout)
    {
        if (layout == Layout.Contiguous || tensor.numel() == 0)
            return tensor;
        if (layout == Layout.Guarded)
            return tensor.Guarded();
        if (tensor.ndim == 0)
            return tensor;
        if (layout == Layout.Transposed)
            return tensor.T.contiguous().T;
        long[] larger = [.. tensor.shape.Select(size => size * 2 + 3)];
        Tensor whole = tensor.is_floating_point() ? full(larger, double.NaN, tensor.dtype) : ones(larger, tensor.dtype);
        Tensor view = whole;
        for (int d = 0; d < larger.Length; d++)
            view = view.slice(d, 1, 1 + 2 * tensor.shape[d], 2);
        view.copy_(tensor);
        return view;
    }
}
