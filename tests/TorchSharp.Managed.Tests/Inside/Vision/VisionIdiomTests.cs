namespace TorchSharp.Managed.Tests;

/// <summary>Line 36 of fixtures/torchsharp-usage.cs: a data set of pictures.</summary>
public sealed class VisionIdiomTests
{
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
