using System.Text.Json;
using Microsoft.Playwright;
using Testing.Browsers;

namespace MnistHelpers.Tests;

public sealed class DigitPadTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    public static TheoryData<string> Networks => ["tiny, trained", "wide activations", "dense layers"];

    /// <summary>
    /// The page's answers to test images are the engine's: of the trained network, and of others that have every kind of layer.
    /// </summary>
    [SampledTheory(3)]
    [MemberData(nameof(Networks))]
    public async Task Answers_AreTheEngines(string name)
    {
        using DigitCnn network = Make(name);
        ImageSet images = Mnist.Load().Test.Take(name.StartsWith("tiny", StringComparison.Ordinal) ? 1000 : 100);
        float[] expected = Predictor.Probabilities(network, images);
        using var folder = new TempFolder();
        string file = folder.Find("pad.html");
        new DigitPad(network).Save(file);

        IPage page = await chromium.VisitAsync(new Uri(file));
        JsonElement answer = (await page.EvaluateAsync(
            "text => { const all = Uint8Array.from(atob(text), letter => letter.charCodeAt(0)); const rows = []; "
            + "for (let i = 0; i < all.length; i += 784) rows.push(...readDigit(all.subarray(i, i + 784))); return rows; }",
            Convert.ToBase64String(images.Pixels.Span)))!.Value;

        float[] actual = [.. answer.EnumerateArray().Select(value => value.GetSingle())];
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 1e-4f);
        Assert.Empty(chromium.Complaints(page));
    }

    [Fact]
    public async Task InANotebook_ItWorksWithinAFrameOfItsOwn()
    {
        string html = ((INotebookView)new DigitPad()).ToHtml();

        IPage page = await chromium.OpenAsync(html, plotly: false);

        IFrameLocator frame = page.FrameLocator("iframe");
        await Assertions.Expect(frame.Locator("#sureness")).ToHaveTextAsync("No digit yet");
        LocatorBoundingBoxResult box = (await frame.Locator("#pad").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + box.Width / 2, box.Y + box.Height - 20, new MouseMoveOptions { Steps = 8 });
        await page.Mouse.UpAsync();
        await Assertions.Expect(frame.Locator("#number")).ToHaveTextAsync("1");
        // Nothing is cut off, and nobody else sets its height.
        await page.WaitForFunctionAsync("() => document.querySelector('iframe').clientHeight > 1000");
        await page.EvaluateAsync("() => window.postMessage({ digitPadHeight: 400 }, '*')");
        await page.EvaluateAsync("() => new Promise(done => setTimeout(done, 100))");
        Assert.True(await frame.Locator("html").EvaluateAsync<bool>(
            "page => page.scrollHeight <= window.innerHeight && window.innerHeight > 1000"));
        Assert.Equal(
            "A drawing pad, read by a network of 8,138 parameters; it shows in a notebook, or as a page with Save.",
            new DigitPad().ToString());
    }

    [Fact]
    public async Task StrokeThatLeavesThePad_EndsAtTheRim_AndAnotherBeginsWhereItComesBack()
    {
        IPage page = await chromium.OpenAsync(((INotebookView)new DigitPad()).ToHtml(), plotly: false);
        ILocator pad = page.FrameLocator("iframe").Locator("#pad");
        LocatorBoundingBoxResult box = (await pad.BoundingBoxAsync())!;
        Task To(double across, double down) => page.Mouse.MoveAsync(
            (float)(box.X + across * box.Width), (float)(box.Y + down * box.Height), new MouseMoveOptions { Steps = 6 });
        await To(0.5, 0.2);
        await page.Mouse.DownAsync();
        await To(1.05, 0.2);
        await To(1.05, 0.8);
        await To(0.5, 0.8);
        await page.Mouse.UpAsync();

        // Where it left and came back there is ink at the rim, and none between.
        foreach ((double down, bool isInk) in new[] { (0.2, true), (0.5, false), (0.8, true) })
        {
            Assert.Equal(isInk, await pad.EvaluateAsync<bool>(
                "(pad, down) => { const ink = (x, y) => pad.getContext('2d').getImageData(x, y, 1, 1).data[0];"
                    + " const y = Math.round(down * pad.height);"
                    + " return Math.abs(ink(pad.width - 3, y) - ink(2, pad.height - 3)) > 50; }", down));
        }
    }

    [Fact]
    public async Task Drawing_IsCopiedAsTextThatTheNotebookReads()
    {
        IPage page = await chromium.OpenAsync(((INotebookView)new DigitPad()).ToHtml(), plotly: false);
        IFrameLocator frame = page.FrameLocator("iframe");
        LocatorBoundingBoxResult box = (await frame.Locator("#pad").BoundingBoxAsync())!;
        foreach (float across in new[] { 0.25f, 0.75f })
        {
            await page.Mouse.MoveAsync(box.X + across * box.Width, box.Y + 30);
            await page.Mouse.DownAsync();
            await page.Mouse.MoveAsync(box.X + across * box.Width, box.Y + box.Height - 30, new MouseMoveOptions { Steps = 8 });
            await page.Mouse.UpAsync();
        }
        await Assertions.Expect(frame.Locator("#number")).ToHaveTextAsync("11");
        await frame.Locator("#copy").ClickAsync();
        await Assertions.Expect(frame.Locator("#copied")).Not.ToBeEmptyAsync();

        ImageSet drawn = DigitPad.Drawn(await frame.Locator("#drawing").InputValueAsync());

        Assert.Equal([1, 1], drawn.Labels.ToArray().Select(label => (int)label));
        // The pad shows the right one of the two.
        JsonElement seen = (await frame.Locator("#seen").EvaluateAsync(
            "canvas => Array.from(canvas.getContext('2d').getImageData(0, 0, 28, 28).data).filter((_, i) => i % 4 === 0)"))!.Value;
        Assert.Equal(seen.EnumerateArray().Select(pixel => (byte)pixel.GetInt32()), drawn.Image(1).ToArray());
        Assert.Empty(chromium.Complaints(page));
    }

    [Fact]
    public void TextThatIsNoDrawing_IsRefused()
    {
        // A digit 3 of 784 blank pixels: six runs of 128 and one of 16.
        byte[] blank = [1, 3, 255, 255, 255, 255, 255, 255, 143];
        Assert.Equal(3, DigitPad.Drawn(" " + Convert.ToBase64String(blank) + "\n").Label(0));
        foreach ((byte[] bytes, string fault) in new (byte[], string)[]
        {
            (blank[..^1], "breaks off or is too long"), ([.. blank, 128], "breaks off or is too long"),
            ([1, 3, 5, 1, 2], "breaks off or is too long"), ([0], "does not begin with digits"),
            ([1, 10, 255], "does not begin with digits"), ([2, 3], "does not begin with digits"), ([], "is not base64"), })
        {
            FormatException exception = Assert.Throws<FormatException>(() => DigitPad.Drawn(Convert.ToBase64String(bytes)));
            Assert.Equal($"text: it {fault}; give the whole text that the drawing pad's \"Copy as text\" has copied", exception.Message);
        }
        Assert.StartsWith(
            "text: it is not base64", Assert.Throws<FormatException>(() => DigitPad.Drawn("no drawing")).Message, StringComparison.Ordinal);
    }

    private static DigitCnn Make(string name) => name switch
    {
        "tiny, trained" => DigitCnn.LoadPretrainedTiny(),
        "wide activations" => new DigitCnn(
            new DigitCnnOptions
            {
                Blocks =
                [
                    new(4, Kernel: 3, Pool: 2) { Activation = Activation.GELU, Padding = 1 },
                    new(5, Stride: 2, BatchNorm: true) { Activation = Activation.SiLU }, new(6) { Activation = Activation.LeakyReLU },
                ],
                GlobalAveragePool = true,
                Dense = [],
            },
            seed: 3),
        _ => new DigitCnn(
            new DigitCnnOptions { Blocks = [new(3, Pool: 3)], Dense = [new(20, BatchNorm: true, Dropout: 0.3), new(15)] }, seed: 4),
    };
}
