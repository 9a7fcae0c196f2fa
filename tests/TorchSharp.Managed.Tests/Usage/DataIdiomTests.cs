namespace TorchSharp.Managed.Tests;

/// <summary>Lines 32, 34 and 36 of the file: data sets of tensors, and of pictures.</summary>
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

    [Fact]
    [Idioms(
        "mnist = torchvision.datasets.MNIST(path, true, download: false, target_transform: "
            + "torchvision.transforms.Compose(torchvision.transforms.Normalize(new[] { 0.1307 }, new[] { 0.3081 }), "
            + "torchvision.transforms.Lambda(x => x)))")]
    public void Pictures_AreReadAndNormalized()
    {
        using DisposeScope scope = NewDisposeScope();
        using var folder = new TempFolder();
        string path = folder.Path;
        IdxFiles.Put(path, "mnist", "train", IdxFiles.Images(2, start: 100), IdxFiles.Labels(3, 8));
        using var mnist = torchvision.datasets.MNIST(
            path, true, download: false,
            target_transform: torchvision.transforms.Compose(
                torchvision.transforms.Normalize(new[] { 0.1307 }, new[] { 0.3081 }), torchvision.transforms.Lambda(x => x)));
        Dictionary<string, Tensor> item = mnist.GetTensor(1);
        float[] expected = [.. Enumerable.Range(106, 6).Select(value => (float)(((value / 256.0) - 0.1307) / 0.3081))];
        Near.AssertEqual(tensor(expected, 1, 2, 3), item["data"], "data");
        Assert.Equal(8, item["label"].item<long>());
    }
}
