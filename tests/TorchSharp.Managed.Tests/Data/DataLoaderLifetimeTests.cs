using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

public sealed class DataLoaderLifetimeTests
{
    [Fact]
    public void NextBatch_DisposesTheOneBefore_AndTheEndTheLast()
    {
        using DataLoader loader = torch.utils.data.DataLoader(new NumberDataset(4), 2);
        using IEnumerator<Dictionary<string, Tensor>> batches = loader.GetEnumerator();
        Assert.True(batches.MoveNext());
        Tensor[] first = [.. batches.Current.Values];
        Assert.All(first, t => Assert.False(t.IsInvalid));
        Assert.True(batches.MoveNext());
        Tensor[] second = [.. batches.Current.Values];
        Assert.All(first, t => Assert.True(t.IsInvalid));
        Assert.All(second, t => Assert.False(t.IsInvalid));
        Assert.False(batches.MoveNext());
        Assert.All(second, t => Assert.True(t.IsInvalid));
    }

    [Fact]
    public void LeavingALoop_DisposesItsBatch()
    {
        using DataLoader loader = torch.utils.data.DataLoader(new NumberDataset(4), 2);
        Tensor? left = null;
        foreach (Dictionary<string, Tensor> batch in loader)
        {
            left = batch["data"];
            break;
        }

        Assert.True(left!.IsInvalid);
    }

    [Fact]
    public void KeptBatches_BelongToTheCaller()
    {
        using DataLoader loader = torch.utils.data.DataLoader(new NumberDataset(4), 2, disposeBatch: false);
        List<Dictionary<string, Tensor>> all = [.. loader];
        Assert.Equal([[0L, 1L], [2L, 3L]], all.Select(batch => batch["label"].data<long>().ToArray()));
        foreach (Tensor kept in all.SelectMany(batch => batch.Values))
            kept.Dispose();
    }

    [Fact]
    public void Batches_BelongToNoScopeOfTheCaller()
    {
        using DataLoader loader = torch.utils.data.DataLoader(new NumberDataset(4), 2);
        using IEnumerator<Dictionary<string, Tensor>> batches = loader.GetEnumerator();
        using (DisposeScope scope = NewDisposeScope())
        {
            Assert.True(batches.MoveNext());
            Assert.Equal(0, scope.DisposablesCount);
        }

        Assert.Equal([0L, 1L], batches.Current["label"].data<long>().ToArray());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void NothingStays_AfterAPass(int workers)
    {
        using DataLoader loader = torch.utils.data.DataLoader(new NumberDataset(50), 8, shuffle: true, num_worker: workers);
        MemoryProbe.AssertNothingStays(() =>
        {
            long before = Tensor.TotalCount;
            Assert.Equal(7, Passes.Run(loader));
            Assert.Equal(before, Tensor.TotalCount);
        });
    }

    [Fact]
    public void Statistics_CountBatchesAsDetached()
    {
        using DataLoader loader = torch.utils.data.DataLoader(new NumberDataset(4), 2);
        using IEnumerator<Dictionary<string, Tensor>> batches = loader.GetEnumerator();
        ThreadDisposeScopeStatistics statistics = DisposeScopeManager.Statistics;
        statistics.Reset();
        Assert.True(batches.MoveNext());
        Assert.Equal(0, statistics.CreatedOutsideScopeCount);
        Assert.Equal(statistics.CreatedInScopeCount, statistics.DetachedFromScopeCount + statistics.DisposedInScopeCount);
        Assert.Equal(2, statistics.ThreadTotalLiveCount);
        Assert.False(batches.MoveNext() && batches.MoveNext());
        Assert.Equal(0, statistics.ThreadTotalLiveCount);
    }

    [Fact]
    [Differs("`DataLoader`, a data set whose item throws")]
    public void AFaultyItem_LeavesNothingBehind()
    {
        using DataLoader loader = torch.utils.data.DataLoader(
            new NumberDataset(4) { OnItem = i => ArgumentOutOfRangeException.ThrowIfEqual(i, 2) }, 4);
        MemoryProbe.AssertNothingStays(() => Assert.Throws<AggregateException>(() => Passes.Run(loader)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Loader_DisposesItsDataset_IfAsked(bool disposeDataset)
    {
        var numbers = new NumberDataset(4);
        torch.utils.data.DataLoader(numbers, 2, disposeDataset: disposeDataset).Dispose();
        Assert.Equal(disposeDataset, numbers.IsDisposed);
    }
}
