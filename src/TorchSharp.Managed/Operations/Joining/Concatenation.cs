using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Concatenates tensors along an existing dimension; all other sizes must match.</summary>
    public static Tensor cat(Tensor[] tensors, long dim = 0) => Concatenation.Along(tensors, dim);

    /// <inheritdoc cref="cat(Tensor[], long)"/>
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Concatenation.Along(tensors.ToArray(), dim);

    /// <inheritdoc cref="cat(Tensor[], long)"/>
    public static Tensor cat(ReadOnlySpan<Tensor> tensors, long dim = 0) => Concatenation.Along(tensors.ToArray(), dim);

    /// <summary>Concatenates tensors along a dimension; an alias of <c>cat</c>.</summary>
    public static Tensor concat(Tensor[] tensors, long dim = 0) => Concatenation.Along(tensors, dim);

    /// <inheritdoc cref="concat(Tensor[], long)"/>
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => Concatenation.Along(tensors.ToArray(), dim);

    /// <inheritdoc cref="concat(Tensor[], long)"/>
    public static Tensor concat(ReadOnlySpan<Tensor> tensors, long dim = 0) => Concatenation.Along(tensors.ToArray(), dim);

    /// <summary>Concatenates tensors along a dimension; an alias of <c>cat</c>.</summary>
    public static Tensor concatenate(Tensor[] tensors, long axis = 0) => Concatenation.Along(tensors, axis);

    /// <inheritdoc cref="concatenate(Tensor[], long)"/>
    public static Tensor concatenate(IList<Tensor> tensors, long axis = 0) => Concatenation.Along(tensors.ToArray(), axis);

    /// <inheritdoc cref="concatenate(Tensor[], long)"/>
    public static Tensor concatenate(ReadOnlySpan<Tensor> tensors, long axis = 0) => Concatenation.Along(tensors.ToArray(), axis);
}
