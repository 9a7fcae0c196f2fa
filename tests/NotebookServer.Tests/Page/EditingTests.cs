using Microsoft.Playwright;
using Testing.Browsers;

namespace NotebookServer.Tests.Page;

/// <summary>Cells under a person's hands.</summary>
public sealed class EditingTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    /// <summary>The letters that are commands elsewhere are letters in a cell, whatever came before them.</summary>
    [LongFact]
    public async Task EveryCharacter_CanBeWritten()
    {
        const string Text = "abcdefghijklmnopqrstuvwxyz dd ii 00 ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 ,.-;:_>|!$%&/=?+*~#^";
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Code("//"), OpenPage.Text("Text")]);
        foreach (int cell in new[] { 0, 1 })
        {
            if (cell == 1)
                await open.Cell(1).Locator(".prose").DblClickAsync();
            else
                await open.EditAsync(0);
            await Assertions.Expect(open.Cell(cell).Locator(".editor .monaco-editor.focused")).ToBeVisibleAsync();
            await open.Page.Keyboard.PressAsync("Control+End");
            await open.Page.Keyboard.TypeAsync(" " + Text);
            await open.Page.Keyboard.PressAsync("Escape");
        }
        await open.SavedAsync("// " + Text, "Text " + Text);
    }

    [Fact]
    public async Task Keys_AreThoseOfJupyter_AndEverythingIsSaved()
    {
        await using var open = await OpenPage.OpenAsync(
            chromium, [OpenPage.Text("# One"), OpenPage.Code("int a = 1;"), OpenPage.Code("a + 1")]);
        var keyboard = open.Page.Keyboard;

        // Down, a new cell below, which is written.
        await keyboard.PressAsync("j");
        await keyboard.PressAsync("b");
        await Assertions.Expect(open.Cells).ToHaveCountAsync(4);
        await Assertions.Expect(open.Cell(2)).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(open.Cell(2).Locator(".monaco-editor.focused")).ToBeVisibleAsync();
        await keyboard.TypeAsync("int b = 2;");
        await keyboard.PressAsync("Escape");
        await open.SavedAsync("# One", "int a = 1;", "int b = 2;", "a + 1");

        // Deleted twice, and back again.
        await keyboard.PressAsync("d");
        await keyboard.PressAsync("d");
        await Assertions.Expect(open.Cells).ToHaveCountAsync(3);
        await keyboard.PressAsync("d");
        await keyboard.PressAsync("d");
        await open.SavedAsync("# One", "int a = 1;");
        await keyboard.PressAsync("z");
        await keyboard.PressAsync("z");
        await open.SavedAsync("# One", "int a = 1;", "int b = 2;", "a + 1");

        // Moved, copied, made text and merged.
        await keyboard.PressAsync("Control+Shift+ArrowUp");
        await open.SavedAsync("# One", "int b = 2;", "int a = 1;", "a + 1");
        await keyboard.PressAsync("c");
        await keyboard.PressAsync("v");
        await open.SavedAsync("# One", "int b = 2;", "int b = 2;", "int a = 1;", "a + 1");
        await keyboard.PressAsync("m");
        await Assertions.Expect(open.Cell(2)).ToHaveAttributeAsync("data-kind", "markdown");
        await keyboard.PressAsync("y");
        await Assertions.Expect(open.Cell(2)).ToHaveAttributeAsync("data-kind", "code");
        await keyboard.PressAsync("Shift+J");
        await keyboard.PressAsync("Shift+M");
        await open.SavedAsync("# One", "int b = 2;", "int b = 2;\n\nint a = 1;", "a + 1");

        // Split where the cursor is.
        await keyboard.PressAsync("Enter");
        await keyboard.PressAsync("Control+Home");
        await keyboard.PressAsync("End");
        await keyboard.PressAsync("Control+Shift+Minus");
        await open.SavedAsync("# One", "int b = 2;", "int b = 2;", "int a = 1;", "a + 1");
        Assert.Empty(open.Chromium.Complaints(open.Page));
    }

    [LongFact]
    public async Task TwoPages_SeeEachOther_WhileBothType()
    {
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Code("start"), OpenPage.Code("other")]);
        var second = await open.OpenAgainAsync();

        await open.EditAsync(0);
        await open.Page.Keyboard.PressAsync("Control+Home");
        await second.Locator(".cell").Nth(0).Locator(".source").ClickAsync();
        await Assertions.Expect(second.Locator(".monaco-editor.focused")).ToBeVisibleAsync();
        await second.Keyboard.PressAsync("Control+End");
        await Task.WhenAll(
            open.Page.Keyboard.TypeAsync("0123456789", new() { Delay = 20 }),
            second.Keyboard.TypeAsync("abcdefghij", new() { Delay = 20 }));

        await open.SavedAsync("0123456789startabcdefghij", "other");
        foreach (var page in new[] { open.Page, second })
        {
            await Assertions.Expect(page.Locator(".cell").Nth(0).Locator(".view-lines")).ToHaveTextAsync("0123456789startabcdefghij");
        }

        // What one deletes goes on the other page, too.
        await second.Keyboard.PressAsync("Escape");
        await second.Keyboard.PressAsync("j");
        await second.Keyboard.PressAsync("d");
        await second.Keyboard.PressAsync("d");
        await Assertions.Expect(open.Cells).ToHaveCountAsync(1);
    }

    [LongFact]
    public async Task FindAndReplace_GoesThroughAllCells()
    {
        await using var open = await OpenPage.OpenAsync(
            chromium, [OpenPage.Code("int rate = 1;"), OpenPage.Code("Console.WriteLine(rate + rate);")]);
        await open.Page.Keyboard.PressAsync("f");
        await open.Page.Locator("#find input[name=find]").FillAsync("rate");
        await open.Page.Locator("#find input[name=replace]").FillAsync("speed");
        await open.Page.Locator("#find button[value=all]").ClickAsync();
        await Assertions.Expect(open.Page.Locator("#found")).ToHaveTextAsync("3 replaced");
        await open.SavedAsync("int speed = 1;", "Console.WriteLine(speed + speed);");
    }

    [Fact]
    public async Task FileChangedElsewhere_IsAChoice()
    {
        string lines = string.Join("\n\n", Enumerable.Range(1, 100));
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Code("mine"), OpenPage.Text(lines)]);
        OpenPage.Write(open.File, [OpenPage.Code("theirs"), OpenPage.Text(lines)]);
        await open.EditAsync(0);
        await open.Page.Keyboard.PressAsync("Control+End");
        // Nothing is suggested within a comment.
        await open.Page.Keyboard.TypeAsync(" // and more");

        // The choice stays in sight wherever one reads.
        await Assertions.Expect(open.Page.Locator("#conflict")).ToBeVisibleAsync();
        await open.Page.EvaluateAsync("() => scrollTo(0, 2000)");
        await Assertions.Expect(open.Page.Locator("#take-theirs")).ToBeInViewportAsync(new() { Ratio = 1 });
        await open.SoundAsync("conflict");
        Assert.Contains("theirs", await File.ReadAllTextAsync(open.File, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await open.Page.Locator("#take-theirs").ClickAsync();
        await Assertions.Expect(open.Cell(0)).ToContainTextAsync("theirs");
        Assert.Contains(
            "mine // and more",
            await File.ReadAllTextAsync(open.Server.Folder.Find("test-mine.ipynb"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }
}
