using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Testing.Browsers;

namespace NotebookServer.Tests.Page;

/// <summary>What the kernel tells while a cell is written.</summary>
public sealed class WritingTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    private const string Above = "int Twice(int number) => 2 * number;\nvar words = new List<string>();";

    /// <summary>Nothing has been run: what the cells above declare is known all the same.</summary>
    [Fact]
    public async Task Names_AreCompleted_Explained_AndUnknownOnesUnderlined()
    {
        await using var open = await OpenPage.OpenAsync(chromium,
        [
            OpenPage.Code(Above), OpenPage.Code("words"),
        ]);
        var keyboard = open.Page.Keyboard;
        await open.EditAsync(1);
        await keyboard.PressAsync("Control+End");
        await keyboard.TypeAsync(".Cle");
        await Assertions.Expect(open.Page.Locator(".suggest-widget .monaco-list-row").First).ToContainTextAsync("Clear");
        await keyboard.PressAsync("Enter");
        await keyboard.TypeAsync("();\nTwice(");
        await Assertions.Expect(open.Page.Locator(".parameter-hints-widget")).ToContainTextAsync("int Twice(int number)");
        await Assertions.Expect(open.Page.Locator(".parameter-hints-widget .parameter.active")).ToHaveTextAsync("int number");
        // The editor has set the closing bracket, or, when its colors are behind, it has not: typed, there is one.
        await keyboard.TypeAsync("unknown);");
        await open.EventuallyAsync(
            "() => [...monaco.editor.getModels().map(m => m.getValue()), ...monaco.editor.getModelMarkers({}).map(m => m.message)]",
            "words.Clear();\nTwice(unknown);", "The name 'unknown' does not exist in the current context");
        await Assertions.Expect(open.Page.Locator(".squiggly-error")).ToHaveCountAsync(1);
        await open.SavedAsync(Above, "words.Clear();\nTwice(unknown);");

        var place = await open.Page.EvaluateAsync<float[]>("""
            () => {
                const editor = monaco.editor.getEditors()[0];
                const box = editor.getDomNode().getBoundingClientRect();
                const place = editor.getScrolledVisiblePosition({ lineNumber: 2, column: 3 });
                return [box.left + place.left, box.top + place.top + place.height / 2];
            }
            """);
        await open.Page.Mouse.MoveAsync(place[0], place[1]);
        await Assertions.Expect(open.Page.Locator(".monaco-hover-content").First).ToContainTextAsync("int Twice(int number)");
    }

    /// <summary>F12 goes to the cell that declares a name, F2 renames it in all cells, Shift+Alt+F formats the code.</summary>
    [Fact]
    public async Task Names_AreFoundAndRenamed_InAllCells()
    {
        await using var open = await OpenPage.OpenAsync(
            chromium, [OpenPage.Code("int other = 1;\nint  rate=2;"), OpenPage.Code("rate + 1"), OpenPage.Code("Console.Write(rate)")]);
        var keyboard = open.Page.Keyboard;
        await open.EditAsync(2);
        await keyboard.PressAsync("Control+End");
        await keyboard.PressAsync("ArrowLeft");
        // The kernel is started first.
        await open.EventuallyAsync("() => [document.querySelector('#kernel').className]", "idle");
        await keyboard.PressAsync("F12");
        await Assertions.Expect(open.Cells.Nth(0)).ToHaveClassAsync(new Regex("edited"));
        await open.EventuallyAsync("() => [JSON.stringify(monaco.editor.getEditors()[0].getPosition())]", """{"lineNumber":2,"column":6}""");

        await keyboard.PressAsync("F2");
        await Assertions.Expect(open.Page.Locator(".rename-input")).ToHaveValueAsync("rate");
        await Assertions.Expect(open.Page.Locator(".rename-input")).ToBeFocusedAsync();
        await keyboard.TypeAsync("speed");
        await keyboard.PressAsync("Enter");
        await open.SavedAsync("int other = 1;\nint  speed=2;", "speed + 1", "Console.Write(speed)");

        await keyboard.PressAsync("F2");
        await Assertions.Expect(open.Page.Locator(".rename-input")).ToHaveValueAsync("speed");
        await Assertions.Expect(open.Page.Locator(".rename-input")).ToBeFocusedAsync();
        await keyboard.TypeAsync("other");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(open.Page.Locator(".monaco-editor-overlaymessage")).ToContainTextAsync("other already means something else");
        await keyboard.PressAsync("Shift+Alt+F");
        await open.SavedAsync("int other = 1;\nint speed = 2;", "speed + 1", "Console.Write(speed)");
    }

    [Fact]
    public async Task Variables_AreListed_AndRefreshedWhenACellHasEnded()
    {
        await using var open = await OpenPage.OpenAsync(
            chromium, [OpenPage.Code("int rate = 2; var grid = new double[3, 4];"), OpenPage.Code("rate = 5;")]);
        await open.Page.Locator("#more summary").ClickAsync();
        await open.Page.Locator("[data-command=variables]").ClickAsync();
        await Assertions.Expect(open.Page.Locator("#variables p")).ToContainTextAsync("once cells have declared some");
        await open.RunAsync(0);
        await Assertions.Expect(open.Page.Locator("#variables tbody tr")).ToHaveTextAsync([new Regex("griddouble"), new Regex("rateint2")]);
        await open.RunAsync(1);
        await Assertions.Expect(open.Page.Locator("#variables tbody tr").Last).ToHaveTextAsync("rateint5");
    }

    /// <summary>A cell that runs does not keep the kernel from helping.</summary>
    [LongFact]
    public async Task Names_AreCompleted_WhileACellRuns()
    {
        await using var open = await OpenPage.OpenAsync(
            chromium, [OpenPage.Code("while (true) System.Threading.Thread.Sleep(10);"), OpenPage.Code("\"\"")]);
        await open.RunAsync(0);
        await open.StateAsync(0, "running");
        await open.EditAsync(1);
        await open.Page.Keyboard.PressAsync("Control+End");
        await open.Page.Keyboard.TypeAsync(".TrimSt");
        await Assertions.Expect(open.Page.Locator(".suggest-widget .monaco-list-row").First).ToContainTextAsync("TrimStart");
        await open.Page.Keyboard.PressAsync("Escape");
        await open.Page.Locator("#stop").ClickAsync();
    }
}
