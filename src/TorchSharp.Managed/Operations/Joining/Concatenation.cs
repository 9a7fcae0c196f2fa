using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// Concatenates tensors along an existing dimension; all other sizes must match. Empty vectors are passed over, and a single tensor
    /// is not copied.
    /// </summary>
    public static Tensor cat(Tensor[] tensors, long dim = 0) => Join(tensors, dim);

    /// <inheritdoc cref="cat(Tensor[], long)"/>
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Join(tensors.ToArray(), dim);

    /// <inheritdoc cref="cat(Tensor[], long)"/>
    public static Tensor cat(ReadOnlySpan<Tensor> tensors, long dim = 0) => Join(tensors.ToArray(), dim);

    /// <summary>Concatenates tensors along a dimension; an alias of <c>cat</c>.</summary>
    public static Tensor concat(Tensor[] tensors, long dim = 0) => Join(tensors, dim);

    /// <inheritdoc cref="concat(Tensor[], long)"/>
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => Join(tensors.ToArray(), dim);

    /// <inheritdoc cref="concat(Tensor[], long)"/>
    public static Tensor concat(ReadOnlySpan<Tensor> tensors, long dim = 0) => Join(tensors.ToArray(), dim);

    /// <summary>Concatenates tensors along a dimension; an alias of <c>cat</c>.</summary>
    public static Tensor concatenate(Tensor[] tensors, long axis = 0) => Join(tensors, axis);

    /// <inheritdoc cref="concatenate(Tensor[], long)"/>
    public static Tensor concatenate(IList<Tensor> tensors, long axis = 0) => Join(tensors.ToArray(), axis);

    /// <inheritdoc cref="concatenate(Tensor[], long)"/>
    public static Tensor concatenate(ReadOnlySpan<Tensor> tensors, long axis = 0) => Join(tensors.ToArray(), axis);

    private static Tensor Join(Tensor[] tensors, long dim) =>
        tensors.Length == 1 ? tensors[0].alias() : Concatenation.Along(tensors, dim);
}
