namespace TorchSharp.Managed.Tests;

/// <summary>Lines 32 and 34 of the file: data sets of tensors.</summary>
public sealed class DataIdiomTests
{
    [Fact]
    [Idioms(
        "tds = torch.utils.data.TensorDataset(b, b)", "tl = torch.utils.data.DataLoader(tds, 2, true)", "foreach (var batch in tl)",
        "xb = batch[0]", "yb = batch[1]")]
    public void RowsOfTensors_ComeTogether_InSomeOrder()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor b = arange(20, float32).view(5, 4);
        using var tds = torch.utils.data.TensorDataset(b, b);
        using var tl = torch.utils.data.DataLoader(tds, 2, true);
        var starts = new List<float>();
        foreach (var batch in tl)
        {
            var xb = batch[0];
            var yb = batch[1];
            Assert.Equal(xb, yb);
            Assert.Equal(4, xb.shape[1]);
            starts.AddRange(xb[.., 0].data<float>());
        }

        Assert.Equal([0f, 4, 8, 12, 16], starts.Order());
    }
}
