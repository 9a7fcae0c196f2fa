using LiveNotebooks.Folders;

namespace LiveNotebooks.Tests.Folders;

public sealed class ListedPathTests
{
    /// <summary>Two names are one file where the file system says so, and nowhere else.</summary>
    [Fact]
    public void NameIsTheOneThatTheFolderLists()
    {
        using var folder = new TempFolder();
        string listed = folder.Write("Folder/Main.ipynb", "x"), other = folder.Find("folder/main.ipynb");
        Assert.Equal(listed, ListedPath.Of(folder.Path, listed));
        Assert.Equal(File.Exists(other) ? listed : other, ListedPath.Of(folder.Path, other));
        Assert.Equal(folder.Path, ListedPath.Of(folder.Path, folder.Path));
        Assert.Equal(folder.Find("none/x"), ListedPath.Of(folder.Path, folder.Find("none/x")));
    }
}
