namespace TorchSharp.Managed.Tests;

/// <summary>Runs an operation on a case's inputs and compares its values and gradients with PyTorch's.</summary>
internal static class FixtureRun
{
    /// <summary>Gradients of convolution weights sum as many terms as there are pixels.</summary>
    private const double WeightGradientRelative = 1e-4;

    internal static void Check(FixtureCase fixture, Operation operation, Layout layout)
    {
        using DisposeScope scope = NewDisposeScope();
        Dictionary<int, Tensor> arriving = fixture.Arriving(), leaving = fixture.Leaving();
        Tensor[] leaves = fixture.Inputs();
        if (layout == Layout.Guarded)
            leaves = [.. leaves.Select(leaf => leaf.To(layout))];
        foreach (int position in leaving.Keys)
            leaves[position].requires_grad_();
        Tensor[] inputs = layout is Layout.Contiguous or Layout.Guarded
            ? leaves
            : [.. leaves.Select(leaf => leaf.requires_grad ? Spread(leaf, layout) : leaf.To(layout))];
        Tensor[] outputs = operation(inputs, fixture.Arguments), expected = fixture.Outputs();
        Assert.Equal(expected.Length, outputs.Length);
        for (int i = 0; i < outputs.Length; i++)
            Near.AssertEqual(expected[i], outputs[i], $"output {i}");

        Assert.Equal(arriving.Count > 0, outputs.Any(output => output.requires_grad));
        if (arriving.Count == 0)
            return;
        autograd.backward([.. arriving.Keys.Select(i => outputs[i])], [.. arriving.Select(entry => entry.Value.To(layout))]);
        foreach ((int i, Tensor gradient) in leaving)
        {
            double relative = fixture.Operation == "conv2d" && i == 1 ? WeightGradientRelative : Near.Relative;
            Near.AssertEqual(gradient, leaves[i].grad!, $"gradient of input {i}", relative);
        }
    }

    /// <summary>A differentiable copy of a leaf that lies in memory as asked.</summary>
    private static Tensor Spread(Tensor leaf, Layout layout)
    {
        if (leaf.ndim == 0)
            return leaf;
        if (layout == Layout.Transposed)
            return leaf.T.clone().T;

        // Neighbors that belong to nobody: each dimension is doubled, and every first of two elements is taken again.
        Tensor spread = leaf;
        for (int d = 0; d < leaf.ndim; d++)
            spread = stack([spread, spread.detach() * double.NaN], d + 1).flatten(d, d + 1);
        for (int d = 0; d < leaf.ndim; d++)
            spread = spread.slice(d, 0, spread.shape[d], 2);
        return spread;
    }
}
