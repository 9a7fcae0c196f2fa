using System.Runtime.InteropServices;
using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

/// <summary>
/// How a parameter, its gradient and what is remembered of it lie in memory changes no bit of what an optimizer computes.
/// </summary>
public sealed class OptimizerLayoutTests
{
    public static TheoryData<string> Names => OptimizerKinds.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Steps_OfAParameterThatIsNotContiguous_AreThoseOfAContiguousOne(string name)
    {
        foreach (ScalarType dtype in new[] { ScalarType.Float32, ScalarType.Float64 })
        {
            double[] expected = Trained(name, dtype, Layout.Contiguous, Layout.Contiguous);
            foreach (Layout parameter in new[] { Layout.Contiguous, Layout.Transposed, Layout.Sliced })
            {
                foreach (Layout gradient in new[] { Layout.Contiguous, Layout.Transposed, Layout.Sliced })
                    Assert.Equal(expected, Trained(name, dtype, parameter, gradient));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Steps_OfAGradientThatIsOneNumberExpanded_AreThoseOfItsCopies(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        Parameter one = new(arange(12).reshape(3, 4).to_type(float32)), other = new(one.detach().clone());
        using OptimizerHelper first = OptimizerKinds.Makers[name]([one]), second = OptimizerKinds.Makers[name]([other]);
        one.grad = tensor(0.5f).expand(3, 4);
        other.grad = full(3, 4, 0.5f);
        for (int step = 0; step < 3; step++)
        {
            first.step();
            second.step();
        }

        Near.AssertEqual(other, one, "parameter", 0, 0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Steps_OfAPartOfATensor_LeaveTheRestOfIt(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor whole = arange(60).reshape(6, 10).to_type(float32), before = whole.clone();
        var part = new Parameter(whole[TensorIndex.Slice(1, 5, 2), TensorIndex.Slice(2, 9, 3)]);
        using OptimizerHelper optimizer = OptimizerKinds.Makers[name]([part]);
        part.grad = ones_like(part);
        optimizer.step();
        Tensor changed = whole.ne(before);
        Assert.Equal(part.numel(), changed.sum().ToInt64());
        Assert.True(changed[TensorIndex.Slice(1, 5, 2), TensorIndex.Slice(2, 9, 3)].all().ToBoolean());
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Differs("The state of `SGD` without momentum", "SGD without momentum")]
    public void Steps_WithAGradientOrAStateOfAnotherType_AreThoseOfTheParametersType(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        manual_seed(1);
        Tensor start = randn(5, 3), gradient = randn(5, 3);
        Parameter single = new(start.clone()), mixed = new(start.clone()), wide = new(start.to_type(float64));
        using OptimizerHelper plain = OptimizerKinds.Makers[name]([single]), odd = OptimizerKinds.Makers[name]([mixed]),
            doubles = OptimizerKinds.Makers[name]([wide]);
        single.grad = mixed.grad = gradient;
        wide.grad = gradient.to_type(float64);
        plain.step();
        odd.step();
        doubles.step();
        odd.load_state_dict(doubles.state_dict());
        mixed.grad = gradient.to_type(float64);
        plain.step();
        odd.step();
        Near.AssertEqual(single, mixed, "parameter");
    }

    [Fact]
    public void Step_OfAParameterWhoseElementsAreOnePlaceInMemory_Throws()
    {
        using DisposeScope scope = NewDisposeScope();
        var parameter = new Parameter(ones(1).expand(3));
        parameter.grad = ones(3);
        foreach (Func<IEnumerable<Parameter>, OptimizerHelper> make in OptimizerKinds.Makers.Values)
        {
            using OptimizerHelper optimizer = make([parameter]);
            Assert.Contains(
                "single memory location", Assert.Throws<ExternalException>(() => optimizer.step()).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Step_OfAParameterOfIntegers_Throws()
    {
        using DisposeScope scope = NewDisposeScope();
        var parameter = new Parameter(arange(3), requires_grad: false);
        parameter.grad = ones(3);
        foreach (Func<IEnumerable<Parameter>, OptimizerHelper> make in OptimizerKinds.Makers.Values)
        {
            using OptimizerHelper optimizer = make([parameter]);
            Assert.Throws<ExternalException>(() => optimizer.step());
        }

        Assert.Equal([0, 1, 2], Near.Values(parameter));
    }

    private static double[] Trained(string name, ScalarType dtype, Layout parameterLayout, Layout gradientLayout)
    {
        using DisposeScope scope = NewDisposeScope();
        manual_seed(1);
        long[] shape = [3, 5, 2, 3];
        using var parameter = new Parameter(randn(shape, dtype).To(parameterLayout));
        using OptimizerHelper optimizer = OptimizerKinds.Makers[name]([parameter]);
        for (int step = 0; step < 3; step++)
        {
            parameter.grad = randn(shape, dtype).To(gradientLayout);
            optimizer.step();
        }

        return Near.Values(parameter.detach());
    }
}
