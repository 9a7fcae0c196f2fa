namespace TorchSharp.Managed.Tests;

public sealed class StatisticsTests
{
    [Fact]
    public void Statistics_CountThisThreadsTensors()
    {
        ThreadDisposeScopeStatistics statistics = DisposeScopeManager.Statistics;
        statistics.Reset();
        Tensor free = ones(1);
        Assert.Equal((1, 0, 0, 0, 0, 0), Counts(statistics));
        using (DisposeScope scope = NewDisposeScope())
        {
            Tensor a = ones(1), b = ones(1), c = ones(1);
            Assert.Equal((1, 0, 3, 0, 0, 0), Counts(statistics));
            a.Dispose();
            Assert.Equal((1, 0, 3, 1, 0, 0), Counts(statistics));
            b.DetachFromDisposeScope();
            Assert.Equal((1, 0, 3, 1, 0, 1), Counts(statistics));
            b.Dispose();
            Assert.Equal((1, 1, 3, 1, 0, 1), Counts(statistics));
            scope.Attach(free);
            Assert.Equal((1, 1, 3, 1, 1, 1), Counts(statistics));
            Assert.Equal(2, statistics.ThreadTotalLiveCount);
            Assert.Equal(2, statistics.TensorStatistics.ThreadTotalLiveCount);
            Assert.Equal(0, statistics.PackedSequenceStatistics.CreatedInScopeCount);
            Assert.Equal(
                "ThreadTotalLiveCount: 2; CreatedOutsideScopeCount: 1; DisposedOutsideScopeCount: 1; CreatedInScopeCount: 3; "
                + "DisposedInScopeCount: 1; AttachedToScopeCount: 1; DetachedFromScopeCount: 1", statistics.ToString());
            Assert.False(c.IsInvalid);
        }

        Assert.Equal((1, 1, 3, 3, 1, 1), Counts(statistics));
        Assert.Equal(0, statistics.ThreadTotalLiveCount);
        statistics.Reset();
        Assert.Equal((0, 0, 0, 0, 0, 0), Counts(statistics));
    }

    [Fact]
    public void MoveToOuter_ChangesNoCount()
    {
        ThreadDisposeScopeStatistics statistics = DisposeScopeManager.Statistics;
        using DisposeScope outer = NewDisposeScope();
        using DisposeScope inner = NewDisposeScope();
        Tensor x = ones(1);
        statistics.Reset();
        x.MoveToOuterDisposeScope();
        Assert.Equal((0, 0, 0, 0, 0, 0), Counts(statistics));
    }

    [Fact]
    [Differs("`Tensor.TotalCount` counts a parameter twice")]
    public void Parameter_TakesTheTensorsPlace_AndCountsOnce()
    {
        ThreadDisposeScopeStatistics statistics = DisposeScopeManager.Statistics;
        long before = Tensor.TotalCount;
        using (DisposeScope scope = NewDisposeScope())
        {
            Tensor data = ones(2);
            statistics.Reset();
            var parameter = new Modules.Parameter(data);
            Assert.Equal((0, 0, 0, 0, 0, 0), Counts(statistics));
            Assert.Equal(1, scope.DisposablesCount);
            Assert.True(scope.Contains(parameter));
            Assert.True(data.IsInvalid);
            Assert.Equal(before + 1, Tensor.TotalCount);
            data.Dispose();
            Assert.Equal(before + 1, Tensor.TotalCount);
            using DisposeScope inner = NewDisposeScope();
            using Tensor free = ones(2).DetachFromDisposeScope();
            using var detached = new Modules.Parameter(free);
            Assert.Equal(0, inner.DisposablesCount);
        }

        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void TensorCounts_FollowTensorObjects()
    {
        MemoryProbe.FreeForgottenTensors();
        long before = Tensor.TotalCount;
        Tensor a = ones(2), b = a + 1;
        Assert.Equal(before + 2, Tensor.TotalCount);
        Assert.True(Tensor.PeakCount >= before + 2);
        a.Dispose();
        a.Dispose();
        b.Dispose();
        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void EveryPropertyAccess_MakesANewObject()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = ones([2, 2], requires_grad: true);
        x.sum().backward();
        int before = scope.DisposablesCount;
        Assert.NotSame(x.grad, x.grad);
        Assert.NotSame(x.T, x.T);
        Assert.NotSame(x[0], x[0]);
        Assert.Equal(before + 6, scope.DisposablesCount);
    }

    private static (long, long, long, long, long, long) Counts(ThreadDisposeScopeStatistics s) =>
        (s.CreatedOutsideScopeCount, s.DisposedOutsideScopeCount, s.CreatedInScopeCount, s.DisposedInScopeCount, s.AttachedToScopeCount,
            s.DetachedFromScopeCount);
}
