using TorchSharp.Utils;

namespace TorchSharp.Managed.Tests;

public sealed class ShufflerTests
{
    public static TheoryData<string> Names => FixtureFile.Names("shuffles");

    [Theory]
    [MemberData(nameof(Names))]
    public void Order_OfASeed_AsComputedElsewhere(string name)
    {
        (long size, int seed, long[] order) = Read(name);
        var shuffler = new FisherYatesShuffler(size, seed);
        Assert.Equal(order, shuffler);
        Assert.Equal(order, shuffler);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void LoaderOrder_OfASeed_IsTheShufflers_InEveryPass(string name)
    {
        (long size, int seed, long[] order) = Read(name);
        using var loader = torch.utils.data.DataLoader(new NumberDataset(size), 7, shuffle: true, seed: seed);
        manual_seed(5);
        Assert.Equal(order, loader.SelectMany(batch => batch["label"].data<long>().ToArray()));
        Assert.Equal(order, loader.SelectMany(batch => batch["label"].data<long>().ToArray()));
    }

    [Fact]
    public void Order_WithoutSeed_IsAPermutation_AndChanges()
    {
        var shuffler = new FisherYatesShuffler(200);
        long[] first = [.. shuffler], second = [.. shuffler];
        Assert.Equal(Enumerable.Range(0, 200).Select(i => (long)i), first.Order());
        Assert.Equal(first.Order(), second.Order());
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void Order_OfNothing_IsEmpty() => Assert.Empty(new FisherYatesShuffler(0, 1));

    private static (long Size, int Seed, long[] Order) Read(string name)
    {
        FixtureCase fixture = FixtureFile.Open("shuffles")[name];
        using Tensor order = fixture.Outputs()[0];
        return (fixture.Arguments.Long("size"), (int)fixture.Arguments.Long("seed"), order.data<long>().ToArray());
    }
}
