using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Testing.Browsers;

namespace MnistApp.Tests.Serve;

/// <summary>The page in a browser, with hands on it.</summary>
public sealed class PageTests(ServerFixture fixture, ChromiumPage chromium) : IClassFixture<ServerFixture>, IClassFixture<ChromiumPage>
{
    private const int Drawn = 6;

    private static readonly int[] s_digits = [.. LongRun.Sample(Enumerable.Range(0, 10), 5)];

    private readonly Server _server = fixture.Server;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EachDigit_DrawnWithTheMouse_IsReadWhileItIsDrawn()
    {
        IPage page = await OpenAsync();
        await Assertions.Expect(page.Locator("#sureness")).ToHaveTextAsync("No digit yet");
        var milliseconds = new List<double>();
        foreach (int digit in s_digits)
        {
            await page.Keyboard.PressAsync("Escape");
            await page.DrawAsync(digit);
            await Assertions.Expect(page.Locator("#number")).ToHaveTextAsync(digit.ToString(CultureInfo.InvariantCulture));
            await Assertions.Expect(page.Locator(".bar.is-best .bar-digit")).ToHaveTextAsync(digit.ToString(CultureInfo.InvariantCulture));
            milliseconds.Add(
                double.Parse((await page.Locator("#pad").GetAttributeAsync("data-milliseconds"))!, CultureInfo.InvariantCulture));
        }
        TestContext.Current.SendDiagnosticMessage("from stroke to bars: {0} ms", string.Join(", ", milliseconds));
        // What was drawn before stands in the session.
        await Assertions.Expect(page.Locator("#entries li")).ToHaveCountAsync(s_digits.Length - 1);
        await SoundAsync(page, "drawn");
    }

    [LongFact]
    public async Task SeveralDigits_AreReadAsANumber_AndUndoTakesTheLastStrokeBack()
    {
        IPage page = await OpenAsync(dark: true);
        await page.DrawAsync(4, 0.02, 0.6);
        await page.DrawAsync(0, 0.45, 0.6);
        await page.DrawAsync(7, 0.9, 0.6);
        await Assertions.Expect(page.Locator("#number")).ToHaveTextAsync("407");
        await Assertions.Expect(page.Locator("#bars-title")).ToHaveTextAsync("Digit 3 of 3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Digit 1 of 3" }).ClickAsync();
        await Assertions.Expect(page.Locator(".bar.is-best .bar-digit")).ToHaveTextAsync("4");
        await Assertions.Expect(page.Locator(".layer")).ToHaveCountAsync(3);

        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator("#number")).ToHaveTextAsync("40");
        await page.Keyboard.PressAsync("Control+Shift+z");
        await Assertions.Expect(page.Locator("#number")).ToHaveTextAsync("407");
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await Assertions.Expect(page.Locator("#sureness")).ToHaveTextAsync("No digit yet");
        await SoundAsync(page, "number-dark");
    }

    /// <summary>A finger draws, and the page stays where it is; on a phone's size, where it would scroll.</summary>
    [LongFact]
    public async Task OnAPhone_AFingerDraws_AndThePageDoesNotScroll()
    {
        IPage page =
            await OpenAsync(390, 844, change: options => (options.HasTouch, options.IsMobile, options.DeviceScaleFactor) = (true, true, 2));
        await page.EvaluateAsync("scrollTo(0, 20)");

        await page.DrawAsync(3, 0.2, 0.8, touch: true);

        await Assertions.Expect(page.Locator("#number")).ToHaveTextAsync("3");
        Assert.Equal(20, await page.EvaluateAsync<int>("Math.round(scrollY)"));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "it is wider than the phone");
        await SoundAsync(page, "phone");
    }

    [Fact]
    public async Task Picture_Chosen_Dropped_OrPasted_IsReadWithFramesAroundItsDigits()
    {
        IPage page = await OpenAsync();
        await ChooseAsync(page, "pen-7.jpg");
        await Assertions.Expect(page.Locator("#number")).ToHaveTextAsync("2");
        await Assertions.Expect(page.Locator("#picture-view")).ToBeVisibleAsync();
        await SoundAsync(page, "picture");

        string content = Convert.ToBase64String(await File.ReadAllBytesAsync(App.Picture("tiny-1.png"), Cancellation));
        foreach (string way in new[] { "paste", "drop" })
        {
            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(page.Locator("#sureness")).ToHaveTextAsync("No digit yet");
            await page.EvaluateAsync(
                """
                ([way, content]) => {
                  const data = new DataTransfer();
                  data.items.add(new File([Uint8Array.from(atob(content), letter => letter.charCodeAt(0))], 'tiny.png', { type: 'image/png' }));
                  document.dispatchEvent(way === 'paste' ? new ClipboardEvent('paste', { clipboardData: data }) : new DragEvent('drop', { dataTransfer: data }));
                }
                """, new[] { way, content });
            await Assertions.Expect(page.Locator("#number"))
                .ToHaveTextAsync(TestPictures.Labels().Single(label => label.File == "tiny-1.png").Digits);
        }

        await ChooseAsync(page, "labels.csv");
        await Assertions.Expect(page.Locator("#message")).ToContainTextAsync("The picture: ");
        await ChooseAsync(page, "empty-2.jpg");
        await Assertions.Expect(page.Locator("#message")).ToHaveTextAsync("No digit found in this picture.");
    }

    /// <summary>Without a mouse: the arrows move the pen, Space puts it down.</summary>
    [LongFact]
    public async Task Keyboard_Draws()
    {
        IPage page = await OpenAsync();
        await page.Locator("#pad").FocusAsync();
        for (int i = 0; i < 12; i++)
            await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync(" ");
        for (int i = 0; i < 24; i++)
            await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync(" ");

        await Assertions.Expect(page.Locator("#number")).ToHaveTextAsync("1");
        // A screen reader hears it once the pen rests.
        await Assertions.Expect(page.Locator("#announcement")).ToHaveTextAsync("1");
    }

    [LongFact]
    public async Task CorrectedDigits_AreExported_LearnedAndForgotten()
    {
        await using Server own = await Server.StartAsync("--rate", "0");
        IPage page = await chromium.VisitAsync(own.Address);
        for (int i = 0; i < 3; i++)
        {
            await page.DrawAsync(1, 0.2 + 0.1 * i);
            await Assertions.Expect(page.Locator("#number")).ToHaveTextAsync("1");
            await page.GetByRole(AriaRole.Button, new() { Name = i == 0 ? "It is 7" : "It is 1", Exact = true }).ClickAsync();
        }
        // The buttons rest; what comes next is to draw.
        await Assertions.Expect(page.Locator("#pad")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#session-summary")).ToHaveTextAsync("3 digits, 3 with a label from you.");
        // What has been labeled is off the pad.
        Assert.True(
            await page.EvaluateAsync<bool>(
                "(() => { const pad = document.getElementById('pad'); return pad.getContext('2d').getImageData(0, 0, pad.width, "
                    + "pad.height).data.every((value, i, all) => value === all[i % 4]); })()"));
        await Assertions.Expect(page.Locator(".entry.is-corrected")).ToHaveCountAsync(1);

        IDownload download =
            await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Export as CSV" }).ClickAsync());
        string[] lines = (await File.ReadAllTextAsync(await download.PathAsync(), Cancellation)).TrimEnd('\n').Split('\n');
        Assert.Equal(["label", "7", "1", "1"], lines.Select(line => line.Split(',')[0]));
        Assert.All(lines, line => Assert.Equal(785, line.Split(',').Length));

        await page.GetByRole(AriaRole.Button, new() { Name = "Learn from 3 digits" }).ClickAsync();
        await Assertions.Expect(page.Locator("#learn-text")).ToContainTextAsync("Learned in ");
        await Assertions.Expect(page.Locator("#model")).ToContainTextAsync("taught by you");
        await SoundAsync(page, "learned");
        await page.GetByRole(AriaRole.Button, new() { Name = "Forget it" }).ClickAsync();
        await Assertions.Expect(page.Locator("#learn-text")).ToHaveTextAsync("The previous network is back.");
    }

    [LongFact]
    public async Task LearnedDigits_AreReadAnew_AndAgainWhenTheyAreForgotten()
    {
        await using Server own = await Server.StartAsync("--rate", "0");
        IPage page = await chromium.VisitAsync(own.Address);
        for (int i = 0; i < Drawn; i++)
        {
            await page.DrawAsync(1, 0.2 + 0.1 * i);
            await Assertions.Expect(page.Locator("#number")).ToHaveTextAsync("1");
            await page.GetByRole(AriaRole.Button, new() { Name = "It is 7", Exact = true }).ClickAsync();
        }
        ILocator wrong = page.Locator(".entry.is-corrected"), right = page.Locator(".entry.is-confirmed");
        await Assertions.Expect(wrong).ToHaveCountAsync(Drawn);

        await page.GetByRole(AriaRole.Button, new() { Name = $"Learn from {Drawn} digits" }).ClickAsync();
        var learned = new Regex($"Yours: 0 of {Drawn} right before, ([0-9]+) now");
        await Assertions.Expect(page.Locator("#learn-text")).ToContainTextAsync(learned);
        string text = await page.Locator("#learn-text").InnerTextAsync();
        int now = int.Parse(learned.Match(text).Groups[1].Value, CultureInfo.InvariantCulture);
        // That a plain stroke is a 7 is not easily believed, and how many are depends on the engine.
        Assert.InRange(now, Drawn - 1, Drawn);
        await Assertions.Expect(right).ToHaveCountAsync(now);
        await Assertions.Expect(wrong).ToHaveCountAsync(Drawn - now);
        await Assertions.Expect(right.First.Locator(".thumb")).ToHaveAttributeAsync("aria-label", "a digit that was read as 7");

        await page.GetByRole(AriaRole.Button, new() { Name = "Forget it" }).ClickAsync();
        await Assertions.Expect(wrong).ToHaveCountAsync(Drawn);
    }

    [Fact]
    public async Task ServerThatIsGone_IsTold()
    {
        Server own = await Server.StartAsync();
        IPage page = await chromium.VisitAsync(own.Address);
        await Assertions.Expect(page.Locator("#model")).ToContainTextAsync("standard");
        await own.DisposeAsync();

        await page.DrawAsync(1);

        await Assertions.Expect(page.Locator("#message")).ToHaveTextAsync("The server does not answer. Is mnist serve still running?");
    }

    /// <summary>The page that needs no server, opened as a file, with nothing to be reached.</summary>
    [LongFact]
    public async Task ExportedPage_ReadsEachDigit_FromAFile()
    {
        using var folder = new TempFolder();
        string file = folder.Find("digits.html");
        (int exitCode, string output, _) = await App.RunAsync(["serve", "--export", file]);
        Assert.Equal(
            (0, FormattableString.Invariant($"{file}: {new FileInfo(file).Length:N0} bytes; open it in any browser\n")),
            (exitCode, output));

        IPage page = await chromium.VisitAsync(new Uri(file));
        foreach (int digit in s_digits)
        {
            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(page.Locator("#sureness")).ToHaveTextAsync("No digit yet");
            await page.DrawAsync(digit);
            await Assertions.Expect(page.Locator("#number")).ToHaveTextAsync(digit.ToString(CultureInfo.InvariantCulture));
        }
        await Assertions.Expect(page.Locator(".layer")).ToHaveCountAsync(4);
        await SoundAsync(page, "exported");

        IPage phone =
            await chromium.VisitAsync(new Uri(file), 390, 844, dark: true, options => (options.HasTouch, options.IsMobile) = (true, true));
        await phone.DrawAsync(6, 0.2, 0.8, touch: true);
        await Assertions.Expect(phone.Locator("#number")).ToHaveTextAsync("6");
        await SoundAsync(phone, "exported-phone");
    }

    /// <summary>Chooses a test picture by its content: the browser finds no file whose path the system's locale cannot spell.</summary>
    private static async Task ChooseAsync(IPage page, string name) => await page.Locator("#file").SetInputFilesAsync(new FilePayload
    {
        Name = name,
        MimeType = Path.GetExtension(name) == ".csv" ? "text/csv" : "image/jpeg",
        Buffer = await File.ReadAllBytesAsync(App.Picture(name), Cancellation),
    });

    private Task<IPage> OpenAsync(int width = 1200, int height = 900, bool dark = false, Action<BrowserNewContextOptions>? change = null) =>
        chromium.VisitAsync(_server.Address, width, height, dark, change);

    /// <summary>No complaint on the console, nothing that axe-core finds fault with, and a picture to look at.</summary>
    private async Task SoundAsync(IPage page, string name)
    {
        string folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screenshots")).FullName;
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"serve-{name}.png"), FullPage = true });
        Assert.Empty(chromium.Complaints(page));
        await Accessibility.AssertAsync(page);
    }
}
