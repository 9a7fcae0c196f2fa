using Microsoft.Playwright;
using Testing.Browsers;

namespace NotebookServer.Tests.Page;

/// <summary>What a person types is saved, or kept where it can be seen.</summary>
public sealed class RefusedEditTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    [LongFact]
    public async Task EmojiExchangedForAnother_IsSaved()
    {
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Code("// 😀"), OpenPage.Code("other")]);
        await open.EditAsync(0);
        await open.Page.Keyboard.PressAsync("Control+End");
        await open.Page.Keyboard.PressAsync("Backspace");
        await open.Page.Keyboard.InsertTextAsync("😁");
        await open.SavedAsync("// 😁", "other");
        await WriteAsync(open, "// 🙂");
        await open.SavedAsync("// 🙂", "other");
        Assert.Empty(open.Chromium.Complaints(open.Page));
    }

    /// <summary>Half a character is no text: the cell keeps what the server has, and what was typed waits beside it.</summary>
    [LongFact]
    public async Task RefusedEdit_IsKeptAtTheCell()
    {
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Code("int a = 1;")], width: 390);
        await open.EditAsync(0);
        await WriteAsync(open, "int a = 2; // \ud83d mine");
        var aside = open.Cell(0).Locator(".aside");
        await Assertions.Expect(aside).ToContainTextAsync("one half of a surrogate pair");
        await Assertions.Expect(aside.Locator("pre")).ToContainTextAsync("int a = 2;");
        await Assertions.Expect(open.Cell(0).Locator(".view-lines")).ToHaveTextAsync("int a = 1;");
        await open.Page.Keyboard.PressAsync("Escape");
        await open.SoundAsync("refused-edit");

        // The cell can be written on.
        await open.EditAsync(0);
        await WriteAsync(open, "int a = 3;");
        await open.SavedAsync("int a = 3;");
        await aside.GetByRole(AriaRole.Button, new() { Name = "Put mine in a cell below" }).ClickAsync();
        await open.SavedAsync("int a = 3;", "int a = 2; // \ufffd mine");
        await Assertions.Expect(open.Page.Locator(".aside")).ToHaveCountAsync(0);
    }

    /// <summary>Replaces the text of the cell that is edited, as typing does.</summary>
    private static async Task WriteAsync(OpenPage open, string text) =>
        // As JSON, half a pair gets through.
        await open.Page.EvaluateAsync("text => monaco.editor.getModels()[0].setValue(JSON.parse(text))", Json(text));

    private static string Json(string text) =>
        '"' + string.Concat(text.Select(unit => FormattableString.Invariant($"\\u{(int)unit:x4}"))) + '"';
}
