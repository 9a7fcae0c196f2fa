using System.Globalization;
namespace TorchSharp.Managed.Tests;

/// <summary>Compares gradients with central differences, in float64.</summary>
internal static class GradientCheck
{
    private const double Step = 1e-5;

    /// <summary>The error of a central difference is of the order of its step squared.</summary>
    private const double Tolerance = 1e-6;

    /// <summary>Checks ∂(Σ w·f(x))/∂x for random weights w, each input in the layout given.</summary>
    internal static void Check(Func<Tensor[], Tensor> f, Layout layout, params Tensor[] values)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor[] inputs = [.. values.Select(value => value.To(layout).requires_grad_())];
        Tensor output = f(inputs);
        Assert.Equal(float64, output.dtype);
        Tensor weights = rand(output.shape, float64) + 0.5;
        IList<Tensor> gradients = autograd.grad([output], inputs, [weights]);
        for (int i = 0; i < inputs.Length; i++)
            Compare(f, inputs, i, weights, Near.Values(gradients[i]));
    }

    /// <summary>Checks second derivatives: the gradient of the gradient's weighted sum.</summary>
    internal static void CheckSecond(Func<Tensor[], Tensor> f, params Tensor[] values)
    {
        Tensor[] weights = [];
        Check(
            inputs =>
            {
                Tensor output = f(inputs);
                if (weights.Length == 0)
                    weights = [.. inputs.Select(x => (rand(x.shape, float64) + 0.5).DetachFromDisposeScope())];
                IList<Tensor> first = autograd.grad([output.sum()], inputs, create_graph: true);
                return first.Zip(weights, (g, w) => (g * w).sum()).Aggregate((a, b) => a + b);
            },
            Layout.Contiguous,
            values);
    }

    private static void Compare(Func<Tensor[], Tensor> f, Tensor[] inputs, int input, Tensor weights, double[] gradient)
    {
        double[] values = Near.Values(inputs[input]);
        for (int i = 0; i < values.Length; i++)
        {
            double numeric = (At(values[i] + Step) - At(values[i] - Step)) / (2 * Step);
            Assert.True(
                Math.Abs(numeric - gradient[i]) <= Tolerance * Math.Max(1, Math.Abs(numeric)),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"input {input}, element {i} of [{string.Join(", ", inputs[input].shape)}]: central "
                        + $"difference {numeric:G9}, gradient {gradient[i]:G9}"));

            double At(double value)
            {
                using DisposeScope scope = NewDisposeScope();
                var changed = (double[])values.Clone();
                changed[i] = value;
                Tensor[] moved =
                    [.. inputs.Select((x, j) => (j == input ? tensor(changed, inputs[input].shape) : x.detach().clone()).requires_grad_())];
                return (f(moved) * weights).sum().ToDouble();
            }
        }
    }
}
