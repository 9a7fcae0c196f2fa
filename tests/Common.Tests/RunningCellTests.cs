namespace Common.Tests;

public sealed class RunningCellTests
{
    [Fact]
    public void OutsideANotebook_NothingIsFound()
    {
        Assert.False(RunningCell.IsRunning);
        Assert.False(RunningCell.Cancellation.CanBeCanceled);
    }

    [Fact]
    public void TokenOf_AContext_IsItsCancellationToken()
    {
        using var source = new CancellationTokenSource();

        Assert.Equal(source.Token, RunningCell.TokenOf(new { CancellationToken = source.Token }));
        Assert.False(RunningCell.TokenOf(new { Other = 1 }).CanBeCanceled);
    }
}
