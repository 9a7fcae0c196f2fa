using Microsoft.Playwright;
using Testing.Browsers;

namespace NotebookServer.Tests.Page;

/// <summary>Cells that run, on the page.</summary>
public sealed class RunningTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    [Fact]
    public async Task Cells_ShowResults_Errors_AndAskForInput()
    {
        await using var open = await OpenPage.OpenAsync(chromium,
        [
            OpenPage.Code("int a = 20;\nvoid Fail()\n{\n    throw new InvalidOperationException(\"no\");\n}"), OpenPage.Code("a + 1"),
            OpenPage.Code("Fail();"), OpenPage.Code("Console.WriteLine(a + 2);"),
            OpenPage.Code("Console.WriteLine($\"hello {Console.ReadLine()}\");"),
        ]);

        // All, up to the one that fails.
        await open.Page.Locator("[data-command=run-all]").ClickAsync();
        await Assertions.Expect(open.Output(1)).ToHaveTextAsync("21");
        await Assertions.Expect(open.Output(2).Locator("pre.error")).ToContainTextAsync("InvalidOperationException: no");
        await Assertions.Expect(open.Page.Locator(".cell:not(.idle)")).ToHaveCountAsync(0);
        await Assertions.Expect(open.Output(3)).ToBeEmptyAsync();

        // The header says so, and leads there from anywhere.
        var failed = open.Page.Locator("#failed");
        await Assertions.Expect(failed).ToHaveTextAsync("failed in cell 3");
        await open.SoundAsync("failed");
        await open.Cell(0).FocusAsync();
        await failed.ClickAsync();
        await open.StateAsync(2, "active");
        await Assertions.Expect(open.Output(2).Locator("pre.error")).ToBeInViewportAsync();

        // The error leads to its line.
        await open.Output(2).GetByRole(AriaRole.Button, new() { Name = "cell 1, line 4" }).First.ClickAsync();
        await Assertions.Expect(open.Cell(0).Locator(".monaco-editor.focused")).ToBeVisibleAsync();
        Assert.Equal(4, await open.Page.EvaluateAsync<int>("() => monaco.editor.getEditors()[0].getPosition().lineNumber"));

        await open.RunAsync(4);
        await open.Page.Locator("form.prompt input").FillAsync("Ada");
        await open.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(open.Output(4)).ToHaveTextAsync("hello Ada");
        await open.SoundAsync("running");

        // It stays in sight until the cell is run again.
        await Assertions.Expect(failed).ToHaveTextAsync("failed in cell 3");
        await open.EditAsync(2);
        await open.Page.Keyboard.PressAsync("Control+A");
        await open.Page.Keyboard.TypeAsync("a");
        await open.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(failed).ToBeHiddenAsync();
    }

    /// <summary>Outputs that come while somebody presses a button push it away.</summary>
    [Fact]
    public async Task PressedButton_ThatMovesAway_RunsItsCell()
    {
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Text("above"), OpenPage.Code("1 + 1")]);
        LocatorBoundingBoxResult place = (await open.Cell(1).Locator(".run").BoundingBoxAsync())!;
        await open.Page.Mouse.MoveAsync(place.X + (place.Width / 2), place.Y + (place.Height / 2));
        await open.Page.Mouse.DownAsync();
        await open.Cell(0).EvaluateAsync("cell => cell.style.paddingTop = '300px'");
        await open.Page.Mouse.UpAsync();
        await Assertions.Expect(open.Output(1)).ToHaveTextAsync("2");

        // Moving the pointer away cancels the press.
        await open.Cell(1).Locator(".run").HoverAsync();
        await open.Page.Mouse.DownAsync();
        await open.Page.Mouse.MoveAsync(600, 20);
        await open.Page.Mouse.UpAsync();
        await open.Page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        await Assertions.Expect(open.Cell(1).Locator(".count")).ToHaveTextAsync("[1]");
        await open.StateAsync(1, "idle");
    }

    /// <summary>The kernel is ready without having been asked anything.</summary>
    [LongFact]
    public async Task StartingKernel_BecomesReadyByItself()
    {
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Text("# Nothing to run")]);
        await Assertions.Expect(open.Page.Locator("#kernel .state")).ToHaveTextAsync("ready");
        await open.Page.EvaluateAsync("""
            () => {
                const state = document.querySelector('#kernel .state');
                window.states = [];
                new MutationObserver(() => { if (window.states.at(-1) !== state.textContent) window.states.push(state.textContent); })
                    .observe(state, { childList: true });
            }
            """);
        await open.Page.Keyboard.PressAsync("0");
        await open.Page.Keyboard.PressAsync("0");
        await open.Page.Locator("#confirm button[value=yes]").ClickAsync();
        await open.EventuallyAsync("() => [window.states[0], window.states.at(-1)]", "restarting", "ready");
    }

    /// <summary>What is run is what was typed, though its last keys have not arrived when the order is given.</summary>
    [LongFact]
    public async Task CellThatIsRunWhileItIsTyped_RunsWithItsLastKey()
    {
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Code("0")]);
        await open.EditAsync(0);
        await open.Page.Keyboard.PressAsync("Control+End");
        await open.Page.EvaluateAsync("""
            () => {
                const editor = monaco.editor.getEditors()[0];
                for (let i = 1; i <= 20; i++) editor.trigger('test', 'type', { text: ` + ${i}` });
                editor.getDomNode().querySelector('textarea').dispatchEvent(
                    new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', keyCode: 13, ctrlKey: true, bubbles: true, cancelable: true }));
            }
            """);
        await Assertions.Expect(open.Output(0)).ToHaveTextAsync("210");
    }

    [Fact]
    public async Task RunningCell_IsInterrupted_AndTheSessionGoesOn()
    {
        await using var open = await OpenPage.OpenAsync(
            chromium,
            [
                OpenPage.Code("int n = 0;\nwhile (true) { Console.WriteLine(++n); System.Threading.Thread.Sleep(20); }"),
                OpenPage.Code("n > 0"),
            ]);
        await open.RunAsync(0);
        await Assertions.Expect(open.Output(0)).ToContainTextAsync("3");
        await open.Page.Locator("#stop").ClickAsync();
        await open.StateAsync(0, "idle");
        // What somebody has stopped has not failed.
        await Assertions.Expect(open.Page.Locator("#failed")).ToBeHiddenAsync();
        await open.RunAsync(1);
        await Assertions.Expect(open.Output(1)).ToHaveTextAsync("True");

        await open.Page.Keyboard.PressAsync("0");
        await open.Page.Keyboard.PressAsync("0");
        await open.Page.Locator("#confirm button[value=yes]").ClickAsync();
        await open.RunAsync(1);
        await Assertions.Expect(open.Output(1)).ToContainTextAsync("CS0103");
    }

    /// <summary>A page that is loaded again while a cell runs has all of its output, what it printed meanwhile included.</summary>
    [LongFact]
    public async Task ReloadedPage_ComesBackToTheRunningCell()
    {
        await using var open = await OpenPage.OpenAsync(
            chromium,
            [OpenPage.Code("for (int i = 1; i <= 60; i++)\n{\n    Console.WriteLine($\"line {i}\");\n    System.Threading.Thread.Sleep(100);\n}")]);
        await open.RunAsync(0);
        await Assertions.Expect(open.Output(0)).ToContainTextAsync("line 2");
        await open.Page.ReloadAsync();
        await open.StateAsync(0, "running");
        await Assertions.Expect(open.Output(0)).ToContainTextAsync("line 60");
        Assert.Equal(
            Enumerable.Range(1, 60).Select(i => $"line {i}"),
            (await open.Output(0).InnerTextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        await open.StateAsync(0, "idle");
    }

    [LongFact]
    public async Task KernelThatDies_IsTold_AndStartedAgain()
    {
        await using var open = await OpenPage.OpenAsync(
            chromium, [OpenPage.Code("int a = 1;\nEnvironment.FailFast(\"\");"), OpenPage.Code("1 + 1")]);
        await open.RunAsync(0);
        await Assertions.Expect(open.Output(0)).ToContainTextAsync("The kernel has ended; its variables are gone.");
        await Assertions.Expect(open.Page.Locator("#failed")).ToHaveTextAsync("failed in cell 1");
        await open.RunAsync(1);
        await Assertions.Expect(open.Output(1)).ToHaveTextAsync("2");
    }

    /// <summary>
    /// 100,000 lines, 50 MB, more than a page could show: its end is there, the rest a click away, and the page stays usable.
    /// </summary>
    [LongFact]
    public async Task HundredThousandLines_LeaveThePageUsable()
    {
        const int width = 480;
        string lines = $$"""
            for (int i = 1; i <= 100_000; i++) Console.WriteLine($"{new string('x', {{width}})} this is line {i}");
            """;
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Code(lines), OpenPage.Code("2 + 2")]);
        await open.RunAsync(0);
        await Assertions.Expect(open.Output(0)).ToContainTextAsync("this is line 100000");
        await open.RunAsync(1);
        await Assertions.Expect(open.Output(1)).ToHaveTextAsync("4");
        var whole = open.Output(0).GetByRole(AriaRole.Link, new() { Name = "Show all" });
        string text = await open.Page.EvaluateAsync<string>(
            "async address => (await fetch(address)).text()", await whole.GetAttributeAsync("href"));
        Assert.Equal(100_000, text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        await open.EditAsync(1);
        await open.Page.Keyboard.PressAsync("Control+End");
        await open.Page.Keyboard.TypeAsync(" + 1");
        await Assertions.Expect(open.Cell(1).Locator(".view-lines")).ToHaveTextAsync("2 + 2 + 1");
    }
}
