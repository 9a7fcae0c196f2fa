using Microsoft.Playwright;
using Testing.Browsers;

namespace NotebookServer.Tests.Page;

/// <summary>Cells that print more than fits on a screen.</summary>
public sealed class LongOutputTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    private const string AtEnd = "box => box.scrollTop + box.clientHeight >= box.scrollHeight - 2";

    /// <summary>3,000 lines take no more room than a box, which is scrolled by keys as well.</summary>
    [LongFact]
    public async Task ManyLines_StandInABoxThatScrolls()
    {
        await using var open = await OpenPage.OpenAsync(chromium,
        [
            OpenPage.Code("for (int i = 1; i <= 3000; i++) Console.WriteLine($\"line {i}\");"), OpenPage.Code("Console.WriteLine(\"short\");"),
        ]);
        await open.RunAllAsync();
        var box = open.Output(0).Locator("pre");
        await Assertions.Expect(box).ToContainTextAsync("line 3000");
        Assert.Equal(
            Enumerable.Range(1, 3000).Select(i => $"line {i}"),
            (await box.InnerTextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.True((await box.BoundingBoxAsync())!.Height <= 675);
        // Its end was followed while it came.
        Assert.True(await box.EvaluateAsync<bool>(AtEnd));
        await Assertions.Expect(box).ToHaveAttributeAsync("tabindex", "0");
        await Assertions.Expect(open.Output(1).Locator("pre")).Not.ToHaveAttributeAsync("tabindex", "0");

        await box.FocusAsync();
        await open.Page.Keyboard.PressAsync("Home");
        await open.EventuallyAsync("() => [String(document.querySelector('.output pre').scrollTop)]", "0");
        await open.Page.Keyboard.PressAsync("ArrowDown");
        // The browser may drop a key while it is still scrolling for the last one.
        for (int i = 0; i < 100 && !await box.EvaluateAsync<bool>("box => box.scrollTop > 0"); i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            await open.Page.Keyboard.PressAsync("ArrowDown");
        }
        Assert.True(await box.EvaluateAsync<bool>("box => box.scrollTop > 0"));
        // The cell stays selected: these keys are the box's.
        await open.StateAsync(0, "active");
        await open.SoundAsync("long-output");
    }

    /// <summary>Whoever has scrolled back reads on undisturbed while the cell prints more than is kept in sight.</summary>
    [LongFact]
    public async Task LineThatIsBeingRead_StaysWhereItIs()
    {
        await using var open = await OpenPage.OpenAsync(chromium,
        [
            OpenPage.Code("""
                for (int i = 1; i <= 450; i++) Console.WriteLine($"line {i}");
                Console.ReadLine();
                for (int i = 451; i <= 600; i++) Console.WriteLine($"line {i}");
                Console.ReadLine();
                """),
        ]);
        await open.RunAsync(0);
        var box = open.Output(0).Locator("pre");
        await Assertions.Expect(box).ToContainTextAsync("line 450");
        Assert.True(await box.EvaluateAsync<bool>(AtEnd));
        await box.EvaluateAsync("box => { box.scrollTop -= 1000; }");
        string read = await FirstInSightAsync(box);

        // While it runs, the beginning is left out; afterwards it is there again.
        await AnswerAsync(open);
        await Assertions.Expect(box).ToContainTextAsync("line 600");
        await Assertions.Expect(open.Output(0).Locator(".left-out")).ToBeVisibleAsync();
        Assert.Equal(read, await FirstInSightAsync(box));
        await AnswerAsync(open);
        await open.StateAsync(0, "idle");
        await Assertions.Expect(open.Output(0).Locator(".left-out")).ToBeHiddenAsync();
        Assert.Equal(read, await FirstInSightAsync(box));
    }

    private static async Task AnswerAsync(OpenPage open)
    {
        await open.Page.Locator("form.prompt input").FillAsync("");
        await open.Page.Keyboard.PressAsync("Enter");
    }

    private static Task<string> FirstInSightAsync(ILocator box) => box.EvaluateAsync<string>("""
        box => {
            const { left, top } = box.getBoundingClientRect();
            const { startContainer, startOffset } = document.caretRangeFromPoint(left + 20, top + 30);
            return startContainer.data.slice(startContainer.data.lastIndexOf('\n', startOffset - 1) + 1).split('\n')[0];
        }
        """);

    [LongFact]
    public async Task WhatScrollsInAnOutput_IsReachedWithTheKeyboard()
    {
        const string Rows = "<div style='overflow:auto;height:60px' role='group' aria-label='Rows' tabindex='0'>"
            + "<p>row</p><p>row</p><p>row</p><p>row</p></div>";
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Code("1", OpenPage.Display("text/html", Rows))]);
        await open.Output(0).GetByLabel("Rows").FocusAsync();
        await open.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(open.Output(0).GetByText("row").Last).ToBeInViewportAsync();
        await open.SoundAsync("scrolled-rows");
    }
}
