using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor cat(Tensor[] tensors, long dim = 0) => Concatenation.Along(tensors, dim);

    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Concatenation.Along(tensors.ToArray(), dim);

    public static Tensor cat(ReadOnlySpan<Tensor> tensors, long dim = 0) => Concatenation.Along(tensors.ToArray(), dim);

    public static Tensor concat(Tensor[] tensors, long dim = 0) => Concatenation.Along(tensors, dim);

    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => Concatenation.Along(tensors.ToArray(), dim);

    public static Tensor concat(ReadOnlySpan<Tensor> tensors, long dim = 0) => Concatenation.Along(tensors.ToArray(), dim);

    public static Tensor concatenate(Tensor[] tensors, long axis = 0) => Concatenation.Along(tensors, axis);

    public static Tensor concatenate(IList<Tensor> tensors, long axis = 0) => Concatenation.Along(tensors.ToArray(), axis);

    public static Tensor concatenate(ReadOnlySpan<Tensor> tensors, long axis = 0) => Concatenation.Along(tensors.ToArray(), axis);

    /// <summary>Joins tensors of one shape along a new dimension.</summary>
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0)
    {
        using InternalScope scope = InternalScope.Enter();
        Tensor[] parts = tensors.Select(t => t.unsqueeze(dim)).ToArray();
        return scope.Publish(Concatenation.Along(parts, dim));
    }

    /// <summary>Side by side: along dimension 1, vectors along their only one.</summary>
    public static Tensor hstack(params Tensor[] tensors) => InternalScope.Compose(() =>
    {
        Tensor[] parts = [.. tensors.Select(t => t.Impl.Sizes.Length == 0 ? t.reshape(1) : t)];
        return Concatenation.Along(parts, parts.Length > 0 && parts[0].Impl.Sizes.Length == 1 ? 0 : 1);
    });

    public static Tensor hstack(IList<Tensor> tensors) => hstack(tensors.ToArray());

    public static Tensor hstack(IEnumerable<Tensor> tensors) => hstack(tensors.ToArray());

    public static Tensor hstack(ReadOnlySpan<Tensor> tensors) => hstack(tensors.ToArray());

    /// <summary>One below the other: along dimension 0, vectors as rows.</summary>
    public static Tensor vstack(Tensor[] tensors) => InternalScope.Compose(() =>
        Concatenation.Along([.. tensors.Select(t => t.Impl.Sizes.Length < 2 ? t.reshape(1, t.Impl.Count) : t)], 0));

    public static Tensor vstack(IList<Tensor> tensors) => vstack(tensors.ToArray());

    public static Tensor vstack(ReadOnlySpan<Tensor> tensors) => vstack(tensors.ToArray());

    /// <summary>Vectors as the coordinates of a grid: each expanded along the dimensions of the others.</summary>
    /// <param name="tensors">Vectors or numbers.</param>
    /// <param name="indexing">"ij", or "xy" to swap the first two dimensions.</param>
    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij")
    {
        if (indexing is not ("ij" or "xy"))
            throw Shapes.Error($"torch.meshgrid: indexing must be one of \"xy\" or \"ij\", but received: {indexing}");
        Tensor[] vectors = tensors.ToArray();
        if (vectors.FirstOrDefault(v => v.Impl.Sizes.Length > 1) is { } wrong)
            throw Shapes.Error($"torch.meshgrid: Expected 0D or 1D tensor in the tensor list but got: {Shapes.Text(wrong.Impl.Sizes)}");
        using InternalScope scope = InternalScope.Enter();
        long[] sizes = [.. vectors.Select(v => v.Impl.Count)];
        bool swap = indexing == "xy" && vectors.Length > 1;
        return [.. vectors.Select((vector, i) =>
        {
            Tensor grid = vector.reshape([.. sizes.Select((size, d) => d == i ? size : 1)]).expand(sizes, false);
            return scope.Publish(swap ? grid.transpose(0, 1) : grid);
        })];
    }
}
