namespace TorchSharp.Managed.Tests;

/// <summary>The gradient of a tensor that is used part by part: the parts are added in place.</summary>
public sealed class PartialGradientTests
{
    [Fact]
    public void PartsOfATensor_AddUpInItsGradient()
    {
        using DisposeScope scope = NewDisposeScope();
        using var generator = new Generator(7);
        Tensor x = rand([4, 5], generator: generator).requires_grad_(), factors = rand([5], generator: generator), y = x * 2;
        y.retain_grad();

        Tensor loss = (y * y).sum() + y.narrow(0, 1, 2).sum() + y.slice(1, 0, 5, 2).sum() + y[0, 3];
        for (int column = 0; column < 5; column++)
            loss += (y.select(1, column) * factors[column]).sum();
        loss.backward();

        Tensor expected = (2 * y + factors).detach();
        expected.narrow(0, 1, 2).add_(1);
        expected.slice(1, 0, 5, 2).add_(1);
        expected[0, 3].add_(1);
        Assert.Equal(Floats(expected), Floats(y.grad!), (a, b) => MathF.Abs(a - b) < 1e-6f);
        Assert.Equal(Floats(expected * 2), Floats(x.grad!), (a, b) => MathF.Abs(a - b) < 2e-6f);
    }

    [Fact]
    public void AGradientThatTheProgramHolds_IsNotWrittenTo()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = ones(3, 2).requires_grad_(), y = x * 1, held = ones(3, 2);

        autograd.backward([y, y.select(0, 1).sum()], [held, ones([])]);

        Assert.All(Floats(held), value => Assert.Equal(1, value));
        Assert.Equal([1, 1, 2, 2, 1, 1], Floats(x.grad!));
    }

    private static float[] Floats(Tensor tensor) => tensor.contiguous().data<float>().ToArray();
}
