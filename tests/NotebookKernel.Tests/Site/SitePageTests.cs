using Microsoft.Playwright;
using Testing.Browsers;

namespace NotebookKernel.Tests.Site;

/// <summary>The pages in a browser, from their files: no server, no network.</summary>
[Collection(nameof(SampleSite))]
public sealed class SitePageTests(SampleSite sample, ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    private const int PhoneWidth = 375;
    private const int PhoneHeight = 800;

    [Fact]
    public async Task CopyButton_CopiesByKeyboard_AndSaysSo()
    {
        IPage page = await chromium.VisitAsync(
            sample.Address("main.html"), change: options => options.Permissions = ["clipboard-read", "clipboard-write"]);
        ILocator button = page.Locator(".code .copy").Nth(1);
        await button.FocusAsync();
        Assert.Equal("1", await button.EvaluateAsync<string>("button => getComputedStyle(button).opacity"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(button).ToHaveTextAsync("Copied");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Copied");
        Assert.EndsWith(
            "Console.WriteLine(\"<b>\" + steps);", await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"),
            StringComparison.Ordinal);
        Assert.Empty(chromium.Complaints(page));
        await page.Context.CloseAsync();
    }

    [SampledTheory(6)]
    [InlineData("index.html", true)]
    [InlineData("main.html", true)]
    [InlineData("main.html", false)]
    [InlineData("docs-notes.html", true)]
    public async Task OnAPhone_NothingIsWiderThanThePage(string name, bool scripts)
    {
        IPage page = await chromium.VisitAsync(sample.Address(name), PhoneWidth, PhoneHeight, change: options =>
        {
            (options.IsMobile, options.HasTouch, options.JavaScriptEnabled) = (true, true, scripts);
        });
        // Playwright's own evaluation works in pages whose scripts do not run.
        Assert.Equal(
            PhoneWidth, await page.EvaluateAsync<int>("() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"));
        if (name == "main.html")
        {
            ILocator contents = page.Locator(".fold details");
            await Assertions.Expect(contents.Locator("a").First).ToBeHiddenAsync();
            await contents.Locator("summary").ClickAsync();
            await Assertions.Expect(contents.Locator("a").First).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(".side")).ToBeHiddenAsync();
        }
        Assert.Empty(chromium.Complaints(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Theme_IsChosenByAButton_AndRemembered()
    {
        IPage page = await chromium.VisitAsync(sample.Address("main.html"));
        Assert.Equal("rgb(255, 255, 255)", await Paper());
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Dark colors" }).ClickAsync();
        string dark = await Paper();
        Assert.NotEqual("rgb(255, 255, 255)", dark);
        await page.GotoAsync(sample.Address("2-second.html").AbsoluteUri);
        Assert.Equal(
            (dark, "dark"), (await Paper(), await page.EvaluateAsync<string>("() => document.documentElement.dataset.figureTheme")));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Light colors" }).ClickAsync();
        Assert.Equal(
            ("rgb(255, 255, 255)", "auto"),
            (await Paper(), await page.EvaluateAsync<string>("() => document.documentElement.dataset.figureTheme")));
        await page.Context.CloseAsync();

        Task<string> Paper() => page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
    }

    [SampledTheory(6)]
    [InlineData("index.html", false)]
    [InlineData("index.html", true)]
    [InlineData("main.html", false)]
    [InlineData("main.html", true)]
    [InlineData("docs-notes.html", false)]
    public async Task Page_IsAccessible(string name, bool dark)
    {
        IPage page = await chromium.VisitAsync(sample.Address(name), dark: dark);
        // axe-core itself asks for files, which a page from a file may not.
        Assert.Empty(chromium.Complaints(page));
        await Accessibility.AssertAsync(page);
        await page.Context.CloseAsync();
    }

    /// <summary>axe-core leaves out what no word of the sample has: every color of code is asked here.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EveryColorOfCode_StandsOut(bool dark)
    {
        const double least = 4.5;
        IPage page = await chromium.VisitAsync(sample.Address("main.html"), dark: dark);
        var contrasts = await page.EvaluateAsync<Dictionary<string, double>>("""
            () => {
                const block = document.querySelector(".code pre"), found = {};
                const light = color => color.match(/[\d.]+/g).slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
                    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
                const ground = light(getComputedStyle(block).backgroundColor);
                for (const name of ["k", "s", "n", "c", "t", "m", "d"]) {
                    const word = block.appendChild(document.createElement("span"));
                    word.className = name;
                    const ink = light(getComputedStyle(word).color);
                    found[name] = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
                }
                return found;
            }
            """);
        Assert.All(contrasts, entry => Assert.True(entry.Value >= least, FormattableString.Invariant($"{entry.Key}: {entry.Value:F2}")));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task ScriptsOfCells_Run_AndSkipLinkLeadsToTheContent()
    {
        IPage page = await chromium.VisitAsync(sample.Address("main.html"));
        await Assertions.Expect(page.Locator("#figure-1")).ToHaveAttributeAsync("data-done", "1");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("content", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        await page.Context.CloseAsync();
    }
}
