namespace TorchSharp.Managed.Tests;

/// <summary>
/// Functions whose gradients are computed in one pass, and of rows that lie apart, have the bits of the separate operations.
/// </summary>
public sealed class SlopeTests
{
    private static readonly Dictionary<string, Func<Tensor, Tensor>> s_functions = new()
    {
        ["sigmoid"] = x => x.sigmoid(),
        ["tanh"] = x => x.tanh(),
    };

    public static TheoryData<string, ScalarType> Cases =>
        new(s_functions.Keys.SelectMany(name => new[] { (name, ScalarType.Float32), (name, ScalarType.Float64) }));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gradient_HasTheSameBits_WithAndWithoutAGraphOfItsOwn(string name, ScalarType dtype)
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(5);
        Tensor x = randn([7, 53], dtype, generator: random).requires_grad_(), weights = randn([7, 53], dtype, generator: random);
        foreach (Tensor gradient in new[] { weights, weights[0, 0].expand(7, 53), weights[0].expand(7, 53) })
        {
            Tensor alone = autograd.grad([s_functions[name](x)], [x], [gradient])[0];
            Tensor recorded = autograd.grad([s_functions[name](x)], [x], [gradient], create_graph: true)[0];
            Assert.True(alone.Equals(recorded.detach()));
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void RowsThatLieApart_HaveTheBitsOfACopy(string name, ScalarType dtype)
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(6);
        foreach (long rows in new long[] { 1, 3, 2_000 })
        {
            Tensor gates = randn([rows, 4 * 37], dtype, generator: random);
            foreach (Tensor part in gates.chunk(4, 1))
                Assert.True(s_functions[name](part.contiguous()).Equals(s_functions[name](part)));
        }
    }
}
