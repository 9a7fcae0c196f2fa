using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

public sealed class DataLoaderTests
{
    [Theory]
    [InlineData(10, 5, false, new[] { 5, 5 })]
    [InlineData(10, 4, false, new[] { 4, 4, 2 })]
    [InlineData(10, 4, true, new[] { 4, 4 })]
    [InlineData(3, 4, false, new[] { 3 })]
    [InlineData(3, 4, true, new int[0])]
    [InlineData(0, 4, false, new int[0])]
    [InlineData(3, 1, true, new[] { 1, 1, 1 })]
    [Differs("`DataLoader.Count` of an empty data set", "items: 0,")]
    public void Batches_HaveTheirSizes(int items, int batchSize, bool dropLast, int[] sizes)
    {
        using DataLoader loader = torch.utils.data.DataLoader(new NumberDataset(items), batchSize, drop_last: dropLast);
        Assert.Equal(sizes.Length, loader.Count);
        Assert.Equal(sizes.Select(size => new long[] { size, 1 }), loader.Select(batch => batch["data"].shape));
        Assert.Equal(sizes.Select(size => new long[] { size }), loader.Select(batch => batch["label"].shape));
    }

    [Fact]
    public void Batch_StacksTheItems()
    {
        using DataLoader loader = torch.utils.data.DataLoader(new NumberDataset(5), 3);
        List<(float[] Data, long[] Labels)> batches =
            [.. loader.Select(b => (b["data"].data<float>().ToArray(), b["label"].data<long>().ToArray()))];
        Assert.Equal([[0f, 1f, 2f], [3f, 4f]], batches.Select(b => b.Data));
        Assert.Equal([[0L, 1L, 2L], [3L, 4L]], batches.Select(b => b.Labels));
    }

    [Fact]
    public void Batch_HasTheNamesOfItsFirstItem()
    {
        using var loader = new DataLoader(new Growing(), 2);
        Assert.Equal([["a"], ["a", "b"]], loader.Select(batch => batch.Keys.ToArray()));
    }

    [Fact]
    public void Sampler_IsTheOrder_AndMayRepeatOrLeaveOut()
    {
        using DataLoader loader = torch.utils.data.DataLoader(new NumberDataset(5), 2, new long[] { 4, 4, 0 });
        Assert.Equal([[4L, 4L], [0L]], loader.Select(batch => batch["label"].data<long>().ToArray()));
        Assert.Equal([4L, 4L, 0L], loader.sampler);
        Assert.Equal(3, loader.Count);
    }

    [Fact]
    public void Properties_AreTheArguments()
    {
        var numbers = new NumberDataset(5);
        using var loader = new DataLoader(numbers, 2, true, CPU, 3, -4, true, false, false);
        Assert.Same(numbers, loader.dataset);
        Assert.Equal(
            (2, true, 1, DeviceType.CPU, false, false),
            (loader.batch_size, loader.drop_last, loader.num_workers, loader.Device.type, loader.DisposeBatch, loader.DisposeDataset));
        using var other = new DataLoader(numbers, 2);
        Assert.Equal(
            (false, 1, DeviceType.CPU, true, true),
            (other.drop_last, other.num_workers, other.Device.type, other.DisposeBatch, other.DisposeDataset));
        Assert.Equal([0L, 1, 2, 3, 4], other.sampler);
    }

    [Fact]
    public void Enumerators_AreIndependent()
    {
        using DataLoader loader = torch.utils.data.DataLoader(new NumberDataset(4), 1, disposeBatch: false);
        using IEnumerator<Dictionary<string, Tensor>> first = loader.GetEnumerator(), second = loader.GetEnumerator();
        Assert.True(first.MoveNext() && first.MoveNext() && second.MoveNext());
        Assert.Equal((1L, 0L), (first.Current["label"].item<long>(), second.Current["label"].item<long>()));
        first.Reset();
        Assert.True(first.MoveNext());
        Assert.Equal(0L, first.Current["label"].item<long>());
    }

    [Fact]
    public void OneWorker_AsksInOrder_OnTheCallersThread()
    {
        var numbers = new NumberDataset(20);
        using DataLoader loader = torch.utils.data.DataLoader(numbers, 8);
        Assert.Equal(3, Passes.Run(loader));
        Assert.Equal(Enumerable.Range(0, 20).Select(i => (long)i), numbers.Asked);
        Assert.Equal([Environment.CurrentManagedThreadId], numbers.Threads.Distinct());
    }

    [Fact]
    public void SeveralWorkers_AskAtTheSameTime_AndKeepTheOrder()
    {
        using var both = new Barrier(2);
        var numbers = new NumberDataset(2) { OnItem = _ => Assert.True(both.SignalAndWait(TimeSpan.FromSeconds(60))) };
        using DataLoader loader = torch.utils.data.DataLoader(numbers, 2, num_worker: 2);
        Assert.Equal([[0L, 1L]], loader.Select(batch => batch["label"].data<long>().ToArray()));
    }

    [Fact]
    public void RandomNumbers_MayBeDrawnByAllWorkers()
    {
        manual_seed(11);
        float[] alone = rand(1200).data<float>().ToArray();
        var drawn = new System.Collections.Concurrent.ConcurrentBag<float>();
        manual_seed(11);
        using DataLoader loader = torch.utils.data.DataLoader(
            new NumberDataset(1200) { OnItem = _ => drawn.Add(rand(1).item<float>()) }, 400, num_worker: 4);
        Assert.Equal(3, Passes.Run(loader));
        Assert.Equal(alone.Order(), drawn.Order());
    }

    [Fact]
    public void ListItems_AreStackedPlaceByPlace()
    {
        using Tensor x = arange(12, float32).view(6, 2), y = arange(6);
        using TensorDataset rows = torch.utils.data.TensorDataset(x, y);
        using IterableDataLoader loader = torch.utils.data.DataLoader(rows, 4, shuffle: false);
        List<(float[] X, long[] Y)> batches = [.. loader.Select(b => (b[0].data<float>().ToArray(), b[1].data<long>().ToArray()))];
        Assert.Equal([[0L, 1, 2, 3], [4L, 5]], batches.Select(b => b.Y));
        Assert.Equal([[0f, 1, 2, 3, 4, 5, 6, 7], [8f, 9, 10, 11]], batches.Select(b => b.X));
        using IterableDataLoader chosen = torch.utils.data.DataLoader(rows, 2, new long[] { 5, 1 });
        Assert.Equal([[5L, 1L]], chosen.Select(batch => batch[1].data<long>().ToArray()));
    }

    [Fact]
    public void GenericLoader_MakesBatchesByItsFunction()
    {
        using var loader = new DataLoader<int, string>(new Words(), 2, (items, device) => $"{device}: {string.Join(' ', items)}");
        Assert.Equal(["cpu: 0 10", "cpu: 20"], loader);
        using var chosen = new DataLoader<int, int>(new Words(), 2, (items, _) => items.Sum(), [2, 2, 1], drop_last: true);
        Assert.Equal([40], chosen);
    }

    [Fact]
    [OwnChoice("arguments are checked before they are used")]
    public void WrongArguments_AreRefused()
    {
        var numbers = new NumberDataset(2);
        Assert.Throws<ArgumentNullException>("dataset", () => new DataLoader(null!, 1));
        Assert.Throws<ArgumentOutOfRangeException>("batchSize", () => new DataLoader(numbers, 0));
        Assert.Throws<ArgumentNullException>("shuffler", () => torch.utils.data.DataLoader(numbers, 1, (IEnumerable<long>)null!));
        Assert.Throws<InvalidOperationException>(() => new DataLoader(numbers, 1, device: CUDA));
    }

    [Fact]
    public void ItemsOfDifferentShapes_AreRefused()
    {
        using var loader = new DataLoader(new Growing(), 3);
        Assert.Contains(
            "must match", Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => Passes.Run(loader)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void AFaultyItem_ReachesTheCaller()
    {
        using DataLoader loader = torch.utils.data.DataLoader(
            new NumberDataset(4) { OnItem = i => ArgumentOutOfRangeException.ThrowIfEqual(i, 2) }, 4);
        Assert.IsType<ArgumentOutOfRangeException>(
            Assert.Single(Assert.Throws<AggregateException>(() => Passes.Run(loader)).InnerExceptions));
    }

    /// <summary>Items with more names, and larger, from the third on.</summary>
    private sealed class Growing : torch.utils.data.Dataset
    {
        public override long Count => 3;

        public override Dictionary<string, Tensor> GetTensor(long index) =>
            index < 2 ? new() { ["a"] = ones(1) } : new() { ["a"] = ones(2), ["b"] = ones(2) };
    }

    private sealed class Words : torch.utils.data.Dataset<int>
    {
        public override long Count => 3;

        public override int GetTensor(long index) => (int)index * 10;
    }
}
