using NotebookKernel.Site;

namespace NotebookKernel.Tests.Site;

public sealed class NotebookOrderTests
{
    [Fact]
    public void Order_IsMainFirst_ThenNumbers_ThenNames()
    {
        using var folder = new TempFolder();
        foreach (string name in new[]
        {
            "10-x.ipynb", "2-b.ipynb", "appendix.ipynb", "index.ipynb", "main.ipynb", "2-a.ipynb", ".hidden.ipynb", "main.executed.ipynb",
            "notes.md", })
        {
            folder.Write(name, "");
        }
        Assert.Equal(
            ["main.ipynb", "index.ipynb", "2-a.ipynb", "2-b.ipynb", "10-x.ipynb", "appendix.ipynb"],
            NotebookOrder.Of(folder.Path).Select(Path.GetFileName));
    }
}
