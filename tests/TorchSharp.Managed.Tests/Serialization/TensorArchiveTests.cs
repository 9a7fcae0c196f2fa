using TorchSharp.Modules;

namespace TorchSharp.Managed.Tests;

/// <summary>Against files that libtorch 1.13 and PyTorch 1.13 wrote; archives.py made them.</summary>
public sealed class TensorArchiveTests : IDisposable
{
    private static readonly Dictionary<string, Func<Tensor>> s_written = new()
    {
        ["matrix"] = () => arange(6, float32).view(2, 3),
        ["transposed"] = () => arange(6, float32).view(2, 3).t(),
        ["scalar"] = () => tensor(3.5),
        ["sliced"] = () => arange(100, int64).view(10, 10)[TensorIndex.Slice(2, 5), TensorIndex.Slice(1, 9, 3)],
        ["expanded"] = () => ones(1, 3).expand(4, 3),
        ["large numbers"] = () => ones(1, uint8).expand(3000000000, 70000, 300),
        ["empty"] = () => empty(0, 3),
        ["requires grad"] = () => ones([2], requires_grad: true),
        ["unicode"] = () => ones(1),
        ["Byte"] = () => tensor(new byte[] { 0, 1, 2 }),
        ["Char"] = () => tensor(new sbyte[] { 0, 1, 2 }),
        ["Short"] = () => tensor(new short[] { 0, 1, 2 }),
        ["Int"] = () => tensor(new[] { 0, 1, 2 }),
        ["Long"] = () => tensor(new long[] { 0, 1, 2 }),
        ["Float"] = () => tensor(new[] { 0f, 1, 2 }),
        ["Double"] = () => tensor(new[] { 0.0, 1, 2 }),
        ["Bool"] = () => tensor(new[] { false, true, true }),
    };

    // The first of several parameters is what libtorch reads, too; the second shares its storage.
    private static readonly Dictionary<string, Func<Tensor>> s_read = new(s_written)
    {
        ["vector of transposed and matrix"] = s_written["transposed"],
        ["python matrix"] = s_written["matrix"],
        ["python little-endian"] = s_written["matrix"],
        ["python sliced"] = () => arange(12)[TensorIndex.Slice(2, null, 3)],
        ["python parameter"] = () => new Parameter(arange(6, float32).view(2, 3).t()),
    };

    private static readonly Dictionary<string, string> s_refused = new()
    {
        ["Half"] = "torch.HalfStorage, an element type that the managed engine does not know",
        ["python dictionary"] = "something other than one tensor",
        ["python module"] = "something other than one tensor",
        ["python legacy"] = "not a zip archive",
        ["python big-endian"] = "not little-endian",
    };

    private readonly DisposeScope _scope = NewDisposeScope();
    private readonly TempFolder _folder = new();

    public static TheoryData<string> WrittenNames => [.. s_written.Keys];

    public static TheoryData<string> ReadNames => [.. s_read.Keys];

    public static TheoryData<string> RefusedNames => [.. s_refused.Keys];

    [Theory]
    [MemberData(nameof(WrittenNames))]
    [Differs("`torch.save` writes the bytes of libtorch 1.13")]
    public void Save_WritesLibtorchsBytes(string name)
    {
        string location = _folder.Find((name == "unicode" ? "Größe.v2" : name) + ".pt");
        torch.save(s_written[name](), location);
        Assert.Equal([location], Directory.GetFiles(_folder.Path));
        Assert.Equal(File.ReadAllBytes(Fixture(name)), File.ReadAllBytes(location));
    }

    [Theory]
    [MemberData(nameof(ReadNames))]
    [Differs("what `torch.save` of Python made of one tensor", "\"python")]
    public void Load_ReadsValuesStridesAndWhetherAGradientIsWanted(string name)
    {
        Tensor expected = s_read[name](), loaded = torch.load(Fixture(name));
        Assert.Equal(expected.dtype, loaded.dtype);
        Assert.Equal(expected.shape, loaded.shape);
        Assert.Equal(expected.stride(), loaded.stride());
        Assert.Equal(expected.requires_grad, loaded.requires_grad);
        Assert.True(loaded.is_leaf);
        Tensor Small(Tensor t) => name == "large numbers" ? t[^1, ^1] : t;
        Assert.Equal(Small(expected), Small(loaded));
    }

    [Theory]
    [MemberData(nameof(RefusedNames))]
    [Differs("it is an `ExternalException` there")]
    public void Load_OfSomethingElse_SaysWhatItIs(string name) => AssertRefused(Fixture(name), s_refused[name]);

    [Fact]
    public void EveryArchive_IsRead() => Assert.Equal(
        s_read.Keys.Concat(s_refused.Keys).Order(StringComparer.Ordinal),
        Directory.GetFiles(Path.GetDirectoryName(Fixture(""))!)
            .Select(path => Path.GetFileNameWithoutExtension(path)!)
            .Order(StringComparer.Ordinal));

    [Fact]
    public void DeferredResults_AndGraphs_AreWrittenAsTheyLookToAProgram()
    {
        Tensor features = functional.max_pool2d(
            functional.relu(functional.conv2d(randn(2, 1, 6, 6), randn(3, 1, 3, 3, requires_grad: true))), 2);
        features.save(_folder.Find("features.pt"));
        Tensor loaded = Tensor.load(_folder.Find("features.pt"));
        Assert.Equal(features, loaded);
        Assert.True(loaded.requires_grad && loaded.is_leaf && loaded.is_contiguous());
        loaded.sum().backward();
        Assert.Equal(ones_like(loaded), loaded.grad);
    }

    [Fact]
    [OwnChoice("a file needs a name")]
    public void Save_ReplacesAFile_AndNeedsAName()
    {
        string location = _folder.Find("t.pt");
        File.WriteAllText(location, "old");
        arange(3).save(location);
        Assert.Equal(arange(3), torch.load(location));
        Assert.Throws<ArgumentException>(() => arange(3).save(_folder.Find(".pt")));
        Assert.Equal([location], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    [Differs("it is an `ExternalException` there")]
    public void Load_OfNoFile_NamesIt() =>
        Assert.Contains(
            "nowhere.pt", Assert.Throws<FileNotFoundException>(() => torch.load("nowhere.pt")).Message, StringComparison.Ordinal);

    [Fact]
    [Differs("it is an `ExternalException` there")]
    public void Load_OfTruncatedOrChangedFiles_IsRefused()
    {
        byte[] good = File.ReadAllBytes(Fixture("matrix"));
        foreach (int length in new[] { 0, 1, 100, good.Length / 2, good.Length - 1 })
            AssertRefused(Store(good[..length]), "not a zip archive");

        int value = good.AsSpan().IndexOf(new byte[] { 0, 0, 0x80, 0x3F });
        good[value]++;
        AssertRefused(Store(good), "'matrix/data/0' has the checksum");
    }

    public void Dispose()
    {
        _scope.Dispose();
        _folder.Dispose();
    }

    private static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "fixtures", "archives", name + ".pt");

    private string Store(byte[] content)
    {
        string location = _folder.Find("changed.pt");
        File.WriteAllBytes(location, content);
        return location;
    }

    private static void AssertRefused(string location, string fault)
    {
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => torch.load(location));
        Assert.StartsWith(location + ": ", error.Message, StringComparison.Ordinal);
        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
    }
}
