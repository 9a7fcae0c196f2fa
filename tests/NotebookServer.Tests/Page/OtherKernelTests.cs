using Microsoft.Playwright;
using Testing.Browsers;

namespace NotebookServer.Tests.Page;

/// <summary>A notebook of another kernel, on the same page.</summary>
public sealed class OtherKernelTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    [LongFact]
    public async Task NotebookOfIPython_IsRun_Completed_AsksForInput_AndIsInterrupted()
    {
        DebianPackage.RequireModule("ipykernel", "python3-ipykernel");
        await using var open = await OpenPage.OpenAsync(
            chromium,
            [
                OpenPage.Code("import math\nfor i in range(3): print(i * i)"), OpenPage.Code("'hello ' + input('name? ')"),
                OpenPage.Code("math"), OpenPage.Code("while True: pass"), OpenPage.Code("1 / 0"),
            ],
            kernel: "python3");
        await open.RunAsync(0);
        await Assertions.Expect(open.Output(0)).ToHaveTextAsync("0\n1\n4\n");

        await open.RunAsync(1);
        await open.Page.Locator("form.prompt input").FillAsync("Ada");
        await open.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(open.Output(1)).ToContainTextAsync("hello Ada");

        await open.EditAsync(2);
        await open.Page.Keyboard.PressAsync("Control+End");
        await open.Page.Keyboard.TypeAsync(".isq");
        await Assertions.Expect(open.Page.Locator(".suggest-widget .monaco-list-row").First).ToContainTextAsync("isqrt");
        await open.Page.Keyboard.PressAsync("Escape");
        await open.Page.Keyboard.PressAsync("Escape");

        await open.RunAsync(3);
        await open.StateAsync(3, "running");
        await open.Page.Locator("#stop").ClickAsync();
        await open.IdleAsync();
        await Assertions.Expect(open.Output(3)).ToContainTextAsync("KeyboardInterrupt");

        await open.RunAsync(4);
        await Assertions.Expect(open.Output(4)).ToContainTextAsync("ZeroDivisionError");
        await open.SoundAsync("ipython");
    }
}
