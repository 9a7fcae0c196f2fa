using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

public sealed class TensorDatasetTests
{
    [Fact]
    public void Items_AreRows()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = arange(6, float32).view(3, 2), y = arange(3);
        using TensorDataset rows = torch.utils.data.TensorDataset(x, y);
        Assert.Equal(3, rows.Count);
        Assert.Equal([2f, 3f], rows[1][0].data<float>().ToArray());
        Assert.Equal(2, rows.GetTensor(2)[1].item<long>());
    }

    [Fact]
    public void Aliases_OutliveTheTensors_AndGoWithTheDataset()
    {
        MemoryProbe.AssertNothingStays(() =>
        {
            TensorDataset rows;
            using (NewDisposeScope())
                rows = torch.utils.data.TensorDataset(ones(3, 2), zeros(3));
            using (NewDisposeScope())
                Assert.Equal([1f, 1f], rows[0][0].data<float>().ToArray());
            rows.Dispose();
        });
    }

    [Fact]
    [OwnChoice("a sentence")]
    public void WrongTensors_AreRefused()
    {
        using DisposeScope scope = NewDisposeScope();
        Assert.Throws<ArgumentNullException>(() => torch.utils.data.TensorDataset());
        Assert.Contains(
            "[3] and [2, 3]", Assert.Throws<ArgumentException>(() => torch.utils.data.TensorDataset(ones(3), ones(2, 3))).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => torch.utils.data.TensorDataset(tensor(1f)));
    }
}
