namespace MnistHelpers.Tests;

[Collection(nameof(Tensors))]
public sealed class NotebookCellTests
{
    [Fact]
    public void OutsideANotebook_NothingIsFound()
    {
        Assert.False(NotebookCell.IsRunning);
        Assert.False(NotebookCell.Cancellation.CanBeCanceled);
    }

    [Fact]
    public void TokenOf_AContext_IsItsCancellationToken()
    {
        using var source = new CancellationTokenSource();

        Assert.Equal(source.Token, NotebookCell.TokenOf(new { CancellationToken = source.Token }));
        Assert.False(NotebookCell.TokenOf(new { Other = 1 }).CanBeCanceled);
    }
}
