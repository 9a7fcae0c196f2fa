namespace TorchSharp.Managed.Tests;

public sealed class FillFixtureTests
{
    private static readonly Dictionary<string, Func<ScalarType, Tensor>> s_tensors = new()
    {
        ["contiguous"] = type => zeros(5, 4, type),
        ["transposed"] = type => zeros(4, 5, type).T,
        ["every second"] = type => zeros(10, 8, type)[TensorIndex.Slice(step: 2), TensorIndex.Slice(step: 2)],
        ["permuted"] = type => zeros(3, 2, 4, type).permute(2, 0, 1),
    };

    private static readonly Dictionary<string, Func<Tensor, Tensor>> s_fills = new()
    {
        ["uniform_"] = t => t.uniform_(-1, 2),
        ["normal_"] = t => t.normal_(1, 2),
        ["bernoulli_"] = t => t.bernoulli_(0.3),
        ["random_"] = t => t.random_(0, 100),
        ["rand_like"] = t => t.rand_like(),
        ["randn_like"] = t => t.randn_like(),
        ["randint_like"] = t => t.randint_like(-5, 100),
    };

    public static TheoryData<string> Names => FixtureFile.Names("fills");

    [Theory]
    [MemberData(nameof(Names))]
    public void RandomNumbers_InAnyLayout_AreLibtorchs(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        FixtureCase fixture = FixtureFile.Open("fills")[name];
        Tensor expected = fixture.Outputs()[0], tensor = s_tensors[name.Split(": ")[1].Split(", ")[0]](expected.dtype);
        manual_seed(7);
        Near.AssertEqual(expected, s_fills[fixture.Operation](tensor), "numbers");
    }
}
