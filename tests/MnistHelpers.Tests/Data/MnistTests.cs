using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;

namespace MnistHelpers.Tests;

/// <summary>All that reads or sets MNIST_DATA stands here, because tests of one class run one after the other.</summary>
public sealed class MnistTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string? _variable = Environment.GetEnvironmentVariable("MNIST_DATA");

    public MnistTests() => Environment.SetEnvironmentVariable("MNIST_DATA", null);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("MNIST_DATA", _variable);
        _folder.Dispose();
    }

    // The sums of the original files.
    [Theory]
    [InlineData("train-images-idx3-ubyte", "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db")]
    [InlineData("train-labels-idx1-ubyte", "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5")]
    [InlineData("t10k-images-idx3-ubyte", "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7")]
    [InlineData("t10k-labels-idx1-ubyte", "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2")]
    public void FileBesideTheLibrary_Unpacked_HasThePublishedSum(string name, string sha256)
    {
        string folder = Path.GetDirectoryName(typeof(Mnist).Assembly.Location)!;
        using var unpacked = new GZipStream(File.OpenRead(Path.Combine(folder, name + ".gz")), CompressionMode.Decompress);

        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(unpacked)));
    }

    [Fact]
    public void Load_WithoutArgument_GivesAll70000Images()
    {
        MnistData data = Mnist.Load();

        Assert.Equal(60_000, data.Train.Count);
        Assert.Equal(10_000, data.Test.Count);
        Assert.Equal((28, 28), (data.Train.Rows, data.Train.Columns));
        // The counts of each digit: numpy.bincount of the labels files' bytes from the ninth on.
        Assert.Equal([5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949], data.Train.ClassCounts());
        Assert.Equal([980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009], data.Test.ClassCounts());
        Assert.Equal([5, 0, 4, 1, 9, 2, 1, 3, 1, 4], Enumerable.Range(0, 10).Select(data.Train.Label));
        Assert.Equal([7, 2, 1, 0], Enumerable.Range(0, 4).Select(data.Test.Label));
        // The mean that PyTorch's MNIST example normalizes with.
        double mean = data.Train.Pixels.ToArray().Average(pixel => pixel / 255.0);
        Assert.Equal(0.1307, mean, 4);
    }

    [Theory]
    [InlineData(true, "{0}-{1}-ubyte.gz")]
    [InlineData(true, "{0}.{1}-ubyte.gz")]
    [InlineData(false, "{0}-{1}-ubyte")]
    [InlineData(false, "{0}.{1}-ubyte")]
    [InlineData(false, "{0}-{1}-ubyte.gz")]
    public void Load_Directory_AcceptsEverySpelling(bool gzip, string format)
    {
        IdxBytes.WriteDataSet(_folder.Path, gzip, (part, idx) => string.Format(CultureInfo.InvariantCulture, format, part, idx));

        MnistData data = Mnist.Load(_folder.Path);

        Assert.Equal(IdxBytes.Pixels(4), data.Train.Pixels.ToArray());
        Assert.Equal([3, 1, 4, 1], data.Train.Labels.ToArray());
        Assert.Equal(IdxBytes.Pixels(2), data.Test.Pixels.ToArray());
        Assert.Equal([5, 9], data.Test.Labels.ToArray());
    }

    [Fact]
    public void Load_MnistDataSet_ReadsThatFolder()
    {
        IdxBytes.WriteDataSet(_folder.Path, gzip: true, (part, idx) => $"{part}-{idx}-ubyte.gz");
        Environment.SetEnvironmentVariable("MNIST_DATA", _folder.Path);

        Assert.Equal(4, Mnist.Load().Train.Count);
    }

    [Fact]
    public void Load_MnistDataEmpty_ReadsTheFilesBesideTheLibrary()
    {
        Environment.SetEnvironmentVariable("MNIST_DATA", "");

        Assert.Equal(60_000, Mnist.Load().Train.Count);
    }

    [Theory]
    [InlineData("train-images", "idx3")]
    [InlineData("train-labels", "idx1")]
    [InlineData("t10k-images", "idx3")]
    [InlineData("t10k-labels", "idx1")]
    public void Load_FileMissing_NamesItAndTheRemedy(string part, string idx)
    {
        IdxBytes.WriteDataSet(_folder.Path, gzip: false, (p, i) => $"{p}-{i}-ubyte");
        File.Delete(_folder.Find($"{part}-{idx}-ubyte"));
        Environment.SetEnvironmentVariable("MNIST_DATA", _folder.Path);

        FileNotFoundException fault = Assert.Throws<FileNotFoundException>(() => Mnist.Load());

        Assert.StartsWith(_folder.Find($"{part}-{idx}-ubyte.gz") + ": not found", fault.Message);
        Assert.Contains("unset MNIST_DATA", fault.Message);
    }

    [Fact]
    public void Load_FolderMissing_NamesTheFile()
    {
        FileNotFoundException fault = Assert.Throws<FileNotFoundException>(() => Mnist.Load(_folder.Find("nowhere")));

        Assert.Contains(Path.Combine("nowhere", "train-images-idx3-ubyte.gz"), fault.Message);
    }

    [Fact]
    public void Load_FewerLabelsThanImages_NamesBothFiles()
    {
        IdxBytes.WriteDataSet(_folder.Path, gzip: false, (p, i) => $"{p}-{i}-ubyte");
        File.WriteAllBytes(_folder.Find("t10k-labels-idx1-ubyte"), IdxBytes.Labels(1, 2, 3));

        InvalidDataException fault = Assert.Throws<InvalidDataException>(() => Mnist.Load(_folder.Path));

        Assert.Equal(
            $"{_folder.Find("t10k-labels-idx1-ubyte")}: 3 labels found for the 2 images of "
                + "t10k-images-idx3-ubyte; take both files from the same data set", fault.Message);
    }

    [Fact]
    public void Load_ImagesAndLabelsSwapped_SaysMislabeled()
    {
        IdxBytes.WriteDataSet(_folder.Path, gzip: false, (p, i) => $"{p}-{i}-ubyte");
        File.Copy(_folder.Find("train-labels-idx1-ubyte"), _folder.Find("train-images-idx3-ubyte"), overwrite: true);

        InvalidDataException fault = Assert.Throws<InvalidDataException>(() => Mnist.Load(_folder.Path));

        Assert.Contains("labels found where images are expected", fault.Message);
    }
}
