namespace TorchSharp.Managed.Tests;

public sealed class CustomFunctionLifetimeTests
{
    public static TheoryData<string> Uses =>
        ["backward", "retained", "never", "second derivative", "of a view", "outputs first", "context kept", "context disposed"];

    [Theory]
    [MemberData(nameof(Uses))]
    [Differs("`autograd.Function`, `backward` a second time", "context")]
    public void MemoryComesBack_WithTheScope(string use)
    {
        // Once before: the first use of a function makes its instance.
        Use(use);
        MemoryProbe.AssertNothingStays(() => Use(use));
    }

    [Fact]
    public void SavedTensors_GoWithTheGraph()
    {
        MemoryProbe.FreeForgottenTensors();
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(1000, requires_grad: true), loss;
        using (DisposeScope inner = NewDisposeScope())
            loss = CubeFunction.apply(x * 2).sum().MoveToOuterDisposeScope();
        long held = MemoryProbe.InUse;
        using (NewDisposeScope())
            loss.backward();

        // The doubled tensor went, the gradient of the same size came.
        Assert.InRange(MemoryProbe.InUse, 0, held);
    }

    [Fact]
    public void TensorsOfTheProgramsCode_AreInTheProgramsScope()
    {
        using DisposeScope outer = NewDisposeScope();
        Tensor x = ones([3], requires_grad: true), kept = zeros(1);
        using (NewDisposeScope())
        {
            Tensor y = ScriptedFunction.Call([x], (_, inputs) => [inputs[0] * 2], (_, g) =>
            {
                kept = (g[0] * 2).DetachFromDisposeScope();
                return [kept];
            })[0];
            y.sum().backward();
        }

        Assert.Equal([2f, 2, 2], kept.data<float>().ToArray());
        Assert.Equal([2f, 2, 2], x.grad!.data<float>().ToArray());
        kept.Dispose();
    }

    [Fact]
    [Differs("`autograd.Function`, `backward` a second time")]
    public void TotalCount_IsAsBefore()
    {
        MemoryProbe.FreeForgottenTensors();
        long before = Tensor.TotalCount;
        foreach (string use in Uses.Select(row => row.Data))
        {
            using DisposeScope scope = NewDisposeScope();
            Use(use);
        }

        MemoryProbe.FreeForgottenTensors();
        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void ManyCallsInARow_AreFreedWithoutRecursion()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = ones([1], requires_grad: true), y = x;
        for (int i = 0; i < 20_000; i++)
            y = ScaleFunction.apply(y, 1.0);
        y.backward();
        Assert.Equal(1, x.grad!.ToSingle());
    }

    private static void Use(string use)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = rand(50, 20).requires_grad_();
        switch (use)
        {
            case "backward":
                ProductAndSum.apply(ExpFunction.apply(x), x)[0].sum().backward();
                break;
            case "retained":
                ExpFunction.apply(CubeFunction.apply(x)).sum().backward(retain_graph: true);
                break;
            case "never":
                ExpFunction.apply(ProductAndSum.apply(x, x)[1]);
                break;
            case "second derivative":
                Tensor y = x * 2;
                autograd.grad([ExpInPlace.apply(y).sin().sum()], [x], create_graph: true)[0].sum().backward();
                break;
            case "of a view":
                Tensor z = x * 2;
                ExpInPlace.apply(z[1]);
                (z.sum() + TurnedFunction.apply(x).sum() + SameFunction.apply(x).sum()).backward();
                break;
            case "outputs first":
                List<Tensor> outputs = ProductAndSum.apply(x, x);
                Tensor loss = outputs[1].sum();
                outputs.ForEach(output => output.Dispose());
                loss.backward();
                break;
            case "context disposed":
                autograd.AutogradContext? disposed = null;
                ScriptedFunction.Call([x], (ctx, inputs) =>
                {
                    (disposed = ctx).save_for_backward([.. inputs]);
                    return [inputs[0] * 2];
                }, (_, g) => [g[0] * 2])[0].sum();
                Assert.Single(disposed!.get_saved_variables());
                disposed.Dispose();
                Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => disposed.get_saved_variables());
                break;
            default:
                autograd.AutogradContext? kept = null;
                ScriptedFunction.Call([x], (ctx, inputs) =>
                {
                    (kept = ctx).save_for_backward([.. inputs]);
                    return [inputs[0] * 2];
                }, (ctx, g) => [g[0] * ctx.get_saved_variables()[0]])[0].sum().backward();
                Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => kept!.get_saved_variables());
                break;
        }
    }
}
