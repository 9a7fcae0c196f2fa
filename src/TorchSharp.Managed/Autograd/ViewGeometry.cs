using static TorchSharp.torch;

namespace TorchSharp.Engine;

/// <summary>Which elements of a tensor a view of it shows, for the gradients of changes through the view.</summary>
internal sealed class ViewGeometry
{
    private readonly long[] rootSizes;
    private readonly long[] rootStrides;
    private readonly long[] sizes;
    private readonly long[] strides;
    private readonly long offset;

    internal ViewGeometry(TensorImpl root, TensorImpl view)
    {
        rootSizes = root.Sizes;
        rootStrides = root.Strides;
        sizes = view.Sizes;
        strides = view.Strides;
        offset = view.Offset - root.Offset;
    }

    /// <summary>The part of a tensor like the root that the view shows.</summary>
    internal Tensor Read(Tensor whole)
    {
        using InternalScope scope = InternalScope.Enter();
        return scope.Publish(whole.reshape(-1).index_select(0, Positions()).view(sizes));
    }

    /// <summary>Zeros like the root, with the view's elements added where they belong.</summary>
    internal Tensor Spread(Tensor part)
    {
        using InternalScope scope = InternalScope.Enter();
        return scope.Publish(torch.zeros([Shapes.Count(rootSizes)], part.dtype).IndexAdd(0, Positions(), part.reshape(-1)).view(rootSizes));
    }

    /// <summary>A tensor like the root with zeros where the view is.</summary>
    internal Tensor Clear(Tensor whole)
    {
        using InternalScope scope = InternalScope.Enter();
        Tensor positions = Positions(), shown = torch.zeros([Shapes.Count(rootSizes)], ScalarType.Bool);
        Gathering.Assign(shown, positions, torch.ones(positions.Impl.Sizes, ScalarType.Bool));
        return scope.Publish(whole.masked_fill(shown.view(rootSizes), 0));
    }

    /// <summary>For each element of the view, in order, its number among the root's.</summary>
    private Tensor Positions()
    {
        using var mode = new GradMode(false);
        long count = Shapes.Count(rootSizes), extent = 1;
        for (int d = 0; d < rootSizes.Length; d++)
            extent += Math.Max(0, rootSizes[d] - 1) * rootStrides[d];
        Tensor memory = torch.zeros([extent], ScalarType.Int64);
        Casting.CopyInto(torch.arange(count).view(rootSizes), new Tensor(memory.Impl.View(rootSizes, rootStrides, 0)));
        return new Tensor(memory.Impl.View(sizes, strides, offset)).reshape(-1);
    }
}
