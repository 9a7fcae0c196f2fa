using Testing.Browsers;

namespace FigureRenderer.Tests.Browser;

/// <summary>What the tests in a browser stand on.</summary>
public sealed class SchemaTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    [Fact]
    public async Task Validate_NamesWhatPlotlysSchemaDoesNotKnow()
    {
        Assert.Empty(await chromium.ValidateAsync("""{"data":[{"type":"bar","y":[1,2]}],"layout":{"title":{"text":"a"}}}"""));
        Assert.Contains(
            "color", Assert.Single(await chromium.ValidateAsync("""{"data":[{"type":"bar","y":[1,2],"color":"red"}],"layout":{}}""")),
            StringComparison.Ordinal);
    }
}
