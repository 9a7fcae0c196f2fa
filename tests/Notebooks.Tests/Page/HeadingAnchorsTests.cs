using Notebooks.Page;

namespace Notebooks.Tests.Page;

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
}
