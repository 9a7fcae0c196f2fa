using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Creates grids of coordinates from vectors: each vector is expanded along the dimensions of the others.</summary>
    /// <param name="tensors">Vectors or scalars.</param>
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
