using MnistHelpers.Imaging;

namespace MnistHelpers.Tests;

/// <summary>A named pipe in place of a file is refused at once, wherever the library reads what a person names.</summary>
public sealed class EndlessFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public EndlessFileTests() => Assert.SkipUnless(NamedPipe.CanBeMade, "Named pipes are no files here.");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Model() => AssertRefused("model.safetensors", path => DigitCnn.Load(path));

    [Fact]
    public void Picture() => AssertRefused("digit.png", path => DigitImage.Load(path));

    [Fact]
    public void Page() => AssertRefused("page.png", path => DigitPage.Load(path));

    [Fact]
    public void Labels() => AssertRefused("labels.csv", path => LabeledPicture.Load(path));

    [Fact]
    public void MnistFile() => AssertRefused("train-labels-idx1-ubyte.gz", path =>
    {
        Array.ForEach(["train-images-idx3-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte"], name => _folder.Write(name, ""));
        Mnist.Load(Path.GetDirectoryName(path)!);
    });

    [Fact]
    public void Checkpoint() =>
        AssertRefused("checkpoint-00000001.ckpt", path => new CheckpointFolder(Path.GetDirectoryName(path)!).TryLoad(_ => { }));

    [Fact]
    public void Stream_WithoutEnd_IsNoPicture()
    {
        using var zeros = File.OpenRead("/dev/zero");
        Assert.Equal(
            "picture: more than 1,000,000 bytes, larger than any picture that is read here; reduce it",
            Assert.Throws<InvalidDataException>(() => PictureLoader.ReadAll(zeros, "picture", 1_000_000)).Message);
    }

    private void AssertRefused(string name, Action<string> read)
    {
        string pipe = NamedPipe.Make(_folder.Find(name));
        Assert.Equal(
            $"{pipe} is a named pipe, not a file; name a file that holds the data.", Assert.Throws<IOException>(() => read(pipe)).Message);
    }
}
