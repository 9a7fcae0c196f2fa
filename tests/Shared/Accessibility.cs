using System.Text.Json;
using Microsoft.Playwright;

namespace Browsers;

/// <summary>What axe-core finds wrong with a page for people who cannot see it, or use no mouse.</summary>
internal static class Accessibility
{
    public static async Task AssertAsync(IPage page)
    {
        string axe = await File.ReadAllTextAsync(NpmPackage.Require("axe-core/axe.min.js", "axe-core"));
        // Evaluated by the browser's own door: the page's policy lets no foreign script in.
        await page.EvaluateAsync(axe + "; undefined");
        JsonElement result = (await page.EvaluateAsync(
            "() => axe.run(document, { resultTypes: ['violations'] }).then(found => found.violations.map(one => ({ id: one.id, help: "
                + "one.help, nodes: one.nodes.map(node => node.html) })))"))!.Value;
        Assert.True(result.GetArrayLength() == 0, result.ToString());
    }
}
