using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Stacks tensors of the same shape along a new dimension.</summary>
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0)
    {
        using InternalScope scope = InternalScope.Enter();
        Tensor[] parts = tensors.Select(t => t.unsqueeze(dim)).ToArray();
        return scope.Publish(Concatenation.Along(parts, dim));
    }

    /// <summary>Stacks tensors horizontally: along dimension 1, or along dimension 0 for vectors.</summary>
    public static Tensor hstack(params Tensor[] tensors) => InternalScope.Compose(() =>
    {
        Tensor[] parts = [.. tensors.Select(t => t.Impl.Sizes.Length == 0 ? t.reshape(1) : t)];
        return Concatenation.Along(parts, parts.Length > 0 && parts[0].Impl.Sizes.Length == 1 ? 0 : 1);
    });

    /// <inheritdoc cref="hstack(Tensor[])"/>
    public static Tensor hstack(IList<Tensor> tensors) => hstack(tensors.ToArray());

    /// <inheritdoc cref="hstack(Tensor[])"/>
    public static Tensor hstack(IEnumerable<Tensor> tensors) => hstack(tensors.ToArray());

    /// <inheritdoc cref="hstack(Tensor[])"/>
    public static Tensor hstack(ReadOnlySpan<Tensor> tensors) => hstack(tensors.ToArray());

    /// <summary>Stacks tensors vertically: along dimension 0, with vectors as rows.</summary>
    public static Tensor vstack(Tensor[] tensors) => InternalScope.Compose(() =>
        Concatenation.Along([.. tensors.Select(t => t.Impl.Sizes.Length < 2 ? t.reshape(1, t.Impl.Count) : t)], 0));

    /// <inheritdoc cref="vstack(Tensor[])"/>
    public static Tensor vstack(IList<Tensor> tensors) => vstack(tensors.ToArray());

    /// <inheritdoc cref="vstack(Tensor[])"/>
    public static Tensor vstack(ReadOnlySpan<Tensor> tensors) => vstack(tensors.ToArray());
}
