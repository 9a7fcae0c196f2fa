namespace TorchSharp.Managed.Tests;

/// <summary>
/// Seeded draws equal libtorch's; normal ones in blocks of 16 to the last bits, since libtorch has vector functions of its own there.
/// </summary>
public sealed class RandomStreamTests
{
    private const double VectorFunctions = 2.4e-7;

    private static readonly Dictionary<string, Func<long[], Tensor>> s_draws = new()
    {
        ["rand"] = shape => rand(shape),
        ["rand Float64"] = shape => rand(shape, float64),
        ["randn"] = shape => randn(shape),
        ["randn Float64"] = shape => randn(shape, float64),
        ["randint(10)"] = shape => randint(10, shape),
        ["randint(-5, 17)"] = shape => randint(-5, 17, shape),
        ["randperm"] = shape => randperm(shape[0]),
        ["bernoulli_(0.3)"] = shape => empty(shape).bernoulli_(0.3),
        ["uniform_(-2, 3)"] = shape => empty(shape).uniform_(-2, 3),
        ["normal_(1, 2)"] = shape => empty(shape).normal_(1, 2),
        ["dropout(0.25)"] = shape => functional.dropout(ones(shape), 0.25),
        ["dropout2d(0.5)"] = shape => functional.dropout2d(ones(shape), 0.5),
        ["rand, randn, randint, randn"] = _ => cat([rand(3), randn(3), randint(100, new long[] { 4 }).to_type(float32), randn(2)]),
    };

    private static readonly Dictionary<string, Func<Module>> s_layers = new()
    {
        ["Linear(7, 5)"] = () => Linear(7, 5),
        ["Linear(64, 10, bias false)"] = () => Linear(64, 10, hasBias: false),
        ["Conv2d(3, 8, 5)"] = () => Conv2d(3, 8, 5),
        ["Conv2d(4, 6, 3, groups 2)"] = () => Conv2d(4, 6, 3, groups: 2),
        ["Conv2d, BatchNorm2d, Linear"] = () => Sequential(Conv2d(1, 4, 3), BatchNorm2d(4), Linear(6, 2)),
    };

    public static TheoryData<string> DrawNames => FixtureFile.Names("training", [.. s_draws.Keys]);

    public static TheoryData<string> LayerNames => FixtureFile.Names("training", "initial");

    [Theory]
    [MemberData(nameof(DrawNames))]
    public void Draws_AfterManualSeed_AreLibtorchs(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        FixtureCase fixture = FixtureFile.Open("training")[name];
        Tensor expected = fixture.Outputs()[0];
        manual_seed(fixture.Arguments.Long("seed"));
        Tensor drawn = s_draws[fixture.Operation](expected.shape);
        bool blocks = fixture.Operation is "randn" or "normal_(1, 2)" && expected.numel() >= 16;
        Near.AssertEqual(expected, drawn, name, relative: 0, absolute: blocks ? VectorFunctions : 0);
    }

    [Theory]
    [MemberData(nameof(LayerNames))]
    public void InitialWeights_AfterManualSeed42_AreLibtorchs(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        FixtureCase fixture = FixtureFile.Open("training")[name];
        manual_seed(42);
        using Module module = s_layers[name["initial: ".Length..]]();
        Dictionary<string, Tensor> state = module.state_dict();
        Assert.Equal(fixture.Arguments.Texts("names").Order(), state.Keys.Order());
        foreach ((string key, Tensor expected) in fixture.Arguments.Texts("names").Zip(fixture.Outputs()))
            Near.AssertEqual(expected, state[key], key, relative: 0, absolute: 0);
    }

    [Fact]
    public void Generators_WithOneSeed_DrawTheSame()
    {
        using DisposeScope scope = NewDisposeScope();
        using var first = new Generator(7);
        using var second = new Generator();
        second.manual_seed(7);
        Tensor drawn = randn([33], generator: first);
        Near.AssertEqual(drawn, randn([33], generator: second), "same seed", 0, 0);
        Assert.False(drawn.allclose(randn([33], generator: second)));
        Assert.Equal(7, second.initial_seed());
    }

    [Fact]
    public void State_SetBack_RepeatsTheStreamAndTheCachedNormal()
    {
        using DisposeScope scope = NewDisposeScope();
        using var generator = new Generator(3);
        randn([1], generator: generator);
        Tensor state = generator.get_state(), first = randn([5], generator: generator);
        generator.set_state(state);
        Near.AssertEqual(first, randn([5], generator: generator), "after set_state", 0, 0);
    }
}
