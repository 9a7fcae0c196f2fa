using System.Globalization;
using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

public sealed class MnistDatasetTests : IDisposable
{
    private readonly TempFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Fact]
    public void Items_AreBytesDividedBy256_AndLabels()
    {
        IdxFiles.Put(_root.Path, "mnist", "train", IdxFiles.Images(3, start: 200), IdxFiles.Labels(7, 0, 255));
        IdxFiles.Put(_root.Path, "mnist", "t10k", IdxFiles.Images(1), IdxFiles.Labels(4));
        using DisposeScope scope = NewDisposeScope();
        using torch.utils.data.Dataset train = torchvision.datasets.MNIST(_root.Path, true),
            test = torchvision.datasets.MNIST(_root.Path, train: false);
        Assert.Equal((3, 1), (train.Count, test.Count));
        Dictionary<string, Tensor> item = train.GetTensor(1);
        Assert.Equal(["data", "label"], item.Keys);
        Near.AssertEqual(tensor(new[] { 206f, 207, 208, 209, 210, 211 }).view(1, 2, 3) / 256f, item["data"], "data", 0, 0);
        Near.AssertEqual(tensor(255L), train.GetTensor(2)["label"], "label");
        Assert.Equal(4, test.GetTensor(0)["label"].item<long>());
    }

    [Fact]
    public void Relatives_HaveFoldersOfTheirOwn()
    {
        IdxFiles.Put(_root.Path, "fashion-mnist", "t10k", IdxFiles.Images(1), IdxFiles.Labels(1));
        IdxFiles.Put(_root.Path, "kmnist", "train", IdxFiles.Images(2), IdxFiles.Labels(2, 3));
        using torch.utils.data.Dataset fashion = torchvision.datasets.FashionMNIST(_root.Path, false),
            kuzushiji = torchvision.datasets.KMNIST(_root.Path, true);
        Assert.Equal((1, 2), (fashion.Count, kuzushiji.Count));
    }

    [Fact]
    public void Transform_GetsABatchOfOneImage()
    {
        IdxFiles.Put(_root.Path, "mnist", "train", IdxFiles.Images(2), IdxFiles.Labels(1, 2));
        var seen = new List<long[]>();
        using torch.utils.data.Dataset dataset = torchvision.datasets.MNIST(_root.Path, true,
            target_transform: torchvision.transforms.Lambda(x =>
        {
            seen.Add(x.shape);
            return x * 256;
        }));
        using DisposeScope scope = NewDisposeScope();
        Near.AssertEqual(arange(6, 12, float32).view(1, 2, 3), dataset.GetTensor(1)["data"], "data");
        Assert.Equal([[1L, 1, 2, 3]], seen);
    }

    [Fact]
    public void Positions_OutsideTheDataset_AreRefused()
    {
        IdxFiles.Put(_root.Path, "mnist", "train", IdxFiles.Images(2), IdxFiles.Labels(1, 2));
        using torch.utils.data.Dataset dataset = torchvision.datasets.MNIST(_root.Path, true);
        Assert.Throws<ArgumentOutOfRangeException>(() => dataset.GetTensor(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => dataset.GetTensor(2));
    }

    [Fact]
    public void Dataset_OutlivesTheScopeItIsMadeIn_AndLeavesNothingBehind()
    {
        IdxFiles.Put(_root.Path, "mnist", "train", IdxFiles.Images(2), IdxFiles.Labels(1, 2));
        MemoryProbe.AssertNothingStays(() =>
        {
            torch.utils.data.Dataset dataset;
            using (NewDisposeScope())
                dataset = torchvision.datasets.MNIST(_root.Path, true);
            using (DataLoader loader = torch.utils.data.DataLoader(dataset, 2, shuffle: true))
                Assert.Equal([[2L, 1, 2, 3]], loader.Select(batch => batch["data"].shape));
            Assert.Throws<InvalidOperationException>(() => dataset.GetTensor(0));
        });
    }

    [Fact]
    public void RealFiles_AreUnpackedAndRead_WithoutANetwork()
    {
        Directory.CreateDirectory(_root.Find("mnist"));
        foreach (string file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "mnist"), "*.gz"))
            File.Copy(file, Path.Combine(_root.Path, "mnist", Path.GetFileName(file)));
        using DisposeScope scope = NewDisposeScope();
        using torch.utils.data.Dataset train = torchvision.datasets.MNIST(_root.Path, true, download: true),
            test = torchvision.datasets.MNIST(_root.Path, false);
        Assert.Equal((60_000, 10_000), (train.Count, test.Count));

        // The first labels as printed all over the literature, and the mean of the training pixels that every tutorial normalizes with.
        Assert.Equal([5L, 0, 4, 1, 9, 2, 1, 3, 1, 4], Enumerable.Range(0, 10).Select(i => train.GetTensor(i)["label"].item<long>()));
        Assert.Equal([7L, 2, 1, 0, 4, 1, 4, 9, 5, 9], Enumerable.Range(0, 10).Select(i => test.GetTensor(i)["label"].item<long>()));
        using DataLoader loader = torch.utils.data.DataLoader(train, 6_000, disposeDataset: false);
        double mean = loader.Average(batch => batch["data"].mean().ToDouble());
        Assert.Equal(0.1307, mean * 256 / 255, 4);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void FaultyFiles_AreNamedWithTheirFault(string fault, string message)
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        try
        {
            byte[] images = IdxFiles.Images(400), labels = IdxFiles.Labels(new byte[400]);
            string path = IdxFiles.Put(
                _root.Path, "mnist", "train", Broken(fault, images),
                fault == "one label missing" ? IdxFiles.Labels(new byte[399]) : labels);
            string found = Assert.Throws<InvalidDataException>(() => torchvision.datasets.MNIST(_root.Path, true)).Message;
            if (fault == "one label missing")
                path = path.Replace("images-idx3", "labels-idx1", StringComparison.Ordinal);
            Assert.Equal($"{path}: {message}", found);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    public static TheoryData<string, string> Faults => new()
    {
        { "empty", "the file ends inside its header, after 0 bytes; it is truncated, download it again" },
        { "header cut", "the file ends inside its header, after 10 bytes; it is truncated, download it again" },
        { "truncated", "400×2×3 bytes of images announced, 1,984 bytes found; the file is truncated, download it again" },
        { "too long", "400×2×3 bytes of images announced, 2,401 bytes found; the file is damaged, download it again" },
        { "huge sizes", "4294967295×4294967295×4294967295 bytes of images announced, 2,400 bytes found; "
            + "the file is truncated, download it again" },
        { "no images", "the header announces 0×2×3 bytes of images, that is none; the file is damaged, download it again" },
        { "labels", "no IDX file of images: it starts with 0x00000801, 0x00000803 expected; give the "
            + "file its right name, or download it again" },
        { "gzipped", "the file is still gzipped; unpack it, or delete it and pass download: true" },
        { "one label missing", "399 labels found for the 400 images of train-images-idx3-ubyte; take both files from the same data set" },
    };

    [Fact]
    public void MissingFiles_AreNamed()
    {
        Assert.Contains(
            "pass download: true", Assert.Throws<DirectoryNotFoundException>(() => torchvision.datasets.MNIST(_root.Path, true)).Message,
            StringComparison.Ordinal);
        string path = IdxFiles.Put(_root.Path, "mnist", "train", IdxFiles.Images(1), IdxFiles.Labels(1));
        File.Delete(path);
        Assert.StartsWith(
            path, Assert.Throws<FileNotFoundException>(() => torchvision.datasets.MNIST(_root.Path, true)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => torchvision.datasets.MNIST(" ", true));
    }

    private static byte[] Broken(string fault, byte[] images) => fault switch
    {
        "empty" => [],
        "header cut" => images[..10],
        "truncated" => images[..2000],
        "too long" => [.. images, 0],
        "huge sizes" => [.. images[..4], .. Enumerable.Repeat((byte)255, 12), .. images[16..]],
        "no images" => IdxFiles.Make(0x0803, [0, 2, 3], []),
        "labels" => IdxFiles.Labels(1, 2),
        "gzipped" => IdxFiles.Gzip(images),
        _ => images,
    };
}
