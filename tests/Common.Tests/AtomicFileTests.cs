namespace Common.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WriteText_NewFile_MakesItsFolderAndLeavesNothingElse()
    {
        string path = Path.Combine(_folder.Path, "runs", "one", "metrics.json");

        AtomicFile.WriteText(path, "é", makeFolder: true);

        Assert.Equal([0xC3, 0xA9], File.ReadAllBytes(path));
        Assert.Single(Directory.GetFileSystemEntries(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void Write_WhileItRuns_TheOldFileStands()
    {
        string path = _folder.Find("model");
        File.WriteAllText(path, "old and longer");

        AtomicFile.Write(path, stream =>
        {
            stream.Write("new"u8);
            stream.Flush();
            Assert.Equal("old and longer", File.ReadAllText(path));
        });

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Single(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Write_ThatFails_LeavesTheOldFileAndNoOther()
    {
        string path = _folder.Find("model");
        File.WriteAllText(path, "old");

        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(path, stream =>
        {
            stream.Write("half"u8);
            throw new InvalidOperationException();
        }));

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Single(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Write_ThatFailsBecauseTheFolderIsGone_SaysThat()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps a folder in which a file is open");
        string folder = Directory.CreateDirectory(_folder.Find("usb")).FullName;

        Assert.Throws<DirectoryNotFoundException>(() => AtomicFile.Write(Path.Combine(folder, "model"), stream =>
        {
            stream.Write("half"u8);
            Directory.Delete(folder, recursive: true);
        }));
    }

    [Fact]
    public void Write_ClearsWhatOthersLeftLongAgo_AndNothingElse()
    {
        string path = _folder.Find("model");
        string abandoned = _folder.Write(".model.0badc0de-1-01234567.tmp", "half");
        File.SetLastWriteTimeUtc(abandoned, DateTime.UtcNow.AddDays(-2));
        string[] kept =
        [
            // Of another machine that may still write, of another target, and of another program.
            _folder.Write(".model.0badc0de-1-76543210.tmp", "half"),
            _folder.Write(".model.2.0badc0de-1-01234567.tmp", "half"),
            _folder.Write(".model.swap.tmp", "half"),
            _folder.Write(".model.tmp", "half"),
        ];
        Array.ForEach(kept[1..], file => File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddDays(-2)));

        AtomicFile.WriteText(path, "new");

        Assert.Equal(kept.Append(path).Order(), Directory.GetFiles(_folder.Path).Order());
    }

    [Fact]
    public void Write_OverAFolder_ThrowsAndLeavesNothingElse()
    {
        string path = _folder.Find("taken");
        Directory.CreateDirectory(path);

        Assert.ThrowsAny<Exception>(() => AtomicFile.WriteText(path, "text"));

        Assert.Equal([path], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Write_ThroughALink_ReplacesTheFileItNames()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows makes links for administrators alone");
        Directory.CreateDirectory(_folder.Find("elsewhere"));
        string target = Path.Combine(_folder.Path, "elsewhere", "target");
        File.WriteAllText(target, "old");
        File.CreateSymbolicLink(_folder.Find("link"), target);

        AtomicFile.WriteText(_folder.Find("link"), "new");

        Assert.Equal("new", File.ReadAllText(target));
        Assert.NotNull(new FileInfo(_folder.Find("link")).LinkTarget);
    }
}
