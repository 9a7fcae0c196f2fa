using System.Text.Json;
using Microsoft.Playwright;

namespace Testing.Browsers;

/// <summary>Checks with axe-core that a page serves people who cannot see it or who do not use a mouse.</summary>
public static class Accessibility
{
    public static async Task AssertAsync(IPage page)
    {
        string axe = await File.ReadAllTextAsync(NpmPackage.Require("axe-core/axe.min.js", "axe-core"));
        // The script is evaluated through the browser's protocol, since the page's policy admits no foreign script.
        await page.EvaluateAsync(axe + "; undefined");
        JsonElement result = (await page.EvaluateAsync(
            "() => axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations.map(one => ({ id: one.id, help: "
                + "one.help, nodes: one.nodes.map(node => node.html) })))"))!.Value;
        Assert.True(result.GetArrayLength() == 0, result.ToString());
    }
}
