using NotebookKernel.Headless.Page;
using NotebookKernel.Site;

namespace NotebookKernel.Tests.Site;

public sealed class HeadingAnchorsTests
{
    [Theory]
    [InlineData("1. Shapes and types", "1-shapes-and-types")]
    [InlineData("What's C#?", "whats-c")]
    [InlineData("Über α_1 – x", "über-α_1--x")]
    [InlineData("?!", "section")]
    public void Name_IsAsGitHubMakesIt(string text, string expected) => Assert.Equal(expected, new HeadingAnchors().Name(text));

    [Fact]
    public void Name_IsGivenOnce()
    {
        var anchors = new HeadingAnchors();
        Assert.Equal(["a", "a-1", "a-1-1", "a-2"], new[] { "A", "A", "A 1", "a" }.Select(anchors.Name));
    }

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
