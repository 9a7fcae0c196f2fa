using Notebooks.Files;

namespace Notebooks.Tests.Files;

public sealed class RepositoryFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a/.git/HEAD", "a")]
    [InlineData("a/All.slnx", "a")]
    [InlineData("a/b/All.sln", "a/b")]
    [InlineData("a/b/c/.git/HEAD", "a/b/c")]
    public void IsTheNearestAbove(string file, string expected)
    {
        _folder.Write(file, "");
        Assert.Equal(_folder.Find(expected), RepositoryFolder.Of(Directory.CreateDirectory(_folder.Find("a/b/c")).FullName));
    }

    [Fact]
    public void OfGit_ComesBeforeASolution()
    {
        _folder.Write("a/.git/HEAD", "");
        _folder.Write("a/b/All.slnx", "");
        Assert.Equal(_folder.Find("a"), RepositoryFolder.Of(_folder.Find("a/b")));
    }
}
