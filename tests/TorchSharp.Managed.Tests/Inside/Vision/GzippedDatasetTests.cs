using System.Buffers.Binary;

namespace TorchSharp.Managed.Tests;

/// <summary>Data sets that are read from gzipped files, without unpacking them first.</summary>
public sealed class GzippedDatasetTests : IDisposable
{
    private readonly TempFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Theory]
    [InlineData("mnist")]
    [InlineData("fashion-mnist")]
    [InlineData("kmnist")]
    public void GzippedFiles_AreTheSameDataset_AndNothingIsWritten(string folder)
    {
        byte[] images = IdxFiles.Images(40), labels = IdxFiles.Labels([.. Enumerable.Range(0, 40).Select(i => (byte)(i % 10))]);
        IdxFiles.PutGzipped(_root.Path, folder, "train", IdxFiles.Gzip(images), IdxFiles.Gzip(labels));
        using var unpackedRoot = new TempFolder();
        IdxFiles.Put(unpackedRoot.Path, folder, "train", images, labels);
        using DisposeScope scope = NewDisposeScope();
        using torch.utils.data.Dataset zipped = Open(folder, _root.Path), unpacked = Open(folder, unpackedRoot.Path);
        Assert.Equal(unpacked.Count, zipped.Count);
        for (int i = 0; i < unpacked.Count; i++)
        {
            Near.AssertEqual(unpacked.GetTensor(i)["data"], zipped.GetTensor(i)["data"], "data", 0, 0);
            Near.AssertEqual(unpacked.GetTensor(i)["label"], zipped.GetTensor(i)["label"], "label", 0, 0);
        }

        Assert.Equal(2, Directory.GetFileSystemEntries(Path.Combine(_root.Path, folder)).Length);
    }

    [Fact]
    public void UnpackedFiles_AreTakenFirst()
    {
        IdxFiles.PutGzipped(_root.Path, "mnist", "train", IdxFiles.Gzip(IdxFiles.Images(1)), IdxFiles.Gzip(IdxFiles.Labels(1)));
        IdxFiles.Put(_root.Path, "mnist", "train", IdxFiles.Images(2), IdxFiles.Labels(1, 2));
        using torch.utils.data.Dataset dataset = torchvision.datasets.MNIST(_root.Path, true);
        Assert.Equal(2, dataset.Count);
    }

    [Fact]
    public void RealFiles_AreRead_AsTheyAre()
    {
        Directory.CreateDirectory(_root.Find("mnist"));
        foreach (string file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "mnist"), "t10k*.gz"))
            File.Copy(file, Path.Combine(_root.Path, "mnist", Path.GetFileName(file)));
        using DisposeScope scope = NewDisposeScope();
        using torch.utils.data.Dataset test = torchvision.datasets.MNIST(_root.Path, false);
        Assert.Equal(10_000, test.Count);
        Assert.Equal([7L, 2, 1, 0, 4, 1, 4, 9, 5, 9], Enumerable.Range(0, 10).Select(i => test.GetTensor(i)["label"].item<long>()));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void FaultyFiles_AreNamedWithTheirFault(string fault, string message)
    {
        byte[] images = IdxFiles.Images(400);
        string path = IdxFiles.PutGzipped(
            _root.Path, "mnist", "train", Broken(fault, images), IdxFiles.Gzip(IdxFiles.Labels(new byte[400])));
        Assert.Equal($"{path}: {message}", Assert.Throws<InvalidDataException>(() => torchvision.datasets.MNIST(_root.Path, true)).Message);
    }

    public static TheoryData<string, string> Faults => new()
    {
        { "empty", "the file ends inside its header, after 0 bytes; it is truncated, download it again" },
        { "header cut", "the file ends inside its header, after 10 bytes; it is truncated, download it again" },
        { "truncated", "400×2×3 bytes of images announced, another length at the end of the gzip data; the file "
            + "is truncated or damaged, download it again" },
        { "end missing", "400×2×3 bytes of images announced, another length at the end of the gzip data; the file "
            + "is truncated or damaged, download it again" },
        { "fewer pixels", "400×2×3 bytes of images announced, another length at the end of the gzip data; the file is truncated or "
            + "damaged, download it again" },
        { "fewer pixels than the end says", "the gzip data are damaged; download the file again" },
        { "more pixels than the end says", "the gzip data are damaged; download the file again" },
        { "cut before the right end", "400×2×3 bytes of images announced, another number found; the file is damaged, download it again" },
        { "wrong checksum", "the gzip data are damaged; download the file again" },
        { "damaged", "the gzip data are damaged; download the file again" },
        { "not gzipped", "the gzip data are damaged; download the file again" },
        { "a gigabyte announced", "1073741824×1×1 bytes of images announced, another length at the end of the gzip data; the file is "
            + "truncated or damaged, download it again" },
        { "labels", "no IDX file of images: it starts with 0x00000801, 0x00000803 expected; give the "
            + "file its right name, or download it again" },
    };

    /// <summary>Any byte may be wrong: the file is read as it was, or refused in a sentence with its name.</summary>
    [Fact]
    public void AnyDamagedByte_IsRefusedOrHarmless()
    {
        byte[] gzipped = IdxFiles.Gzip(IdxFiles.Images(40)), labels = IdxFiles.Gzip(IdxFiles.Labels(new byte[40]));
        using DisposeScope scope = NewDisposeScope();
        for (int i = 0; i < gzipped.Length; i++)
        {
            byte[] damaged = [.. gzipped];
            damaged[i] ^= (byte)(1 << (i % 8));
            string path = IdxFiles.PutGzipped(_root.Path, "mnist", "train", damaged, labels);
            try
            {
                using torch.utils.data.Dataset dataset = torchvision.datasets.MNIST(_root.Path, true);
                Near.AssertEqual(arange(6, 12, float32).view(1, 2, 3) / 256, dataset.GetTensor(1)["data"], "data", 0, 0);
            }
            catch (InvalidDataException fault)
            {
                Assert.StartsWith(path + ": ", fault.Message, StringComparison.Ordinal);
            }
        }
    }

    private static torch.utils.data.Dataset Open(string folder, string root) => folder switch
    {
        "mnist" => torchvision.datasets.MNIST(root, true),
        "kmnist" => torchvision.datasets.KMNIST(root, true),
        _ => torchvision.datasets.FashionMNIST(root, true),
    };

    private static byte[] Broken(string fault, byte[] images)
    {
        byte[] gzipped = IdxFiles.Gzip(images);
        switch (fault)
        {
            case "empty":
                return [];
            case "header cut":
                return IdxFiles.Gzip(images[..10]);
            case "truncated":
                return gzipped[..^100];
            case "end missing":
                return gzipped[..^8];
            case "fewer pixels":
                return IdxFiles.Gzip(images[..^1]);
            case "fewer pixels than the end says":
                return WithLength(IdxFiles.Gzip(images[..^1]), images.Length);
            case "more pixels than the end says":
                return WithLength(IdxFiles.Gzip([.. images, 0]), images.Length);
            case "cut before the right end":
                return WithLength([.. gzipped[..^12], 0, 0, 0, 0], images.Length);
            case "wrong checksum":
                gzipped[^5] ^= 1;
                return gzipped;
            case "damaged":
                gzipped[^60] ^= 255;
                return gzipped;
            case "not gzipped":
                return images;
            case "a gigabyte announced":
                return WithLength(IdxFiles.Gzip(IdxFiles.Make(0x0803, [1 << 30, 1, 1], [1])), (1 << 30) + 16);
            default:
                return IdxFiles.Gzip(IdxFiles.Labels(1, 2));
        }
    }

    private static byte[] WithLength(byte[] gzipped, int length)
    {
        BinaryPrimitives.WriteInt32LittleEndian(gzipped.AsSpan(^4), length);
        return gzipped;
    }
}
